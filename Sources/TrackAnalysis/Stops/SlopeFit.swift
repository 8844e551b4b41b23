/// The plane that fits the elevations of nodes near each other best, by least squares.
///
/// Each position counts as uncertain by ``positionError`` metres, so that a line of nodes has a slope along it and none
/// across.
struct SlopeFit {
  private static let positionError = 1.0

  /// The share of the elevation's variance that the position explains, 0…1; 0 if there is none.
  private(set) var share = 0.0
  /// Rise over run along the steepest line.
  private(set) var grade = 0.0

  /// - Parameter nodes: with elevations.
  /// - Complexity: O(nodes).
  init(_ nodes: [TrackProfile.Node]) {
    guard let first = nodes.first else { return }
    let ground = FlatGround(latitude: first.latitude, longitude: first.longitude)
    let places = nodes.map { node in
      let offset = ground.offset(latitude: node.latitude, longitude: node.longitude)
      return (x: offset.east, y: offset.north, z: node.elevation)
    }
    typealias Place = (x: Double, y: Double, z: Double)
    let count = Double(nodes.count)
    let middle = places.reduce((x: 0.0, y: 0.0, z: 0.0)) {
      ($0.x + $1.x / count, $0.y + $1.y / count, $0.z + $1.z / count)
    }
    func sum(_ product: (Place) -> Double) -> Double {
      places.reduce(0) { $0 + product(($1.x - middle.x, $1.y - middle.y, $1.z - middle.z)) }
    }
    let error = count * Self.positionError * Self.positionError
    let (xx, yy, zz) = (error + sum { $0.x * $0.x }, error + sum { $0.y * $0.y }, sum { $0.z * $0.z })
    let (xy, xz, yz) = (sum { $0.x * $0.y }, sum { $0.x * $0.z }, sum { $0.y * $0.z })
    guard zz > 0 else { return }
    let determinant = xx * yy - xy * xy
    let (east, north) = ((xz * yy - yz * xy) / determinant, (yz * xx - xz * xy) / determinant)
    share = (east * xz + north * yz) / zz
    grade = (east * east + north * north).squareRoot()
  }
}
