/// Opens tracks, segments and points in places that GPX does not allow.
extension GPXHandler {
  /// The meaning of the element in the nearest enclosing element that may contain others. Unknown elements, metadata, and
  /// elevations or names without an end tag therefore hide nothing. In extensions, which may define their own elements,
  /// the result is `.other`.
  ///
  /// - A point or segment outside a track belongs to an implicit track.
  /// - A track, route or segment inside another one begins a segment of it.
  /// - A point inside a point follows it; the rest of the outer one is not read.
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
      // If that stopped the parser, libxml2 has released its input.
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

  /// False if there are too many tracks.
  private mutating func enterImplicitTrack(_ kind: GPXTrack.Kind) -> Bool {
    if segment.isInImplicitTrack, document.tracks.last?.kind == kind { return true }
    guard openTrack(kind) != .other else { return false }
    segment.isInImplicitTrack = true
    return true
  }

  /// Ends an implicit track, because another track begins.
  mutating func leaveImplicitTrack() {
    guard segment.isInImplicitTrack else { return }
    endSegment()
    segment.isInImplicitTrack = false
  }

  /// Removes the implicit track of a start tag that was incomplete.
  mutating func dropEmptyImplicitTrack() {
    guard segment.isInImplicitTrack, batch.isEmpty, !segment.hasPoints, let track = document.tracks.last,
      track.segmentCount == 0, track.skippedPointCount == 0
    else { return }
    document.tracks.removeLast()
    segment.isInImplicitTrack = false
  }
}
