import TrackModel

/// Interprets the texts of elements.
extension GPXHandler {
  /// The number of offsets from UTC that are kept.
  private static let maximumOffsetCount = 32

  /// Interprets the text of `element`, which ends here.
  @inline(__always)
  mutating func closeText(of element: Element, in parent: Element) {
    if openPoint != .none { fastPath.noteValue(of: element, text) }
    text.close()
    switch element.kind {
    case .value where element == .elevation: closeElevation()
    case .value where parent.isPoint: closeTime()
    case .sensor: closeSensor(element)
    default: closeDescription(element, in: parent)
    }
  }

  // MARK: Points

  @inline(__always)
  private mutating func closeElevation() {
    if let metres = number(), draft.set(.elevation, metres) { return }
    leaveOutElevation()
  }

  @inline(never)
  private mutating func leaveOutElevation() {
    if text.isBlank { return }
    if openPoint == .track { elevations.note(leftOut: number()) }
    warnOfPoint(.badElevation)
    warnOfDecimalComma(text.start, text.end)
  }

  @inline(__always)
  private mutating func closeTime() {
    guard let result = timeParser.parse(text.start, text.end) else { return leaveOutTime() }
    draft.set(time: result.time)
    if result.zone != .utc { note(result) }
  }

  @inline(never)
  private mutating func leaveOutTime() {
    if !text.isBlank { warnOfPoint(.badTime) }
  }

  @inline(never)
  private mutating func note(_ result: TimeParser.Result) {
    guard result.namesZone else { return warnOfPoint(.timeWithoutZone) }
    guard openPoint == .track, let offset = result.offset else { return }
    if !document.utcOffsets.contains(offset) {
      guard document.utcOffsets.count < Self.maximumOffsetCount else { return }
      document.utcOffsets.append(offset)
    }
    fastPath.knownZone = result.zone
  }

  /// A reading that is not a number counts as absent, so that a later one is used.
  @inline(__always)
  private mutating func closeSensor(_ element: Element) {
    guard let number = number() else { return }
    if !draft.set(element, number) { warnOfPoint(element == .altitude ? .badElevation : .badSensorReading) }
  }

  @inline(__always)
  private func number() -> Double? {
    DecimalNumber.parse(text.start, text.end)
  }

  /// Warns about track points only: waypoints are not part of the analysis.
  private mutating func warnOfPoint(_ code: GPXWarning.Code) {
    if openPoint != .waypoint { warn(code) }
  }

  mutating func warnOfDecimalComma(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
    if DecimalNumber.hasDecimalComma(start, end) { warnOfPoint(.decimalComma) }
  }

  // MARK: Descriptions

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
    segment.plausibility.refer(to: result.time)
  }

  /// The string, if it fits into the limit of kept text.
  mutating func kept(_ string: String?) -> String? {
    guard let string else { return nil }
    keptTextLeft -= string.utf8.count
    guard keptTextLeft >= 0 else {
      stop(.overLimit("keptTextBytes", limits.keptTextBytes, "names and descriptions are too long, in bytes"))
      return nil
    }
    return string
  }
}
