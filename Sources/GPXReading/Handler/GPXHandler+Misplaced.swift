/// Tracks, segments and points that stand where GPX has none of them.
extension GPXHandler {
  /// What the element stands for by the nearest element around it that may hold others. So nothing is hidden by an element
  /// that is not known, by metadata, or by an elevation or a name that lost its end tag. In extensions, which have elements
  /// of their own, it stands for nothing: `.other`.
  ///
  /// - A point or a segment without a track is in a track that no element stands for.
  /// - A track, route or segment in another one begins a segment there.
  /// - A point in a point comes behind it: what follows in the outer one is not read.
  @inline(never)
  mutating func openMisplaced(_ element: Element, _ attributes: Attributes) -> Element {
    guard let index = elements.lastIndex(where: \.holdsElements) else { return .other }
    var opened = element
    switch (element, elements[index].element) {
    case (.track, .gpx): opened = openTrack(.track)
    case (.route, .gpx): opened = openTrack(.route)
    case (.trackSegment, .gpx):
      opened = enterImplicitTrack(.track) ? element : .other
      endSegment()
    case (.trackPoint, .gpx), (.routePoint, .gpx):
      guard enterImplicitTrack(element == .trackPoint ? .track : .route), !ending.isStopped else { return .other }
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
      elements.markUnknown(at: index)
      // Where that was the end, libxml2 has let go of what it read.
      if ending.isStopped { return .other }
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
  private mutating func enterImplicitTrack(_ kind: GPXTrack.Kind) -> Bool {
    if segment.isInImplicitTrack, document.tracks.last?.kind == kind { return true }
    guard openTrack(kind) != .other else { return false }
    segment.isInImplicitTrack = true
    return true
  }

  /// Such a track ends where the next one begins.
  mutating func leaveImplicitTrack() {
    guard segment.isInImplicitTrack else { return }
    endSegment()
    segment.isInImplicitTrack = false
  }

  /// A start tag that has no end leaves nothing behind.
  mutating func dropEmptyImplicitTrack() {
    guard segment.isInImplicitTrack, batch.isEmpty, !segment.hasPoints, let track = document.tracks.last,
      track.segmentCount == 0, track.skippedPointCount == 0
    else { return }
    document.tracks.removeLast()
    segment.isInImplicitTrack = false
  }
}
