extension GPXWarning.Code {
  /// The finding and its treatment, for `count` findings.
  func message(count: Int) -> String {
    let remedy = remedy(count == 1)
    return remedy.isEmpty ? finding(count) : "\(finding(count)) \(remedy)"
  }

  /// The finding.
  func finding(_ count: Int) -> String {
    func counted(_ one: String, _ many: String) -> String { GPXReading.counted(count, one, many) }
    return switch value {
    case .badCoordinates:
      counted("point has no valid latitude and longitude", "points have no valid latitude and longitude")
    case .decimalComma: counted("number has a decimal comma", "numbers have a decimal comma")
    case .elevationsInFeet:
      counted(
        "elevation is above 9,000 m: is it in feet?", "elevations (all of them) are above 9,000 m: are they in feet?")
    case .badSensorReading:
      counted("sensor reading is implausible", "sensor readings are implausible")
    case .badElevation: counted("elevation is implausible", "elevations are implausible")
    case .badTime: counted("time cannot be read", "times cannot be read")
    case .timeWithoutZone: counted("time has no time zone", "times have no time zone")
    case .timeNotIncreasing: counted("timestamp runs backwards", "timestamps run backwards")
    case .timeRepeated: counted("time repeats the one before", "times repeat the one before")
    case .clockNotSet:
      counted(
        "time is from before GPS began in 1980: the recorder's clock was not set",
        "times are from before GPS began in 1980: the recorder's clock was not set")
    case .weekRollover:
      counted(
        "time seems to be 1,024 weeks off: GPS week rollover?", "times seem to be 1,024 weeks off: GPS week rollover?")
    case .tooFastOnFoot:
      counted(
        "speed between two points is too high for anyone on foot",
        "speeds between two points are too high for anyone on foot")
    case .badWaypoint:
      counted("waypoint has no valid latitude and longitude", "waypoints have no valid latitude and longitude")
    case .misplacedElement:
      counted(
        "track, segment or point is in the wrong place", "tracks, segments or points are in the wrong place")
    case .undeclaredPrefix:
      counted("name has an undeclared prefix", "names have an undeclared prefix")
    case .blankBeforeDeclaration: "there is blank space before <?xml"
    case .commentBeforeDeclaration: "a comment comes before <?xml"
    case .textBeforeStart: "text that is not XML comes before the first tag"
    case .badDeclaration: "the XML declaration is not valid"
    case .wrongEncoding: "the file declares an encoding that it is not written in"
    case .paddingAfterEnd: "NUL bytes follow the end of the file"
    case .entityReadLiterally:
      counted(
        "character is not allowed in XML", "characters are not allowed in XML")
    case .noPositions: "no positions; \(counted("point", "points")) with times"
    case .noTrackPoints: "no track points"
    case nil: rawValue
    }
  }

  /// The treatment of the finding.
  private func remedy(_ one: Bool) -> String {
    switch value {
    case .badCoordinates: "and \(one ? "was" : "were") skipped"
    case .badElevation, .badTime, .badSensorReading, .decimalComma: "and \(one ? "was" : "were") left out"
    case .timeWithoutZone: "and \(one ? "was" : "were") read as UTC"
    case .timeRepeated: "and \(one ? "adds" : "add") no duration"
    case .clockNotSet: "(kept as recorded)"
    case .timeNotIncreasing: "(see the repairs)"
    case .weekRollover, .tooFastOnFoot, .badWaypoint, .noTrackPoints, .noPositions, nil: ""
    case .elevationsInFeet: "(left out)"
    case .entityReadLiterally: "and \(one ? "was" : "were") read literally"
    case .misplacedElement: "and \(one ? "was" : "were") read anyway"
    case .undeclaredPrefix: "and \(one ? "was" : "were") read without it"
    case .blankBeforeDeclaration, .commentBeforeDeclaration, .textBeforeStart, .badDeclaration: "and was skipped"
    case .paddingAfterEnd: "and were skipped"
    case .wrongEncoding: "(read in its actual encoding)"
    }
  }
}
