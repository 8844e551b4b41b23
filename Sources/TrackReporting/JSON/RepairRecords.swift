import GPXAnalysis

extension Coverage {
  static let record = Record<Coverage>("coverage", "How much of the distance on foot the figures rest on.") { record in
    record.field("elevation", .ratio, column: "elevation_coverage", "The share whose elevation is known, 0 to 1.") {
      $0.elevation
    }
    record.field("time", .ratio, column: "time_coverage", "The share that has times, 0 to 1.") { $0.time }
  }
}

extension Repair {
  static let record = Record<Repair>("repair", "What was changed in a recording, or left out of it.") { record in
    record.field("kind", .text, "What was repaired; more kinds may be added.") { $0.kind.rawValue }
    record.field("from_m", .meters, "Where it begins along the track; null where it concerns no part of it.") {
      $0.fromOffset
    }
    record.field("to_m", .meters, "Where it ends.") { $0.toOffset }
    record.field("count", .count, "How many there were.") { $0.count }
    record.field("amount", .number(.hundredths), "How much was changed, in the unit beside it.") { $0.amount }
    record.field("unit", .text, "m or s.") { $0.unit?.rawValue }
  }
}
