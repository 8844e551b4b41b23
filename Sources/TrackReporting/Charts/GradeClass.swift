import GPXAnalysis

/// Seven steps from steep down to steep up, each with a colour of its own in every chart: blue goes down, orange up.
enum GradeClass: Int, CaseIterable, Comparable {
  case steepDown, down, gentleDown, level, gentleUp, up, steepUp

  private static let edges = [-0.20, -0.10, -0.02, 0.02, 0.10, 0.20]

  /// - Parameter grade: rise over run; one on an edge is in the flatter class.
  init(_ grade: Double) {
    let index = Self.edges.firstIndex { grade < 0 ? grade < $0 : grade <= $0 } ?? Self.edges.count
    self = Self(rawValue: index) ?? .level
  }

  /// The class of a band of grades, by its middle.
  init(_ band: GradeBandSummary) {
    switch (band.from, band.to) {
    case (let from?, let to?): self.init((from + to) / 2)
    case (nil, let to?): self.init(to - 0.01)
    case (let from?, nil): self.init(from + 0.01)
    case (nil, nil): self = .level
    }
  }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// `g0`…`g6` in the style sheet.
  var cssClass: String { "g\(rawValue)" }

  var label: String {
    switch self {
    case .steepDown: "down > 20 %"
    case .down: "down 10–20 %"
    case .gentleDown: "down 2–10 %"
    case .level: "level"
    case .gentleUp: "up 2–10 %"
    case .up: "up 10–20 %"
    case .steepUp: "up > 20 %"
    }
  }
}
