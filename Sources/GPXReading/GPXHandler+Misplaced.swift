/// Tracks, segments and points that stand where GPX has none of them. Each is a place where somebody was.
extension GPXHandler {
  /// What the element stands for by the nearest element around it that may hold others, so that neither one that nobody
  /// knows hides anything, nor an elevation or a name that lost its end tag; `.other` in what belongs to others, such as
  /// extensions.
  ///
  /// - A point or a segment without a track is in a track that no element stands for.
  /// - A track, route or segment in another one begins a segment there.
  /// - A point in a point comes behind it: what follows in the outer one is not read.
  @inline(never)
  mutating func openMisplaced(_ element: Element, _ attributes: Attributes) -> Element {
    guard let index = (0..<depth).last(where: { stack[$0].element.holdsElements }) else { return .other }
    var opened = element
    switch (element, stack[index].element) {
    case (.track, .gpx): opened = openTrack(.track)
    case (.route, .gpx): opened = openTrack(.route)
    case (.trackSegment, .gpx):
      opened = enterLooseTrack(.track) ? element : .other
      endSegment()
    case (.trackPoint, .gpx), (.routePoint, .gpx):
      guard enterLooseTrack(element == .trackPoint ? .track : .route), !isStopped else { return .other }
      openPoint(attributes)
    case (.track, .track), (.track, .trackSegment), (.track, .route), (.trackSegment, .trackSegment),
      (.route, .track), (.route, .trackSegment), (.route, .route), (.trackSegment, .track), (.trackSegment, .route):
      endSegment()
      opened = .trackSegment
    case (.trackPoint, .track), (.trackPoint, .trackSegment), (.trackPoint, .route),
      (.routePoint, .track), (.routePoint, .trackSegment), (.routePoint, .route):
      openPoint(attributes)
    case (.trackPoint, .trackPoint), (.trackPoint, .routePoint), (.routePoint, .trackPoint),
      (.routePoint, .routePoint):
      closePoint(openedAt: index)
      stack[index].element = .other
      // Where that was the end, libxml2 has let go of what it read.
      if isStopped { return .other }
      openPoint(attributes)
    case (.waypoint, .gpx), (.waypoint, .track), (.waypoint, .trackSegment), (.waypoint, .route):
      openWaypoint(attributes)
    default: return .other
    }
    if opened != .other {
      text.close()
      warn(.misplacedElement)
    }
    return opened
  }

  /// False where there are too many tracks.
  private mutating func enterLooseTrack(_ kind: GPXTrack.Kind) -> Bool {
    if isInLooseTrack, document.tracks.last?.kind == kind { return true }
    guard openTrack(kind) != .other else { return false }
    isInLooseTrack = true
    return true
  }

  /// Nothing tells where such a track ends but what comes next.
  mutating func leaveLooseTrack() {
    guard isInLooseTrack else { return }
    endSegment()
    isInLooseTrack = false
  }

  /// Of a start tag that has no end, nothing is left.
  mutating func dropEmptyLooseTrack() {
    guard isInLooseTrack, batch.points.isEmpty, !segmentHasPoints, let track = document.tracks.last,
      track.segmentCount == 0, track.skippedPointCount == 0
    else { return }
    document.tracks.removeLast()
    isInLooseTrack = false
  }
}
