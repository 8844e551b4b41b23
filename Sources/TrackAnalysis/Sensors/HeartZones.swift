/// The five zones of the heart rate: 50–60, 60–70, 70–80, 80–90 and over 90 % of the maximum.
package enum HeartZones {
  /// Where each zone begins, as a share of the maximum heart rate. The last zone has no upper edge.
  private static let lowerShares = [0.5, 0.6, 0.7, 0.8, 0.9]

  /// Where each zone begins, in beats per minute, ascending. Lowered by 1e-9, so that rounding puts no rate on an edge
  /// into the zone below.
  ///
  /// - Parameter maximum: the maximum heart rate in beats per minute, more than 0.
  package static func lowerEdges(maximum: Double) -> [Double] { lowerShares.map { $0 * maximum - 1e-9 } }
}
