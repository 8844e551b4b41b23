import GPXAnalysis

/// Words for how elevation gain was computed, where the elevations come from, and why an interval is wide.
struct ElevationWords {
  var units: Units

  func method(_ elevation: ElevationSummary) -> String {
    switch elevation.method {
    case .adaptive:
      let rises = "counts rises of \(units.height(elevation.threshold ?? GainMethod.standardThreshold)) or more"
      guard let smoothing = elevation.smoothing, smoothing > 0 else { return rises }
      return rises + ", smoothed over \(units.height(smoothing))"
    case .zigzag(let threshold): return "counts rises of \(units.smallHeight(threshold)) or more, not smoothed"
    case .raw: return "counts every rise"
    }
  }

  func kind(_ source: ElevationSource) -> String {
    switch source.kind {
    case .barometer: "barometer"
    case .satellite: "satellite altitude"
    case .phone: "satellite altitude of a phone"
    case .lookedUp: "looked up in an elevation model"
    case .smoothed: "smoothed by a platform"
    case .planned: "from a planner"
    case .wholeMetres: "recorded in whole metres"
    case .unknown: "source unknown"
    }
  }

  func reason(_ reason: GainEstimate.Reason) -> String {
    switch reason {
    case .perhapsFeet: "so steep that the elevations may be in feet"
    case .nearlyFlat: "nearly flat"
    case .missingElevations: "elevations are missing"
    case .noisy: "noisy elevations"
    case .noiseNotSeen: "no stops at which to measure noise"
    case .lookedUp: "errors in map elevations look like real hills"
    case .smallHills: "many small hills"
    }
  }
}
