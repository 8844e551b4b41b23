import GPXAnalysis

extension Coverage {
  static let record = Record<Coverage>("coverage", "How much of the distance on foot the figures rest on.") { record in
    record.field("elevation", .share, column: "elevation_coverage", "The share with a known elevation.") {
      $0.elevation
    }
    record.field("time", .share, column: "time_coverage", "The share with times.") { $0.time }
  }
}

extension Repair {
  static let record = Record<Repair>("repair", "Something that was repaired, or left out.") { record in
    record.field("kind", .text, "Such as clock_offset or transport; more may be added.") { $0.kind.rawValue }
    record.field("from_m", .meters, "Offset along the track where it begins.") { $0.startOffset }
    record.field("to_m", .meters, "Offset along the track where it ends.") { $0.endOffset }
    record.field("count", .count, "Number of points, timestamps or stretches, depending on the kind.") { $0.count }
    record.field("amount", .number(.hundredths, .signed), "How much was changed, in the unit.") { $0.amount?.value }
    record.field("unit", .text, "Of the amount: m or s.") { $0.amount?.unit }
  }
}

extension Repair.Amount {
  fileprivate var unit: String {
    switch self {
    case .meters: "m"
    case .seconds: "s"
    }
  }
}
