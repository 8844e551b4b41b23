/// Removes fixes with coordinates that a program or a receiver got wrong, whatever their order and times.
///
/// - A fix at 0° north, 0° east on a track elsewhere: some receivers write it when they have no fix.
/// - A few fixes with the wrong sign of the latitude or longitude, on a track that is nowhere near the equator or the
///   prime meridian, nor near the antimeridian.
///
/// Our own rule.
enum WrongCoordinates {
  static func remove(from draft: inout Draft) {
    guard draft.allows(.positionOutliers) else { return }
    remove(from: &draft) { $0.latitudeE7 == 0 && $0.longitudeE7 == 0 }
    removeWrongSigns(from: &draft) { $0.latitudeE7 }
    removeWrongSigns(from: &draft) { $0.longitudeE7 }
  }

  private static func remove(from draft: inout Draft, where isWrong: (TrackProfile.Node) -> Bool) {
    let count = draft.nodes.count(where: isWrong)
    guard count > 0, 2 * count < draft.nodes.count else { return }
    draft.note(.positionOutliers, count: count)
    draft.remove(draft.nodes.map(isWrong))
  }

  /// Degrees · 10⁷ on the same side of 0° and 180°: a step to the other side is over 50 km long.
  private static let oneSide: ClosedRange<Int32> = 5_000_000...1_795_000_000
  /// Degrees · 10⁷ from a place with the sign turned to the others.
  private static let tolerance: Int32 = 100_000

  /// Removes the nodes whose coordinate has the other sign than most, though it is among these with the sign turned; none
  /// if any is where the track may have crossed from one sign to the other.
  private static func removeWrongSigns(from draft: inout Draft, _ coordinate: (TrackProfile.Node) -> Int32) {
    let negative = draft.nodes.count { coordinate($0) < 0 }
    guard negative > 0, negative < draft.nodes.count,
      draft.nodes.allSatisfy({ oneSide ~= abs(coordinate($0)) })
    else { return }
    let isMostlyNegative = 2 * negative > draft.nodes.count
    let right = draft.nodes.lazy.map(coordinate).filter { ($0 < 0) == isMostlyNegative }
    guard let first = right.min(), let last = right.max() else { return }
    let range = (first - tolerance)...(last + tolerance)
    remove(from: &draft) { node in
      (coordinate(node) < 0) != isMostlyNegative && range ~= -coordinate(node)
    }
  }
}
