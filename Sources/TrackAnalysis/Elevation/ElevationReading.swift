/// One method's view of a profile: the elevations, climbs and descents of every segment, and the estimate they make.
struct ElevationReading {
  private(set) var parts: [ConfirmedElevation]
  private(set) var estimate: GainEstimate
  private let noise: NoiseEvidence

  init(_ parts: [ConfirmedElevation], method: GainMethod, profile: TrackProfile) {
    self.parts = parts
    noise = profile.noise
    estimate = GainEstimate(
      gain: 0, loss: 0, source: ElevationSource(profile.noise), method: method, methodDescription: "",
      unknownDistance: parts.reduce(0) { $0 + $1.unknownDistance },
      leaps: profile.segments.reduce(0) { $0 + $1.leaps },
      curve: GainCurve(parts, segments: profile.segments))
    switch method {
    case .adaptive, .hysteresis: confirm(Hysteresis(noise))
    case .zigzag(let threshold): confirm(threshold: threshold)
    case .raw: countEveryStep(profile.segments)
    }
  }

  /// Whether any segment has at least two elevations.
  var isKnown: Bool { parts.contains { $0.known.count > 1 } }

  /// Gain and loss are what the legs have, to the last digit.
  mutating func sum(_ legs: [Leg]) {
    estimate.gain = legs.reduce(0) { $0 + $1.climb }
    estimate.loss = legs.reduce(0) { $0 + $1.descent }
  }

  private mutating func confirm(_ hysteresis: Hysteresis) {
    for index in parts.indices {
      let known = parts[index].known
      parts[index].replaceKnown(
        by: Hysteresis.smooth(
          Array(parts[index].elevations[known]), at: Array(parts[index].distances[known]),
          halfWidth: hysteresis.halfWidth))
      parts[index].confirm(threshold: hysteresis.threshold)
    }
    estimate.noise = hysteresis.noise
    estimate.methodDescription =
      "adaptive hysteresis of \(ElevationSource.tenths(hysteresis.threshold)) m"
      + (hysteresis.halfWidth > 0 ? " over means of \(ElevationSource.tenths(hysteresis.halfWidth)) m" : "")
  }

  private mutating func confirm(threshold: Double) {
    for index in parts.indices { parts[index].confirm(threshold: threshold) }
    estimate.methodDescription = "zigzag of \(ElevationSource.tenths(threshold)) m"
  }

  /// The nodes' own steps, and what the points went up and down between them, spread evenly over the way.
  private mutating func countEveryStep(_ segments: [TrackProfile.Segment]) {
    for index in parts.indices { parts[index].countEveryStep(climb: segments[index].rawClimb) }
    estimate.methodDescription = "sum of every step from point to point"
  }
}

extension ConfirmedElevation {
  /// - Parameter climb: the steps upwards of all points, in metres.
  fileprivate mutating func countEveryStep(climb: Double) {
    guard known.count > 1 else { return }
    let length = distances[known.upperBound - 1] - distances[known.lowerBound]
    for index in known.dropLast() {
      climbs[index] = max(0, elevations[index + 1] - elevations[index])
      descents[index] = max(0, elevations[index] - elevations[index + 1])
    }
    let between = max(0, climb - climbs.reduce(0, +))
    guard length > 0 else { return }
    for index in known.dropLast() {
      let part = between * (distances[index + 1] - distances[index]) / length
      climbs[index] += part
      descents[index] += part
    }
  }
}

extension GainCurve {
  /// The raw sum is of the points, as recorded; the others are of the nodes.
  ///
  /// - Complexity: O(nodes) for each threshold.
  init(_ parts: [ConfirmedElevation], segments: [TrackProfile.Segment]) {
    points = [
      Point(
        threshold: 0, gain: segments.reduce(0) { $0 + $1.rawClimb }, loss: segments.reduce(0) { $0 + $1.rawDescent })
    ]
    for threshold in Self.thresholds {
      var point = Point(threshold: threshold, gain: 0, loss: 0)
      for part in parts {
        let zigzag = Zigzag(part.elevations[part.known], threshold: threshold)
        point.gain += zigzag.up
        point.loss += zigzag.down
      }
      points.append(point)
    }
  }
}
