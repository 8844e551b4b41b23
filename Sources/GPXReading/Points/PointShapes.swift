/// The shapes of a recorder's points: one, or a few where some points have more elements than others.
struct PointShapes: ~Copyable {
  private static let capacity = 4

  private let shapes = UnsafeMutablePointer<PointShape>.allocate(capacity: capacity)
  private(set) var count = 0
  private var latestIndex = 0

  deinit {
    shapes.deinitialize(count: count)
    shapes.deallocate()
  }

  /// The shape of the last point that was read by one; there has to be one.
  @inline(__always)
  var latest: UnsafePointer<PointShape> { UnsafePointer(shapes + latestIndex) }

  /// Goes on to another one, around in a ring.
  @inline(__always)
  mutating func advance() {
    latestIndex = latestIndex + 1 < count ? latestIndex + 1 : 0
  }

  /// One more, to be learnt; where there is no room, in the place of one that is known.
  mutating func add() -> UnsafeMutablePointer<PointShape> {
    if count < Self.capacity {
      latestIndex = count
      (shapes + latestIndex).initialize(to: PointShape())
      count += 1
    } else {
      advance()
    }
    return shapes + latestIndex
  }

  mutating func forget() {
    shapes.deinitialize(count: count)
    count = 0
    latestIndex = 0
  }
}
