extension GPXWarning.Code {
  /// What was found and what was done about it, for `count` findings.
  func message(count: Int) -> String {
    let remedy = remedy(count == 1)
    return remedy.isEmpty ? finding(count) : "\(finding(count)) \(remedy)"
  }

  /// What was found.
  func finding(_ count: Int) -> String {
    func counted(_ one: String, _ many: String) -> String { count == 1 ? "1 \(one)" : "\(count) \(many)" }
    return switch value {
    case .badCoordinates:
      counted("point has no valid latitude and longitude", "points have no valid latitude and longitude")
    case .decimalComma: counted("number has a decimal comma", "numbers have a decimal comma")
    case .elevationsInFeet:
      counted("elevation is above 9,000 m: feet?", "elevations, all there are, are above 9,000 m: feet?")
    case .badSensorReading:
      counted("sensor reading is not believable", "sensor readings are not believable")
    case .badElevation: counted("elevation is not believable", "elevations are not believable")
    case .badTime: counted("time cannot be read", "times cannot be read")
    case .timeWithoutZone: counted("time names no zone", "times name no zone")
    case .timeNotIncreasing: counted("time goes backwards", "times go backwards")
    case .timeRepeated: counted("time is the same as the one before", "times are the same as the ones before")
    case .clockNotSet:
      counted(
        "time is from before GPS began in 1980: the recorder's clock was not set",
        "times are from before GPS began in 1980: the recorder's clock was not set")
    case .weekRollover:
      counted(
        "time seems to be 1,024 weeks off: GPS week rollover?", "times seem to be 1,024 weeks off: GPS week rollover?")
    case .tooFastOnFoot: counted("step is too fast for anyone on foot", "steps are too fast for anyone on foot")
    case .badWaypoint:
      counted("waypoint has no valid latitude and longitude", "waypoints have no valid latitude and longitude")
    case .misplacedElement:
      counted(
        "track, segment or point stands where GPX has none", "tracks, segments or points stand where GPX has none")
    case .undeclaredPrefix:
      counted("name has a prefix that is declared nowhere", "names have a prefix that is declared nowhere")
    case .blankBeforeDeclaration: "something blank stands before <?xml"
    case .commentBeforeDeclaration: "a comment stands before <?xml"
    case .textBeforeStart: "text that is not XML stands before the first tag"
    case .badDeclaration: "the XML declaration is not as it should be"
    case .wrongEncoding: "the file declares an encoding that it is not written in"
    case .paddingAfterEnd: "NUL bytes follow the end of the file"
    case .entityReadLiterally:
      counted(
        "\"&\" or character in a text is not allowed in XML", "\"&\" or characters in texts are not allowed in XML")
    case .noPositions: "no positions; \(counted("point", "points")) with times"
    case .noTrackPoints: "no track points"
    }
  }

  /// What was done about it.
  private func remedy(_ one: Bool) -> String {
    switch value {
    case .badCoordinates: "and \(one ? "was" : "were") skipped"
    case .badElevation, .badTime, .badSensorReading, .decimalComma: "and \(one ? "was" : "were") left out"
    case .timeWithoutZone: "and \(one ? "was" : "were") read as UTC"
    case .timeNotIncreasing, .timeRepeated: "and \(one ? "adds" : "add") no duration"
    case .clockNotSet, .weekRollover: "(kept as recorded)"
    case .tooFastOnFoot, .badWaypoint, .noTrackPoints, .noPositions, .elevationsInFeet: ""
    case .entityReadLiterally: "and \(one ? "was" : "were") read as \(one ? "it stands" : "they stand")"
    case .misplacedElement: "and \(one ? "was" : "were") read all the same"
    case .undeclaredPrefix: "and \(one ? "was" : "were") read without it"
    case .blankBeforeDeclaration, .commentBeforeDeclaration, .textBeforeStart, .badDeclaration: "and was passed over"
    case .paddingAfterEnd: "and were passed over"
    case .wrongEncoding: "(read as what it is)"
    }
  }
}
