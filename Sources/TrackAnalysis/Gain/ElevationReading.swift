import Platform

/// One method's view of a profile: the elevations, climbs and descents of every segment, and the estimate they make.
struct ElevationReading {
  private(set) var parts: [ConfirmedElevation]
  private(set) var estimate: GainEstimate
  /// What is known of the ground's height, for each segment; empty where it is not asked for, or the method does not tell.
  private(set) var heights: [[MeasuredProfile.Height]] = []
  private let noise: NoiseEvidence
  private var interval: GainInterval?
  /// Metres that the smoothed profile hides, upwards and, as much again, downwards.
  private var hidden = 0.0
  /// Metres, of the climbs and of the descents: how far the model and the hysteresis are below, and above, what is told.
  private var below = 0.0
  private var above = 0.0

  init(_ parts: [ConfirmedElevation], method: GainMethod, profile: TrackProfile, withHeights: Bool) {
    self.parts = parts
    noise = profile.noise
    estimate = GainEstimate(
      gain: 0, loss: 0, source: ElevationSource(profile.noise), method: method, methodDescription: "",
      unknownDistance: parts.reduce(0) { $0 + $1.unknownDistance },
      leaps: profile.segments.reduce(0) { $0 + $1.leaps },
      curve: GainCurve(parts, segments: profile.segments))
    switch method {
    // Where nothing is to be told from the ground, the ground is read as it is.
    case .adaptive: if noise.isSilent { confirm(Hysteresis(noise)) } else { expect(profile, withHeights: withHeights) }
    case .hysteresis: confirm(Hysteresis(noise))
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
    guard let interval, let coarse = estimate.curve[GainInterval.coarseThreshold] else { return }
    func range(_ estimate: Double, _ opposite: Double, _ coarse: Double) -> ClosedRange<Double> {
      interval.range(
        .init(estimate: estimate, opposite: opposite, hidden: hidden, below: below, above: above, coarse: coarse))
    }
    let gain = range(estimate.gain, estimate.loss, coarse.gain)
    let loss = range(estimate.loss, estimate.gain, coarse.loss)
    estimate.interval = GainEstimate.Interval(
      gain: gain, loss: loss, reason: interval.reason(gain, estimate: estimate.gain))
  }

  /// The expected climbs and descents under a terrain model that is fitted to the recording.
  private mutating func expect(_ profile: TrackProfile, withHeights: Bool) {
    let model = TerrainModel(noise)
    let isUsual = noise.isErrorUnseen && !model.isNoisy
    let ruled = Self.climbedAndDescended(parts, isUsual ? .usual : Hysteresis(noise))
    var coarse = ElevationObservations()
    for segment in profile.segments {
      coarse.append(profile.nodes[segment.nodes], cell: max(30, 6 * profile.spacing), marks: false)
    }
    let fit = TerrainFit(TerrainLikelihood(coarse, model: model), model: model)
    let smoother = TerrainSmoother(model, fit.parameters)

    var (up, down, distance) = (0.0, 0.0, 0.0)
    let segments = profile.segments.enumerated().map { index, segment in
      // Two nodes make one mean at least, and ask for one elevation at most.
      var fine = ElevationObservations(capacity: segment.nodes.count)
      if parts[index].known.count > 1 {
        fine.append(profile.nodes[segment.nodes], cell: max(10, 2 * profile.spacing), marks: true)
        distance += parts[index].knownDistance
      }
      let (start, steps) = smoother.steps(fine.entries[...])
      if withHeights, !steps.isEmpty {
        heights.append(steps.map { .init(distance: $0.end, elevation: $0.elevation, deviation: $0.elevationDeviation) })
      }
      for step in steps {
        up += max(0, step.rise)
        down += max(0, -step.rise)
        hidden += step.hidden
      }
      return (start: start, steps: steps)
    }
    let all = up + down + 2 * hidden
    let trust = all > 0 ? model.trust(hidden: 2 * hidden / all) : 1
    for (index, segment) in segments.enumerated() {
      parts[index].expect(start: segment.start, segment.steps, trust: trust)
    }
    let expected = climbed + descended
    if isUsual || (model.isNoisy && ruled < expected) { temper(by: ruled) }
    let found = climbed + descended
    below = max(0, found - min(expected, ruled)) / 2
    above = max(0, max(expected, ruled) - found) / 2
    interval = GainInterval(
      noise, model: model, distance: distance, pointCount: profile.segments.reduce(0) { $0 + $1.pointCount })
    estimate.resolution = ElevationObservations.step
    estimate.noise = exp(fit.parameters[TerrainModel.Parameter.error.rawValue])
    estimate.methodDescription = "expected climb at 20 m spacing, under a terrain model fitted to the recording"
  }

  /// Keeps the geometric mean of what is expected and of what a hysteresis finds: the difference is to and fro, and is
  /// taken out of climbs and descents alike.
  private mutating func temper(by hysteresis: Double) {
    let (climbed, descended) = (climbed, descended)
    let all = climbed + descended
    let most = min(climbed, descended)
    guard most > 0 else { return }
    let toAndFro = max(-most, min(most, (all - (all * hysteresis).squareRoot()) / 2))
    for index in parts.indices {
      for node in parts[index].climbs.indices {
        parts[index].climbs[node] *= 1 - toAndFro / climbed
        parts[index].descents[node] *= 1 - toAndFro / descended
      }
    }
  }

  private var climbed: Double { parts.reduce(0) { $0 + $1.climbs.reduce(0, +) } }
  private var descended: Double { parts.reduce(0) { $0 + $1.descents.reduce(0, +) } }

  private static func climbedAndDescended(_ parts: [ConfirmedElevation], _ hysteresis: Hysteresis) -> Double {
    parts.reduce(0) { sum, part in
      let zigzag = Zigzag(part.smoothed(by: hysteresis), threshold: hysteresis.threshold)
      return sum + zigzag.up + zigzag.down
    }
  }

  private mutating func confirm(_ hysteresis: Hysteresis) {
    for index in parts.indices {
      parts[index].replaceKnown(by: parts[index].smoothed(by: hysteresis))
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
  /// Metres from the first elevation to the last.
  fileprivate var knownDistance: Double {
    known.isEmpty ? 0 : distances[known.upperBound - 1] - distances[known.lowerBound]
  }

  /// The known elevations, as smooth as the hysteresis asks for.
  fileprivate func smoothed(by hysteresis: Hysteresis) -> [Double] {
    Hysteresis.smooth(Array(elevations[known]), at: Array(distances[known]), halfWidth: hysteresis.halfWidth)
  }

  /// Spreads each step's climb, descent and rise evenly over its way.
  fileprivate mutating func expect(start: Double, _ steps: [TerrainSmoother.Step], trust: Double) {
    guard let first = known.first, !steps.isEmpty else { return }
    // What has been climbed, descended and risen up to each node.
    var (climb, descent, elevation) = (0.0, 0.0, start)
    var from = distances[first]
    var step = 0
    var last = (climb: 0.0, descent: 0.0)
    var smoothed: [Double] = []
    smoothed.reserveCapacity(known.count)
    for index in known {
      while step < steps.count - 1, steps[step].end <= distances[index] {
        climb += steps[step].climb(trust: trust)
        descent += steps[step].descent(trust: trust)
        elevation += steps[step].rise
        from = steps[step].end
        step += 1
      }
      let length = steps[step].end - from
      let isLast = index == known.upperBound - 1
      let share = isLast ? 1 : length > 0 ? min(1, max(0, (distances[index] - from) / length)) : 1
      let here = (
        climb: climb + share * steps[step].climb(trust: trust),
        descent: descent + share * steps[step].descent(trust: trust)
      )
      smoothed.append(elevation + share * steps[step].rise)
      if index > first {
        climbs[index - 1] = max(0, here.climb - last.climb)
        descents[index - 1] = max(0, here.descent - last.descent)
      }
      last = here
    }
    replaceKnown(by: smoothed)
  }

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
