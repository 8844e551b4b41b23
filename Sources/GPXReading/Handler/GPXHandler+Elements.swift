import TrackModel

/// Opens and closes tracks, segments, points and waypoints.
extension GPXHandler {
  /// The meaning of the element in its parent; `.other` if it has none there.
  @inline(__always)
  mutating func open(_ element: Element, in parent: Element, _ attributes: Attributes) -> Element {
    switch element {
    case .trackPoint where parent == .trackSegment || parent == .track,
      .routePoint where parent == .route:
      openPoint(attributes)
      return element
    case .elevation where parent.isPoint, .time where parent.isPoint:
      openText()
      return element
    case .heartRate, .cadence, .temperature, .power, .speed:
      guard openPoint != .none else { return .other }
      openText()
      return element
    default:
      return openRare(element, in: parent, attributes)
    }
  }

  @inline(__always)
  private mutating func openText() {
    text.open(at: elements.depth + 1)
  }

  @inline(never)
  private mutating func openRare(_ element: Element, in parent: Element, _ attributes: Attributes) -> Element {
    switch element {
    case .trackSegment where parent == .track:
      endSegment()
    case .track where parent == .gpx:
      return openTrack(.track)
    case .route where parent == .gpx:
      return openTrack(.route)
    case .waypoint where parent == .gpx:
      openWaypoint(attributes)
    case .routeShapePoint:
      return openRouteShapePoint(attributes)
    case .name where parent == .track || parent == .route || parent == .waypoint || parent == .author,
      .name where parent == .metadata || parent == .gpx,
      .description where parent == .metadata || parent == .gpx,
      .keywords where parent == .metadata || parent == .gpx,
      .time where parent == .metadata || parent == .gpx,
      .author where parent == .metadata || parent == .gpx,
      .type where parent == .track || parent == .route:
      openText()
    case .metadata where parent == .gpx, .extensions:
      break
    case .sensorValue:
      return .other
    default:
      if element.kind == .place { return openMisplaced(element, attributes) }
      guard element.kind == .sensor, openPoint != .none else { return .other }
      openText()
    }
    return element
  }

  /// The meaning of an element inside one whose text is read: usually `.other`. Exceptions are the few elements that have
  /// their text in a child, and points after a text whose end tag is missing.
  @inline(never)
  mutating func openInText(_ element: Element, _ attributes: Attributes) -> Element {
    fastPath.discardExample()
    if element.kind == .place, element != .routeShapePoint { return openMisplaced(element, attributes) }
    text.openChild(at: elements.depth + 1, isKnown: element != .other)
    guard text.depth == elements.depth else { return .other }
    switch (elements.innermost, element) {
    case (.heartRate, .sensorValue):
      openText()
      return .heartRate
    case (.author, .name):
      openText()
      return .name
    default: return .other
    }
  }

  // MARK: Tracks and segments

  mutating func openTrack(_ kind: GPXTrack.Kind) -> Element {
    leaveImplicitTrack()
    guard document.tracks.count < limits.tracks else {
      stop(.overLimit("tracks", limits.tracks, "there are too many tracks and routes"))
      return .other
    }
    document.tracks.append(GPXTrack(kind: kind))
    return kind == .track ? .track : .route
  }

  mutating func endSegment() {
    flush()
    if segment.hasPoints, let track = document.tracks.indices.last {
      document.tracks[track].segmentCount += 1
      segment.hasPoints = false
    }
    segment.plausibility.beginSegment()
  }

  /// Passes the points gathered so far to the consumer.
  mutating func flush() {
    guard !batch.isEmpty, let track = document.tracks.indices.last else { return }
    if !segment.hasPoints, !batch.points.isEmpty {
      segment.hasPoints = true
      segment.count += 1
      if segment.count > limits.segments { return stopAtSegments() }
    }
    elevations.note(batch)
    document.tracks[track].pointCount += batch.points.count
    batch.trackIndex = track
    batch.kind = document.tracks[track].kind
    batch.segmentIndex = document.tracks[track].segmentCount
    do {
      if ending.consumerError == nil { try consume(&batch) }
    } catch {
      stop(because: error)
    }
    batch.removeAll(keeping: Self.batchSize)
  }

