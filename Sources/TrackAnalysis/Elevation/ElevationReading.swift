#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One method's view of a profile: the elevations, climbs and descents of every segment, and the estimate they make.
struct ElevationReading {
  private(set) var parts: [ConfirmedElevation]
  private(set) var estimate: GainEstimate
  /// What is known of the ground's height, for each segment; empty where the method does not tell.
  private(set) var heights: [[MeasuredProfile.Height]] = []
  private let noise: NoiseEvidence
  private var interval: GainInterval?
  /// Metres that the smoothed profile climbs and descends, and metres of way.
  private var smooth = (up: 0.0, down: 0.0, distance: 0.0)

  init(_ parts: [ConfirmedElevation], method: GainMethod, profile: TrackProfile) {
    self.parts = parts
    noise = profile.noise
    estimate = GainEstimate(
      gain: 0, loss: 0, source: ElevationSource(profile.noise), method: method, methodDescription: "",
      unknownDistance: parts.reduce(0) { $0 + $1.unknownDistance },
      leaps: profile.segments.reduce(0) { $0 + $1.leaps },
      curve: GainCurve(parts, segments: profile.segments))
    switch method {
    // Where nothing is to be told from the ground, the ground is read as it is.
    case .adaptive: if noise.isSilent { confirm(Hysteresis(noise)) } else { expect(profile) }
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
    guard let interval else { return }
    let gain = interval.range(estimate.gain, smooth: smooth.up, distance: smooth.distance)
    estimate.interval = GainEstimate.Interval(
      gain: gain, loss: interval.range(estimate.loss, smooth: smooth.down, distance: smooth.distance),
      reason: interval.reason(gain, estimate: estimate.gain, distance: smooth.distance))
  }

  /// The expected climbs and descents under a terrain model that is fitted to the recording.
  private mutating func expect(_ profile: TrackProfile) {
    let model = TerrainModel(noise)
    var coarse = ElevationObservations()
    for segment in profile.segments {
      coarse.append(profile.nodes[segment.nodes], cell: max(30, 6 * profile.spacing), marks: false)
    }
    let fit = TerrainFit(TerrainLikelihood(coarse, model: model), model: model)
    let smoother = TerrainSmoother(model, fit.parameters)

    var (up, down, distance) = (0.0, 0.0, 0.0)
    for (index, segment) in profile.segments.enumerated() where parts[index].known.count > 1 {
      var fine = ElevationObservations()
      fine.append(profile.nodes[segment.nodes], cell: max(10, 2 * profile.spacing), marks: true)
      let (start, steps) = smoother.steps(fine.entries[...])
      parts[index].expect(start: start, steps)
      heights.append(steps.map { .init(distance: $0.end, elevation: $0.elevation, deviation: $0.elevationDeviation) })
      for step in steps {
        up += max(0, step.rise)
        down += max(0, -step.rise)
      }
      distance += parts[index].knownDistance
    }
    smooth = (up, down, distance)
    interval = GainInterval(noise, model: model)
    estimate.resolution = ElevationObservations.step
    estimate.noise = exp(fit.parameters[TerrainModel.Parameter.error.rawValue])
    estimate.methodDescription = "expected climb at 20 m spacing, under a terrain model fitted to the recording"
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
  /// Metres from the first elevation to the last.
  fileprivate var knownDistance: Double {
    known.isEmpty ? 0 : distances[known.upperBound - 1] - distances[known.lowerBound]
  }

  /// Spreads each step's climb, descent and rise evenly over its way.
  fileprivate mutating func expect(start: Double, _ steps: [TerrainSmoother.Step]) {
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
        climb += steps[step].climb
        descent += steps[step].descent
        elevation += steps[step].rise
        from = steps[step].end
        step += 1
      }
      let length = steps[step].end - from
      let isLast = index == known.upperBound - 1
      let share = isLast ? 1 : length > 0 ? min(1, max(0, (distances[index] - from) / length)) : 1
      let here = (climb: climb + share * steps[step].climb, descent: descent + share * steps[step].descent)
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
