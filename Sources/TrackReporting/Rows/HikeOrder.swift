/// The order of several files in a report.
package enum HikeOrder: String, Sendable, CaseIterable {
  /// The earliest first.
  case date
  /// By the names in the files or, if there are none, by the file names.
  case name
  /// The longest first.
  case distance
  /// The most gain first.
  case gain
  /// The highest eccentric load first.
  case load

  /// The indices of `rows` in this order. Equal rows keep their order; rows without the figure come last.
  package func positions(of rows: [HikeRow]) -> [Int] {
    switch self {
    case .date: positions(of: rows.map(\.startTime), by: <)
    case .name: positions(of: rows.map { $0.title.lowercased() }, by: <)
    case .distance: positions(of: rows.map(\.distance.value), by: >)
    case .gain: positions(of: rows.map(\.gain.value), by: >)
    case .load: positions(of: rows.map(\.eccentricLoad.value), by: >)
    }
  }

  private func positions<Key: Comparable>(of keys: [Key?], by precedes: (Key, Key) -> Bool) -> [Int] {
    keys.indices.sorted { one, other in
      switch (keys[one], keys[other]) {
      case (let first?, let second?) where first != second: precedes(first, second)
      case (_?, nil): true
      case (nil, _?): false
      default: one < other
      }
    }
  }
}
