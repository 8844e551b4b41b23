import TrackModel

/// What the elements of GPX stand for: tracks, segments and points.
extension GPXHandler {
  /// What the element stands for where it stands; `.other` where it has no business.
  @inline(__always)
  mutating func open(_ element: Element, in parent: Element, _ attributes: Attributes) -> Element {
    switch element {
    case .trackPoint where parent == .trackSegment || parent == .track,
      .routePoint where parent == .route:
      openPoint(attributes)
      return element
    case .elevation where parent.isPoint, .time where parent.isPoint:
      text.open()
      return element
    case .heartRate, .cadence, .temperature, .power, .speed:
      guard isInPoint else { return .other }
      text.open()
      return element
    default:
      return openRare(element, in: parent, attributes)
    }
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
    case .name where parent == .track || parent == .route || parent == .waypoint || parent == .author,
      .name where parent == .metadata || parent == .gpx,
      .description where parent == .metadata || parent == .gpx,
      .keywords where parent == .metadata || parent == .gpx,
      .time where parent == .metadata || parent == .gpx,
      .author where parent == .metadata || parent == .gpx,
      .type where parent == .track || parent == .route:
      text.open()
    case .metadata where parent == .gpx, .extensions:
      break
    default:
      if element.isPlace { return openMisplaced(element, attributes) }
      guard element.isReading, isInPoint else { return .other }
      text.open()
    }
    return element
  }

  mutating func openTrack(_ kind: GPXTrack.Kind) -> Element {
    leaveLooseTrack()
    guard document.tracks.count < options.limits.tracks else {
      stop(.overLimit("tracks", options.limits.tracks, "there are too many tracks and routes"))
      return .other
    }
    document.tracks.append(GPXTrack(kind: kind))
    return kind == .track ? .track : .route
  }

  mutating func openWaypoint(_ attributes: Attributes) {
    openPoint(attributes)
    isInWaypoint = true
    waypointName = nil
  }

  @inline(__always)
  mutating func openPoint(_ attributes: Attributes) {
    isInPoint = true
    pointIsValid = false
    guard let (latitudeStart, latitudeEnd) = attributes.value(of: names.latitude),
      let (longitudeStart, longitudeEnd) = attributes.value(of: names.longitude),
      let latitude = DecimalNumber.parse(latitudeStart, latitudeEnd), abs(latitude) <= 90,
      let longitude = DecimalNumber.parse(longitudeStart, longitudeEnd), abs(longitude) <= 180
    else { return openInvalidPoint() }
    point = TrackPoint(latitude: latitude, longitude: longitude)
    pointIsValid = true
    beginExample()
    noteValue(.latitude, latitudeStart, latitudeEnd)
    noteValue(.longitude, longitudeStart, longitudeEnd)
  }

  /// Its children are read into a point that nobody will see.
  private mutating func openInvalidPoint() {
    point = TrackPoint(latitude: 0, longitude: 0)
    example.spoil()
  }

  /// - Parameter index: where in the stack its start tag was.
  @inline(__always)
  mutating func closePoint(openedAt index: Int) {
    isInPoint = false
    guard pointIsValid else { return skipPoint(openedAt: index) }
    if !checks.passes(point) {
      for code in checks.findings(point) { warn(code) }
    }
    if hasDetails { keepDetails() }
    batch.points.append(point)
    if batch.points.count == Self.batchSize { flush() }
  }

  private mutating func skipPoint(openedAt index: Int) {
    forgetDetails()
    document.tracks[document.tracks.count - 1].skippedPointCount += 1
    warn(.badCoordinates, line: line(of: stack[index]), column: nil)
  }

  private mutating func keepDetails() {
    batch.details.append(.init(index: batch.points.count, details: details))
    forgetDetails()
  }

  mutating func forgetDetails() {
    details = GPXPointDetails()
    hasDetails = false
  }

  mutating func closeWaypoint() {
    isInPoint = false
    isInWaypoint = false
    document.waypointCount += 1
    if !pointIsValid {
      warn(.badWaypoint, line: line(of: stack[depth]), column: nil)
    } else if document.waypoints.count < options.limits.keptWaypoints {
      document.waypoints.append(
        GPXWaypoint(name: waypointName, point: point, details: hasDetails ? details : nil))
    }
    forgetDetails()
  }

  mutating func endSegment() {
    flush()
    if segmentHasPoints, let track = document.tracks.indices.last {
      document.tracks[track].segmentCount += 1
      segmentHasPoints = false
    }
    checks.beginSegment()
  }

  /// Hands over the points gathered so far.
  mutating func flush() {
    guard !batch.points.isEmpty, let track = document.tracks.indices.last else { return }
    if !segmentHasPoints {
      segmentHasPoints = true
      segmentCount += 1
      if segmentCount > options.limits.segments { return stopAtSegments() }
    }
    document.tracks[track].pointCount += batch.points.count
    batch.trackIndex = track
    batch.kind = document.tracks[track].kind
    batch.segmentIndex = document.tracks[track].segmentCount
    do {
      if consumerError == nil { try consume(&batch) }
    } catch {
      stop(because: error)
    }
    batch.points.removeAll(keepingCapacity: true)
    batch.points.reserveCapacity(Self.batchSize)
    batch.details.removeAll(keepingCapacity: true)
  }

  private mutating func stopAtSegments() {
    segmentHasPoints = false
    batch.points.removeAll()
    stop(.overLimit("segments", options.limits.segments, "there are too many segments"))
  }
}
