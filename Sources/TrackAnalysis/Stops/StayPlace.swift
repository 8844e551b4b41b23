/// The place of a stay: the mean position of its nodes, each weighted by the time spent there.
struct StayPlace {
  /// Degrees: the position of the first node, and the weighted sums of the others' distances from it.
  private var first = (north: 0.0, east: 0.0)
  private var north = 0.0
  private var east = 0.0
  private var weight = 0.0

  init(_ nodes: ArraySlice<TrackProfile.Node> = []) { for node in nodes { add(node) } }

  mutating func add(_ node: TrackProfile.Node) {
    if weight == 0 { first = (node.latitude, node.longitude) }
    // A node of a single point also counts.
    let added = node.stay + 1
    north += added * (node.latitude - first.north)
    east += added * FlatGround.turn(node.longitude - first.east)
    weight += added
  }

  /// Degrees north, and east.
  var latitude: Double { first.north + (weight > 0 ? north / weight : 0) }
  var longitude: Double { FlatGround.turn(first.east + (weight > 0 ? east / weight : 0)) }

  /// Metres, assuming flat ground.
  func distance(to node: TrackProfile.Node) -> Double {
    FlatGround(latitude: latitude, longitude: longitude)
      .squaredDistance(latitude: node.latitude, longitude: node.longitude).squareRoot()
  }
}
