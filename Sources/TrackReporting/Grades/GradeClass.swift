import GPXAnalysis
import TrackAnalysis

/// Seven classes from steep down to steep up, each with its own colour in every chart: blue is downhill, orange uphill.
enum GradeClass: Int, CaseIterable, Comparable {
  case steepDown, down, gentleDown, level, gentleUp, up, steepUp

  /// Rise over run where moderate and steep begin, uphill as well as downhill.
  static let moderate = 0.10
  static let steep = 0.20

  private static let edges = [-steep, -moderate, -Terrain.levelGrade, Terrain.levelGrade, moderate, steep]

  /// - Parameter grade: rise over run; a grade on an edge is in the flatter class.
  init(_ grade: Double) {
    let index = Self.edges.firstIndex { grade < 0 ? grade < $0 : grade <= $0 } ?? Self.edges.count
    self = Self(rawValue: index) ?? .level
  }

  /// The class of a grade band, by its middle.
  init(_ band: GradeDistribution.Band) {
    switch (band.from, band.to) {
    case (let from?, let to?): self.init((from + to) / 2)
    case (nil, let to?): self.init(to - 0.01)
    case (let from?, nil): self.init(from + 0.01)
    case (nil, nil): self = .level
    }
  }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  var label: String {
    gradeLabel(
      from: rawValue > 0 ? Self.edges[rawValue - 1] : nil,
      to: rawValue < Self.edges.count ? Self.edges[rawValue] : nil)
  }
}
