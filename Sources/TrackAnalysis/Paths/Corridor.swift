/// A corridor of 50 m to either side of a path, in its direction, to compare other paths with.
package struct Corridor: Sendable {
  /// Metres to each side.
  package static let halfWidth = 50.0

  /// The path in the middle.
  package let outline: PathOutline
  /// The points of the outline.
  private let places: [Place]
  private let ground: FlatGround
  /// The indices of the points by grid cell; cells are ``halfWidth`` wide.
  private var cells: [Cell: [Int32]] = [:]
  private let bounds: (left: Double, right: Double, bottom: Double, top: Double)

  private struct Cell: Hashable {
    var x: Int32
    var y: Int32

    init(_ x: Double, _ y: Double) {
      self.x = Int32(max(-1e9, min(1e9, (x / Corridor.halfWidth).rounded(.down))))
      self.y = Int32(max(-1e9, min(1e9, (y / Corridor.halfWidth).rounded(.down))))
    }
  }

  /// - Complexity: O(points).
  package init(_ outline: PathOutline) {
    self.outline = outline
    let ground = FlatGround(
      latitude: outline.points.first?.latitude ?? 0, longitude: outline.points.first?.longitude ?? 0)
    self.ground = ground
    let places = outline.places(on: ground)
    self.places = places
    bounds = (
      places.map(\.x).min() ?? 0, places.map(\.x).max() ?? 0, places.map(\.y).min() ?? 0, places.map(\.y).max() ?? 0
    )
    for (index, place) in places.enumerated() { cells[Cell(place.x, place.y), default: []].append(Int32(index)) }
  }

  /// The share of the other outline inside the corridor, in the same direction: 0…1.
  ///
  /// - Complexity: O(points of the other).
  package func share(of other: PathOutline) -> Double {
    guard !other.points.isEmpty, !places.isEmpty else { return 0 }
    let others = other.places(on: ground)
    let inside = others.count { place in isInside(place) }
    return Double(inside) / Double(others.count)
  }

  /// The furthest offset of this outline, in metres, that the other one reaches: from the start, and skipping at most 500 m
  /// at a time. Nil if the other outline never enters the corridor.
  ///
  /// - Complexity: O(points of the other · points near each).
  package func reach(of other: PathOutline) -> Double? {
    var reached: Int?
    for place in other.places(on: ground) {
      var next: Int?
      forEachNear(place) { index in
        let ahead = index - (reached ?? 0)
        guard ahead >= 0, ahead <= 20, index < next ?? .max else { return }
        next = index
      }
      // Use the nearest point ahead. Where the course crosses itself, that is its first passage.
      if let next, next > reached ?? -1 { reached = next }
    }
    return reached.map { Double($0) * PathOutline.spacing }
  }

  /// Metres east and north of the first point, and the direction, as a vector of any length.
  fileprivate typealias Place = (x: Double, y: Double, dx: Double, dy: Double)

  private func isInside(_ place: Place) -> Bool {
    let margin = Self.halfWidth
    guard place.x >= bounds.left - margin, place.x <= bounds.right + margin, place.y >= bounds.bottom - margin,
      place.y <= bounds.top + margin
    else { return false }
    var isInside = false
    forEachNear(place) { _ in isInside = true }
    return isInside
  }

  /// Calls `body` with the index of each point of the outline within ``halfWidth`` whose direction is within 90° of that of
  /// `place`.
  private func forEachNear(_ place: Place, _ body: (Int) -> Void) {
    let middle = Cell(place.x, place.y)
    // The closest position on the outline may be halfway between two points.
    let square = Self.halfWidth * Self.halfWidth + PathOutline.spacing * PathOutline.spacing / 4
    for x in (middle.x - 2)...(middle.x + 2) {
      for y in (middle.y - 2)...(middle.y + 2) {
        var cell = middle
        (cell.x, cell.y) = (x, y)
        for index in cells[cell] ?? [] {
          let near = places[Int(index)]
          let (east, north) = (near.x - place.x, near.y - place.y)
          guard east * east + north * north <= square else { continue }
          // Also true if either has no direction.
          if near.dx * place.dx + near.dy * place.dy >= 0 { body(Int(index)) }
        }
      }
    }
  }
}

extension PathOutline {
  /// The points projected on `ground`. The direction is from the previous point to the next one.
  fileprivate func places(on ground: FlatGround) -> [Corridor.Place] {
    let flat = points.map { ground.offset(latitude: $0.latitude, longitude: $0.longitude) }
    return flat.indices.map { index in
      let before = flat[max(0, index - 1)]
      let after = flat[min(flat.count - 1, index + 1)]
      return (flat[index].east, flat[index].north, after.east - before.east, after.north - before.north)
    }
  }
}
