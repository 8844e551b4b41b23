import GPXAnalysis
import TrackAnalysis

/// Seven steps from steep down to steep up, each with a colour of its own in every chart: blue goes down, orange up.
enum GradeClass: Int, CaseIterable, Comparable {
  case steepDown, down, gentleDown, level, gentleUp, up, steepUp

  /// Rise over run at which moderate and steep begin, up as well as down.
  static let moderate = 0.10
  static let steep = 0.20

  private static let edges = [-steep, -moderate, -Terrain.levelGrade, Terrain.levelGrade, moderate, steep]

  /// - Parameter grade: rise over run; one on an edge is in the flatter class.
  init(_ grade: Double) {
    let index = Self.edges.firstIndex { grade < 0 ? grade < $0 : grade <= $0 } ?? Self.edges.count
    self = Self(rawValue: index) ?? .level
  }

  /// The class of a band of grades, by its middle.
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
