/// The time per metre around a place: the median over nearby steps, so that a single stop does not change it.
struct LocalPace {
  /// Steps to each side.
  private static let reach = 10

  private var nodes: [Int] = []
  /// Seconds per metre, parallel to ``nodes``.
  private var paces: [Double] = []

  /// Steps must be added in track order.
  mutating func add(stepFrom node: Int, length: Double, seconds: Double) {
    guard length > 0, seconds > 0 else { return }
    nodes.append(node)
    paces.append(seconds / length)
  }

  /// Seconds per metre; 0 if not known, so that nothing is subtracted.
  ///
  /// - Complexity: O(log steps).
  func callAsFunction(around node: Int) -> Double {
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle] < node { low = middle + 1 } else { high = middle }
    }
    let near = paces[max(0, low - Self.reach)..<min(paces.count, low + Self.reach + 1)].sorted()
    guard !near.isEmpty else { return 0 }
    let middle = near.count / 2
    return near.count % 2 == 1 ? near[middle] : (near[middle - 1] + near[middle]) / 2
  }
}
