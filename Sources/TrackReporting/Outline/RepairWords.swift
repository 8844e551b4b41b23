import GPXAnalysis

/// A repair in words, and where it was.
struct RepairWords {
  let repair: Repair
  let units: Units

  init(_ repair: Repair, units: Units) {
    self.repair = repair
    self.units = units
  }

  /// `12 wrong positions left out, up to 4.20 km off`
  var text: String {
    switch repair.kind {
    case .order: "points sorted by time (\(counted(repair.count, "block")) moved)"
    case .repeatedTrack: "recorded twice, counted once\(amount(": ", ""))"
    case .overlap: "overlapping recordings counted once\(amount(": ", ""))"
    case .clockOffset: "clock moved\(amount(" by ", ""))"
    case .timestamps: "\(counted(repair.count, "contradictory timestamp")) ignored"
    case .clockUnusable: "times make no sense and are not used"
    case .positionOutliers: "\(counted(repair.count, "wrong position")) left out\(amount(", up to ", " off"))"
    case .wandering: "position wandered at rest\(amount(": ", " left out"))"
    case .joinedSegments: "adjoining segments joined (\(counted(repair.count, "joint")))"
    case .elevationSpikes: "\(counted(repair.count, "elevation spike")) left out"
    case .elevationZeros: "\(counted(repair.count, "zero elevation")) left out"
    case .elevationStep: "elevation step\(amount(" of ", "")) removed"
    case .elevationDrift: "elevation drift at rest\(amount(" of ", "")) removed"
    case .elevationSettling: "elevations left out until the sensor settled\(amount(", ", " off at first"))"
    case .elevationFeet: "elevations in feet converted"
    case .elevationImplausible: "implausible elevations not used"
    case .transport: "transport left out\(amount(": ", ""))"
    default: repair.kind.rawValue.split(separator: "_").joined(separator: " ")
    }
  }

  /// `km 3.2–4.1`, `km 3.2`; absent where it concerns the whole track, or no part of it.
  var place: String? {
    guard let from = repair.fromOffset else { return nil }
    let start = offset(from)
    guard let to = repair.toOffset, offset(to) != start else { return "\(units.distanceUnit) \(start)" }
    return "\(units.distanceUnit) \(start)–\(offset(to))"
  }

  private func offset(_ meters: Double) -> String { decimal(units.distanceValue(meters), digits: 1) }

  private func amount(_ before: String, _ after: String) -> String {
    guard let amount = repair.amount, let unit = repair.unit else { return "" }
    let text =
      switch unit {
      case .seconds: duration(abs(amount))
      case .metres: isElevation ? units.height(abs(amount)) : units.headlineDistance(abs(amount))
      }
    return before + text + after
  }

  private var isElevation: Bool { repair.kind.rawValue.hasPrefix("elevation") }
}
