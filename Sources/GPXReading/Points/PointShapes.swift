/// The shapes of a recorder's points: one, or a few if some points have more elements than others.
struct PointShapes: ~Copyable {
  private static let capacity = 4

  private let shapes = UnsafeMutablePointer<PointShape>.allocate(capacity: capacity)
  private(set) var count = 0
  private var latestIndex = 0

  deinit {
    shapes.deinitialize(count: count)
    shapes.deallocate()
  }

  /// The shape that matched last.
  ///
  /// - Precondition: ``count`` is more than 0.
  @inline(__always)
  var latest: UnsafePointer<PointShape> { UnsafePointer(shapes + latestIndex) }

  /// Advances to the next shape, cyclically.
  @inline(__always)
  mutating func advance() {
    latestIndex = latestIndex + 1 < count ? latestIndex + 1 : 0
  }

  /// Adds a shape to be learnt. If all are in use, it replaces the next one.
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
