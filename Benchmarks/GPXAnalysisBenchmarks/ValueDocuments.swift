/// Recordings in memory that consist of one kind of value nearly alone, so that what its parsing costs shows.
///
/// The parsers of numbers and times are the library's own affair; from outside they are measured by what a document
/// takes with them against one without.
enum ValueDocuments {
  static let count = 50_000

  /// The least that a point can be: what the others are compared with.
  static func bare() -> [UInt8] {
    document { _ in (#"lat="1" lon="2""#, "") }
  }

  static func shortDecimals() -> [UInt8] {
    document { n in (#"lat="46.\#(1_000_000 + n * 7)" lon="9.\#(2_000_000 + n * 3)""#, "") }
  }

  /// Whole semicircles to the last digit, as Garmin Connect writes them: more digits than a double holds.
  static func longDecimals() -> [UInt8] {
    document { n in
      (#"lat="46.\#(1_000_000 + n * 7)0522387027740478515625" lon="9.\#(2_000_000 + n * 3)55412578582763671875""#, "")
    }
  }

  static func timesOfOneDay() -> [UInt8] {
    document { n in
      (#"lat="1" lon="2""#, "<time>2026-06-01T\(digits(n / 3600)):\(digits(n / 60 % 60)):\(digits(n % 60))Z</time>")
    }
  }

  static func timesOfManyDays() -> [UInt8] {
    document { n in
      let date = "20\(digits(n / 336 % 100))-\(digits(n / 28 % 12 + 1))-\(digits(n % 28 + 1))"
      return (#"lat="1" lon="2""#, "<time>\(date)T12:30:15.125+02:00</time>")
    }
  }

  private static func digits(_ value: Int) -> String {
    (value < 10 ? "0" : "") + String(value)
  }

  private static func document(_ point: (Int) -> (attributes: String, content: String)) -> [UInt8] {
    var text = #"<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>"#
    for n in 0..<count {
      let (attributes, content) = point(n)
      text += "<trkpt \(attributes)>\(content)</trkpt>\n"
    }
    return Array((text + "</trkseg></trk></gpx>").utf8)
  }
}