  private mutating func stopAtSegments() {
    segment.hasPoints = false
    batch.removeAll(keeping: 0)
    stop(.overLimit("segments", limits.segments, "there are too many segments"))
  }

  // MARK: Points

  @inline(__always)
  mutating func openPoint(_ attributes: Attributes) {
    openPoint = .track
    guard let (latitudeText, longitudeText) = coordinate(of: attributes),
      let latitude = DecimalNumber.parse(latitudeText.start, latitudeText.end),
      let longitude = DecimalNumber.parse(longitudeText.start, longitudeText.end),
      PointDraft.Axis.latitude.allows(latitude), PointDraft.Axis.longitude.allows(longitude)
    else { return openUnplacedPoint(attributes) }
    draft.begin(latitude: latitude, longitude: longitude)
    fastPath.beginPoint(position.parser, latitude: latitudeText, longitude: longitudeText)
  }

  @inline(never)
  private mutating func openUnplacedPoint(_ attributes: Attributes) {
    draft.begin(latitude: nil, longitude: nil)
    fastPath.discardExample()
    guard let (latitude, longitude) = coordinate(of: attributes) else { return }
    warnOfDecimalComma(latitude.start, latitude.end)
    warnOfDecimalComma(longitude.start, longitude.end)
  }

  /// - Parameter depth: the depth of the point's element.
  @inline(__always)
  mutating func closePoint(openedAt depth: Int) {
    openPoint = .none
    guard draft.hasCoordinate else { return skipPoint(openedAt: depth) }
    if !segment.plausibility.passes(draft.point) {
      for code in segment.plausibility.findings(draft.point) { warn(code) }
    }
    batch.points.append(draft.point)
    if batch.points.count == Self.batchSize { flush() }
  }

  private mutating func skipPoint(openedAt depth: Int) {
    document.tracks[document.tracks.count - 1].skippedPointCount += 1
    warn(.badCoordinates, line: line(of: elements[depth]), column: nil)
    guard let time = draft.point.time, !ending.isStopped else { return }
    segment.unplacedCount += 1
    if draft.point.sensors.heartRate != nil { segment.unplacedWithHeartRateCount += 1 }
    batch.unplaced.append(.init(time: time, sensors: draft.point.sensors))
    if batch.unplaced.count == Self.batchSize { flush() }
  }

  /// Garmin writes the points between two route points into the extensions of the first one. They follow it as ordinary
  /// points of the route.
  private mutating func openRouteShapePoint(_ attributes: Attributes) -> Element {
    guard
      elements.lastIndex(where: { $0 == .route || $0 == .waypoint || $0 == .track }).map({
        elements[$0].element == .route
      }) == true, startTagIsComplete
    else { return .other }
    if openPoint != .none, let index = elements.lastIndex(where: { $0 == .routePoint }) {
      closePoint(openedAt: index)
      elements.markUnknown(at: index)
      // If that stopped the parser, libxml2 has released its input.
      if ending.isStopped { return .other }
    }
    openPoint(attributes)
    return .routeShapePoint
  }

  // MARK: Waypoints

  mutating func openWaypoint(_ attributes: Attributes) {
    openPoint(attributes)
    fastPath.discardExample()
    openPoint = .waypoint
    waypointName = nil
  }

  mutating func closeWaypoint() {
    openPoint = .none
    document.waypointCount += 1
    if !draft.hasCoordinate {
      warn(.badWaypoint, line: line(of: elements[elements.depth]), column: nil)
    } else if document.waypoints.count < limits.keptWaypoints {
      document.waypoints.append(GPXWaypoint(name: waypointName, point: draft.point))
    }
  }
}
