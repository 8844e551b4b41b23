import TrackModel

/// What the texts of elements say.
extension GPXHandler {
  /// Takes the text of `element`, which ends here, for what it is.
  @inline(__always)
  mutating func closeText(of element: Element, in parent: Element) {
    if isInPoint { noteReading(element) }
    text.close()
    switch element {
    case .elevation: point.elevation = point.elevation ?? elevation()
    case .time where parent.isPoint: point.time = point.time ?? time()
    case .heartRate: point.sensors.heartRate = point.sensors.heartRate ?? number()
    case .cadence: point.sensors.cadence = point.sensors.cadence ?? number()
    case .temperature: point.sensors.temperature = point.sensors.temperature ?? number()
    case .power: point.sensors.power = point.sensors.power ?? number()
    case .speed: point.sensors.speed = point.sensors.speed ?? number()
    default:
      if element.isReading { closeDetail(element) } else { closeDescription(element, in: parent) }
    }
  }

  @inline(never)
  private mutating func closeDetail(_ element: Element) {
    if element == .fix { setFix(text.string) } else { setDetail(element, number()) }
  }

  mutating func setFix(_ name: String?) {
    details.fix = details.fix ?? name.flatMap(GPXPointDetails.Fix.init)
    hasDetails = true
  }

  @inline(never)
  mutating func setDetail(_ element: Element, _ value: Double?) {
    switch element {
    case .geoidHeight: details.geoidHeight = details.geoidHeight ?? value
    case .horizontalDilution: details.horizontalDilution = details.horizontalDilution ?? value
    case .verticalDilution: details.verticalDilution = details.verticalDilution ?? value
    case .positionDilution: details.positionDilution = details.positionDilution ?? value
    case .satellites: details.satelliteCount = details.satelliteCount ?? value.flatMap { Int(exactly: $0) }
    case .course: details.course = details.course ?? value
    case .horizontalAccuracy: details.horizontalAccuracy = details.horizontalAccuracy ?? value
    case .verticalAccuracy: details.verticalAccuracy = details.verticalAccuracy ?? value
    case .waterTemperature: details.waterTemperature = details.waterTemperature ?? value
    case .recordedDistance: details.recordedDistance = details.recordedDistance ?? value
    default: return
    }
    hasDetails = true
  }

  @inline(never)
  private mutating func closeDescription(_ element: Element, in parent: Element) {
    switch (element, parent) {
    case (.name, .track), (.name, .route): setOnTrack(\.name)
    case (.type, _): setOnTrack(\.type)
    case (.name, .waypoint): waypointName = waypointName ?? kept(text.string)
    case (.name, .author), (.author, _): document.author = document.author ?? kept(text.string)
    case (.name, _): document.name = document.name ?? kept(text.string)
    case (.description, _): document.description = document.description ?? kept(text.string)
    case (.keywords, _): document.keywords = document.keywords ?? kept(text.string)
    case (.time, _): closeDocumentTime()
    default: break
    }
  }

  private mutating func setOnTrack(_ property: WritableKeyPath<GPXTrack, String?>) {
    guard let track = document.tracks.indices.last, document.tracks[track][keyPath: property] == nil else { return }
    document.tracks[track][keyPath: property] = kept(text.string)
  }

  private mutating func closeDocumentTime() {
    guard document.time == nil, let result = timeParser.parse(text.start, text.end) else { return }
    document.time = result.time
    checks.refer(to: result.time)
  }

  /// The string, if there is room for it among those that are kept.
  mutating func kept(_ string: String?) -> String? {
    guard let string else { return nil }
    keptTextLeft -= string.utf8.count
    guard keptTextLeft >= 0 else {
      stop(
        .overLimit("keptTextBytes", options.limits.keptTextBytes, "names and descriptions are too long, in bytes"))
      return nil
    }
    return string
  }

  @inline(__always)
  private func number() -> Double? {
    DecimalNumber.parse(text.start, text.end)
  }

  /// No place on Earth is higher than 9,000 m or lower than -500 m; -9999 and -32768 are how terrain models say "none".
  @inline(__always)
  static func isOnEarth(elevation: Double) -> Bool {
    elevation >= -500 && elevation <= 9000
  }

  @inline(__always)
  private mutating func elevation() -> Double? {
    if text.isBlank { return nil }
    guard let meters = number(), Self.isOnEarth(elevation: meters) else {
      warnOfPoint(.badElevation)
      return nil
    }
    return meters
  }

  @inline(__always)
  private mutating func time() -> Timestamp? {
    if text.isBlank { return nil }
    guard let result = timeParser.parse(text.start, text.end) else {
      warnOfPoint(.badTime)
      return nil
    }
    if !result.namesZone { warnOfPoint(.timeWithoutZone) }
    return result.time
  }

  /// Waypoints are no part of what is analysed: their values are read or left out in silence.
  private mutating func warnOfPoint(_ code: GPXWarning.Code) {
    if !isInWaypoint { warn(code) }
  }
}
