/// A named offset on a track: a waypoint beside it, or a kilometre mark.
package struct CourseMark: Sendable, Hashable, Codable {
  /// The name of the mark.
  package var name: String?
  /// Metres from the start of the track.
  package var offset: Double

  /// Creates a mark at an offset in metres.
  package init(name: String? = nil, offset: Double) {
    self.name = name
    self.offset = offset
  }
}

extension CourseMark {
  /// The waypoints, marks every `spacing` metres, and the end of a track, in order. Marks within 20 m of a waypoint, or
  /// within a tenth of `spacing` of the end, are left out, so that the last section may be slightly longer.
  ///
  /// - Parameters:
  ///   - length: the length of the track in metres.
  ///   - waypoints: named offsets; those beyond the track are left out.
  ///   - spacing: metres, more than 0; nil makes marks at the waypoints and the end only.
  package static func marks(length: Double, waypoints: [CourseMark] = [], every spacing: Double? = 1000) -> [CourseMark]
  {
    guard length > 0, length.isFinite else { return [] }
    let named = waypoints.filter { $0.offset > 0 && $0.offset <= length }.sorted { $0.offset < $1.offset }
    var marks: [CourseMark] = []
    if let spacing, spacing > 0, length / spacing < 100_000 {
      marks = (1...max(1, Int(length / spacing))).map { CourseMark(offset: Double($0) * spacing) }
        .filter { length - $0.offset >= spacing / 10 }
        .filter { mark in !named.contains { abs($0.offset - mark.offset) <= 20 } }
    }
    marks = (marks + named).sorted { $0.offset < $1.offset }
    if let last = marks.last, length - last.offset <= 20, last.name != nil {
      marks[marks.count - 1].offset = length
    } else {
      marks.append(CourseMark(offset: length))
    }
    return marks
  }
}

extension [CourseMark] {
  /// The marks without round distances inside a ride, whose sections would be empty.
  ///
  /// - Parameter legs: the legs of the track. The marks' offsets start at the first leg.
  /// - Complexity: O(marks + legs).
  package func outsideRides(_ legs: [Leg]) -> [CourseMark] {
    guard legs.contains(where: { $0.kind == .transport }), let origin = legs.first?.startOffset else { return self }
    var leg = 0
    return indices.compactMap { index in
      let mark = self[index]
      while leg + 1 < legs.count, legs[leg + 1].startOffset - origin <= mark.offset { leg += 1 }
      let isPassed = legs[leg].kind == .transport && legs[leg].startOffset - origin < mark.offset
      return isPassed && mark.name == nil && index < count - 1 ? nil : mark
    }
  }
}

extension AnalysedTrack {
  /// The part of a track from one mark to the next.
  public struct Section: Sendable, Hashable, Codable {
    /// The mark at its end.
    package var mark: CourseMark
    /// Metres.
    public var distance = 0.0
    /// Metres of elevation gain; absent if the elevation is not known.
    public var gain: Double?
    /// Metres of elevation loss, positive; absent without elevations.
    public var loss: Double?
    /// kJ per kg of body mass. See ``DescentLoad``.
    public var eccentricLoad: Double?
    /// Seconds; absent without times.
    public var movingTime: Double?
    /// Seconds of stops, rests included; absent without times.
    package var stoppedTime: Double?
    /// Seconds; absent without times.
    public var timeOnFeet: Double?
    /// Seconds; absent without times.
    package var elapsedTime: Double?
    /// Seconds on feet by the Swiss rule.
    package var plannedTime = 0.0

    /// The name of the waypoint at its end; absent at a round distance.
    public var name: String? { mark.name }
    /// The offset of its end, in metres from the start of the track.
    public var endOffset: Double { mark.offset }
  }
}

/// A track divided at marks. The figures of all sections sum to those of the track.
package struct Sections: Sendable, Hashable {
  /// The sections, in the order of the track.
  package private(set) var sections: [AnalysedTrack.Section]

  /// - Parameter marks: ascending; the last section always ends at the end of the track.
  /// - Complexity: O(legs + marks).
  package init(_ legs: [Leg], marks: [CourseMark], load: DescentLoad.Options = DescentLoad.Options()) {
    sections = []
    guard !marks.isEmpty else { return }
    legs.forEachPart(cutAt: marks.dropLast().map(\.offset)) { legs in
      sections.append(AnalysedTrack.Section(legs, to: marks[sections.count], load))
    }
  }
}

extension AnalysedTrack.Section {
  fileprivate init(_ legs: [Leg], to mark: CourseMark, _ load: DescentLoad.Options) {
    self.init(mark: mark)
    for leg in legs where leg.kind != .transport {
      distance += leg.length
      plannedTime += leg.length * SwissRule.pace(grade: leg.slope)
    }
    let total = ElevationGain(legs)
    (gain, loss) = (total?.gain, total?.loss)
    if total != nil { eccentricLoad = DescentLoad(legs, options: load).eccentricLoad }
    let time = TimeOnFeet(legs)
    movingTime = time?.total.moving
    stoppedTime = time?.total.stopped
    timeOnFeet = time?.total.onFeet
    elapsedTime = time?.total.elapsed
  }
}

extension [Leg] {
  /// The legs between neighbouring offsets, in metres from the start of the first leg: one more array than there are
  /// offsets. A leg that contains an offset is divided by length; its stop stays at its start.
  ///
  /// - Parameter offsets: ascending.
  /// - Complexity: O(legs + offsets).
  func cut(at offsets: [Double]) -> [[Leg]] {
    var parts: [[Leg]] = []
    forEachPart(cutAt: offsets) { parts.append($0) }
    return parts
  }

  /// Calls `body` with each part of ``cut(at:)``, so that only one has to be in memory.
  fileprivate func forEachPart(cutAt offsets: [Double], _ body: ([Leg]) -> Void) {
    let start = first?.startOffset ?? 0
    var part: [Leg] = []
    var next = 0
    for var leg in self {
      while next < offsets.count, offsets[next] < leg.startOffset - start + leg.length {
        let length = offsets[next] - (leg.startOffset - start)
        if length > 0 { part.append(leg.removeFirst(length)) }
        body(part)
        part.removeAll(keepingCapacity: true)
        next += 1
      }
      part.append(leg)
    }
    body(part)
    for _ in next..<offsets.count { body([]) }
  }
}

extension Leg {
  /// Removes and returns the first `part` metres, which must be less than the length, with the stop and a proportional share
  /// of all other values.
  fileprivate mutating func removeFirst(_ part: Double) -> Leg {
    var head = self
    let share = part / length
    head.length = part
    head.climb *= share
    head.descent *= share
    head.movingTime = movingTime.map { $0 * share }
    head.gapTime *= share
    head.transportTime *= share
    startOffset += part
    length -= part
    climb -= head.climb
    descent -= head.descent
    movingTime = movingTime.map { $0 * (1 - share) }
    gapTime -= head.gapTime
    transportTime -= head.transportTime
    (stoppedTime, restingTime) = (0, 0)
    return head
  }
}
