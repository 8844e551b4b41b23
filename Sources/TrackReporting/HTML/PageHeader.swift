import GPXAnalysis

/// The head of a page: what the hike was, when and where, and what the reader should know before any figure.
struct PageHeader {
  var summary: FileSummary
  var units: Units
  /// The address of the index page.
  var index: String?

  var name: String {
    summary.total?.name.flatMap { $0.isBlank ? nil : $0 } ?? summary.file.lastPathComponent
  }

  /// A link to the index page.
  static func back(to index: String?) -> HTML? {
    index.map { "<p class=\"facts\"><a href=\"\($0)\">All recordings</a></p>\n" }
  }

  private var outline: ReportOutline { ReportOutline(summary: summary, units: units) }

  var html: HTML {
    let line = facts.dropFirst().reduce(facts[0]) { "\($0) · \($1)" }
    let sentences = outline.notices.map { $0 + "." }.joined(separator: " ")
    let notice: HTML? =
      sentences.isEmpty ? nil : "<p class=\"notice\" role=\"note\">\(sentences.keepingUnits)</p>\n"
    return """
      \(Self.back(to: index))<h1><bdi>\(name)</bdi></h1>
      <p class="facts">\(line)</p>
      \(fault)\(notice)
      """
  }

  private var facts: [HTML] {
    var facts: [HTML] = []
    if let total = summary.total {
      facts.append("\(total.kind == .route ? "route" : outline.activity(total))")
      if let start = total.startTime { facts.append("\(total.clock.dayAndTimes(from: start, to: total.endTime))") }
      if let place = total.startCoordinate {
        facts.append("start <a href=\"\(place.mapAddress)\" rel=\"noreferrer\">\(place.words)</a>")
      }
    }
    if let creator = summary.creator, !creator.isBlank { facts.append("<bdi>\(creator)</bdi>") }
    facts.append("<bdi>\(summary.file.lastPathComponent)</bdi>")
    return facts
  }

  private var fault: HTML? {
    guard summary.status != .complete else { return nil }
    let what = summary.status == .partial ? "Read in part." : "This file could not be read."
    let rest = summary.status == .partial ? " This page covers everything before the fault." : ""
    return """
      <p class="notice" role="note"><strong>\(what)</strong> <bdi>\((summary.fault?.description ?? "").capitalized)</bdi>.\(rest)</p>

      """
  }
}

extension Coordinate {
  /// `46.5000° N, 7.9000° E`
  var words: String {
    "\(decimal(abs(latitude), digits: 4))° \(latitude < 0 ? "S" : "N"), "
      + "\(decimal(abs(longitude), digits: 4))° \(longitude < 0 ? "W" : "E")"
  }

  /// A map on the web; nothing is loaded unless the reader follows the link.
  var mapAddress: String {
    let (latitude, longitude) = (coordinate(latitude, digits: 5), coordinate(longitude, digits: 5))
    return "https://www.openstreetmap.org/?mlat=\(latitude)&mlon=\(longitude)#map=14/\(latitude)/\(longitude)"
  }
}
