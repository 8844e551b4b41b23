/// The parts of one whole, rounded so that the printed parts add up to the printed whole: each is rounded up or down to
/// the unit in which it is printed, those with the largest remainders up.
extension [Double] {
  /// - Parameters:
  ///   - unit: the unit in which the parts are printed.
  ///   - least: parts below this are printed in a smaller unit, and keep their values.
  ///   - whole: the whole as it is printed; nil takes the sum of the parts.
  func rounded(to unit: Double, from minimum: Double = 0, addingUpTo whole: Double? = nil) -> [Double] {
    let small = reduce(0) { $1 < minimum ? $0 + $1 : $0 }
    let target = ((whole ?? reduce(0, +)) / unit).rounded() - (small / unit).rounded()
    let coarse = indices.filter { self[$0] >= minimum }
    var units = map { ($0 / unit).rounded(.down) }
    let left = target - coarse.reduce(0) { $0 + units[$1] }
    guard left.isFinite else { return self }
    let roundedUp = Int(Swift.min(Double(coarse.count), Swift.max(0, left)))
    let byRemainder = coarse.sorted { self[$0] - unit * units[$0] > self[$1] - unit * units[$1] }
    for index in byRemainder.prefix(roundedUp) { units[index] += 1 }
    return indices.map { self[$0] < minimum ? self[$0] : Swift.max(minimum, unit * units[$0]) }
  }

  /// Parts of a time, in seconds, as ``duration(_:)`` prints them.
  ///
  /// - Parameter whole: the whole as it is printed; nil takes the sum of the parts.
  func roundedTimes(addingUpTo whole: Double? = nil) -> [Double] {
    let isShort = (whole ?? reduce(0, +)) < shortestInMinutes
    return isShort
      ? rounded(to: 1, addingUpTo: whole) : rounded(to: 60, from: shortestInMinutes, addingUpTo: whole)
  }
}

extension [Double?] {
  /// The column of a table of which the known figures are parts of one whole, as `round` rounds them.
  func rounded(_ round: ([Double]) -> [Double]) -> [Double?] {
    var known = round(compactMap { $0 }).makeIterator()
    return map { $0 == nil ? nil : known.next() }
  }
}
