/// A yearly rule for summer time, such as `CET-1CEST,M3.5.0,M10.5.0/3` (POSIX, with the extensions of RFC 9636).
struct SummerTimeRule: Sendable, Hashable, Codable {
  private let standard: UTCOffset
  /// Absent in zones without summer time.
  private let summer: Summer?

  private struct Summer: Sendable, Hashable, Codable {
    var offset: UTCOffset
    var start: Change
    var end: Change
  }

  /// A day of the year, and a time on that day.
  private struct Change: Sendable, Hashable, Codable {
    enum Day: Sendable, Hashable, Codable {
      /// 1…365; 29 February is never counted.
      case withoutLeap(Int64)
      /// 0…365
      case counted(Int64)
      /// The first to fourth, or last (5), of a weekday in a month; 0 is Sunday.
      case weekday(month: Int64, week: Int64, day: Int64)
    }

    var day: Day
    /// Seconds after midnight, in local time before the change.
    var time: Int64 = 2 * 3600

    /// Seconds since 1970, as if local time were UTC.
    func seconds(in year: Int) -> Int64 {
      let newYear = CivilDate(year: year, month: 1, day: 1).daysSince1970
      let days: Int64
      switch day {
      case .withoutLeap(let number):
        let isAfterLeapDay = number > 59 && CivilDate.days(inMonth: 2, of: year) == 29
        days = newYear + number - 1 + (isAfterLeapDay ? 1 : 0)
      case .counted(let number): days = newYear + number
      case .weekday(let month, let week, let day):
        let first = CivilDate(year: year, month: Int(month), day: 1)
        // `CivilDate` counts weekdays from Monday, POSIX from Sunday.
        let toFirst = (day - Int64(first.weekday + 1) % 7 + 7) % 7
        var date = 1 + toFirst + 7 * (week - 1)
        if date > Int64(CivilDate.days(inMonth: Int(month), of: year)) { date -= 7 }
        days = first.daysSince1970 + date - 1
      }
      return days * 86_400 + time
    }
  }

  /// Nil if the text is not a valid rule.
  init?(_ text: String) {
    var rest = Substring(text)
    guard rest.takeZoneName(), let west = rest.takeTime(), let standard = UTCOffset(minutes: Int(-west / 60)) else {
      return nil
    }
    self.standard = standard
    guard !rest.isEmpty else {
      summer = nil
      return
    }
    guard rest.takeZoneName() else { return nil }
    var ahead = UTCOffset(minutes: standard.minutes + 60)
    if rest.first != "," {
      guard let west = rest.takeTime() else { return nil }
      ahead = UTCOffset(minutes: Int(-west / 60))
    }
    guard let ahead, let start = Self.takeChange(&rest), let end = Self.takeChange(&rest), rest.isEmpty else {
      return nil
    }
    summer = Summer(offset: ahead, start: start, end: end)
  }

  private static func takeChange(_ rest: inout Substring) -> Change? {
    guard rest.take(",") else { return nil }
    var change: Change
    if rest.take("M") {
      guard let month = rest.takeNumber(1...12), rest.take("."), let week = rest.takeNumber(1...5), rest.take("."),
        let day = rest.takeNumber(0...6)
      else { return nil }
      change = Change(day: .weekday(month: month, week: week, day: day))
    } else if rest.take("J") {
      guard let number = rest.takeNumber(1...365) else { return nil }
      change = Change(day: .withoutLeap(number))
    } else {
      guard let number = rest.takeNumber(0...365) else { return nil }
      change = Change(day: .counted(number))
    }
    if rest.take("/") {
      guard let time = rest.takeTime() else { return nil }
      change.time = time
    }
    return change
  }

  /// - Parameter seconds: since 1970.
  func offset(at seconds: Int64) -> UTCOffset {
    guard let summer else { return standard }
    let (standardSeconds, summerSeconds) = (Int64(standard.minutes) * 60, Int64(summer.offset.minutes) * 60)
    let day = (seconds / 86_400).advanced(by: seconds % 86_400 < 0 ? -1 : 0)
    let shift = seconds - day * 86_400 + standardSeconds
    let year = CivilDate(daysSince1970: day + (shift < 0 ? -1 : shift >= 86_400 ? 1 : 0)).year
    let start = summer.start.seconds(in: year) - standardSeconds
    let end = summer.end.seconds(in: year) - summerSeconds
    // In the southern hemisphere, the year begins in summer.
    let isSummer = start < end ? (start..<end).contains(seconds) : !(end..<start).contains(seconds)
    return isSummer ? summer.offset : standard
  }
}

extension Substring {
  fileprivate mutating func take(_ character: Character) -> Bool {
    guard first == character else { return false }
    removeFirst()
    return true
  }

  /// Takes at least three letters, or anything in angle brackets.
  fileprivate mutating func takeZoneName() -> Bool {
    if take("<") {
      guard let end = firstIndex(of: ">") else { return false }
      self = self[index(after: end)...]
      return true
    }
    let name = prefix { $0.isASCII && $0.isLetter }
    self = self[name.endIndex...]
    return name.count >= 3
  }

  fileprivate mutating func takeNumber(_ range: ClosedRange<Int64>) -> Int64? {
    let digits = prefix { $0.isASCII && $0.isNumber }
    guard let number = Int64(digits), range.contains(number) else { return nil }
    self = self[digits.endIndex...]
    return number
  }

  /// Takes a time such as `2`, `-3:30` or `+1:00:00`, and returns it in seconds.
  fileprivate mutating func takeTime() -> Int64? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hours = takeNumber(0...167) else { return nil }
    var seconds = hours * 3600
    for unit: Int64 in [60, 1] where take(":") {
      guard let number = takeNumber(0...59) else { return nil }
      seconds += number * unit
    }
    return isNegative ? -seconds : seconds
  }
}
