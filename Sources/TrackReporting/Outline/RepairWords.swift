import GPXAnalysis

/// A repair in words, and its place; or many repairs of one kind, combined.
struct RepairWords {
  private let repair: Repair
  private let places: Int
  private let units: Units

  init(_ repair: Repair, units: Units) {
    self.init(repair, places: Self.places([repair]), units: units)
  }

  private init(_ repair: Repair, places: Int, units: Units) {
    self.repair = repair
    self.places = places
    self.units = units
  }

  /// Up to this many repairs of a kind are listed one by one.
  private static let maximumLinesPerKind = 3

  /// All repairs of a recording in order, with frequent kinds combined.
  static func list(_ repairs: [Repair], units: Units) -> [RepairWords] {
    let byKind = Dictionary(grouping: repairs, by: \.kind)
    var combined: Set<Repair.Kind> = []
    return repairs.compactMap { repair in
      let alike = byKind[repair.kind] ?? []
      // Without a place, repairs of one kind cannot be told apart.
      let isOneLine = alike.count > maximumLinesPerKind || alike.count > 1 && alike.contains { $0.startOffset == nil }
      guard isOneLine, !isListedOneByOne(repair.kind) else { return RepairWords(repair, units: units) }
      guard combined.insert(repair.kind).inserted else { return nil }
      return RepairWords(whole(alike), places: places(alike), units: units)
    }
  }

  /// Repairs of one kind combined: from the first place to the last, with the largest amount, or the total left out.
  private static func whole(_ repairs: [Repair]) -> Repair {
    var whole = repairs[0]
    whole.count = repairs.reduce(0) { $0 + $1.count }
    let starts = repairs.compactMap(\.startOffset)
    whole.startOffset = starts.count == repairs.count ? starts.min() : nil
    whole.endOffset = repairs.compactMap(\.endOffset).max()
    let amounts = repairs.compactMap { $0.amount.map { abs($0.value) } }
    let amount = isSum(whole.kind) ? amounts.reduce(0, +) : amounts.max()
    let any = repairs.lazy.compactMap(\.amount).first
    whole.amount = amount.flatMap { any?.with($0) }
    return whole
  }

  /// Wandering is one repair, however many stays it concerns.
  private static func places(_ repairs: [Repair]) -> Int {
    repairs.reduce(0) { $0 + ($1.kind == .wandering ? max(1, $1.count) : 1) }
  }

  /// Whether each place of the kind matters by itself.
  private static func isListedOneByOne(_ kind: Repair.Kind) -> Bool { kind == .transport || kind == .clockUnusable }

  /// Whether amounts of this kind are added up as the total left out.
  private static func isSum(_ kind: Repair.Kind) -> Bool {
    [.wandering, .positionJitter, .repeatedTrack, .overlap].contains(kind)
  }

  /// `12 wrong positions left out, up to 4.20 km off`, `clock corrected by up to 1 h in 7 places`
  var text: String { places > 1 && repair.startOffset != nil ? "\(words) in \(places) places" : words }

  private var words: String {
    switch repair.kind {
    case .order: "points sorted by time (\(counted(repair.count, "part")) moved)"
    case .repeatedTrack: "recorded twice, counted once\(amount(": ", ""))"
    case .overlap: "overlapping recordings counted once\(amount(": ", ""))"
    case .clockOffset: "clock corrected\(amount(" by ", ""))"
    case .timestamps: "\(counted(repair.count, "contradictory timestamp")) ignored"
    case .missingTimes: "\(counted(repair.count, "missing time")) interpolated"
    case .clockUnusable: "times make no sense; ignored"
    case .positionOutliers:
      "\(counted(repair.count, "wrong position")) left out\(farthestOff)"
    case .positionJitter: "position zigzag smoothed\(amount(": ", " left out"))"
    case .wandering: "position wandered at rest\(amount(": ", " left out"))"
    case .joinedSegments: "\(counted(repair.count, "pair")) of adjoining segments joined"
    case .elevationSpikes:
      "\(counted(repair.count, "elevation spike")) left out\(farthestOff)"
    case .elevationZeros: "\(counted(repair.count, "zero elevation")) left out"
    case .elevationStep: "elevation step\(amount(" of ", "")) removed"
    case .elevationDrift: "elevation drift at rest\(amount(" of ", "")) removed"
    case .elevationSettling: "elevations left out until the sensor settled\(amount(", ", " off at first"))"
    case .elevationHeld: "\(counted(repair.count, "elevation")) between steps interpolated"
    case .elevationFeet: "elevations in feet converted"
    case .elevationImplausible: "implausible elevations not used"
    case .transport: "transport left out\(amount(": ", ""))"
    default: repair.kind.rawValue.split(separator: "_").joined(separator: " ")
    }
  }

  /// `km 3.2–4.1`, `km 3.2`; absent if it concerns the whole track, or no particular part.
  var place: String? {
    guard let from = repair.startOffset else { return nil }
    let start = offset(from)
    guard let to = repair.endOffset, offset(to) != start else { return "\(units.distanceUnit) \(start)" }
    return "\(units.distanceUnit) \(start)–\(offset(to))"
  }

  private func offset(_ meters: Double) -> String { decimal(units.distanceValue(meters), digits: 1) }

  /// `, 4.20 km off`, `, up to 4.20 km off`
  private var farthestOff: String { amount(repair.count == 1 ? ", " : ", up to ", " off") }

  private func amount(_ before: String, _ after: String) -> String {
    guard let amount = repair.amount else { return "" }
    let text =
      switch amount {
      case .seconds(let seconds): duration(abs(seconds))
      case .meters(let metres): isElevation ? units.height(abs(metres)) : units.headlineDistance(abs(metres))
      }
    let isLargest = places > 1 && !Self.isSum(repair.kind) && !before.hasSuffix("up to ")
    return before + (isLargest ? "up to " : "") + text + after
  }

  private var isElevation: Bool { repair.kind.rawValue.hasPrefix("elevation") }
}
