/// How the way was gone; it decides what a descent asks of the legs.
public enum Activity: String, Sendable, Hashable, CaseIterable, Codable {
  case hike, run
  /// Not on foot: what is reckoned for legs is withheld.
  case other

  /// The grade, as fall over run, from which on the legs only brake: see ``DescentLoad``.
  public var brakingGrade: Double {
    switch self {
    case .hike, .other: 0.15
    case .run: 0.30
    }
  }

  public var isOnFoot: Bool { self != .other }

  /// What a recorder's own name of the activity says; nil where it says nothing of it. Names in English and German, and
  /// the numbers that Strava writes (from memory).
  public init?(type: String) {
    let name = type.lowercased()
    switch name {
    case "1", "16": self = .other
    case "4", "10": self = .hike
    case "9": self = .run
    default: self.init(word: name)
    }
  }

  private init?(word name: String) {
    // Parts of words, and words too short to be looked for within others.
    let parts = [
      "bik", "cycl", "ride", "riding", "radfahr", "fahrrad", "snowboard", "skat", "driv", "motor", "flight", "flying",
      "glid", "sail", "boat", "kayak", "canoe", "paddl", "swim", "surf", "rowing",
    ]
    let words: [Substring] = [
      "car", "auto", "ski", "skiing", "skitour", "rad", "mtb", "train", "bus", "row", "horse",
    ]
    if ["run", "jog"].contains(where: name.contains) {
      self = .run
    } else if ["hik", "walk", "trek", "mountaineer", "wander"].contains(where: name.contains) {
      self = .hike
    } else if parts.contains(where: name.contains)
      || name.split(whereSeparator: { !$0.isLetter }).contains(where: words.contains)
    {
      self = .other
    } else {
      return nil
    }
  }

  /// From the mean speed on the move: over 2 m/s nobody walks for long. Between 1.6 and 2.4 m/s the cadence decides
  /// where it is known: from 72 steps of one foot a minute on it is a run. Our own rule.
  ///
  /// - Parameters:
  ///   - speed: metres per second.
  ///   - cadence: steps of one foot a minute, or, over 110, of both.
  public init(meanMovingSpeed speed: Double, cadence: Double? = nil) {
    if let cadence, cadence > 0, (1.6...2.4).contains(speed) {
      self = (cadence > 110 ? cadence / 2 : cadence) >= 72 ? .run : .hike
    } else {
      self = speed > 2 ? .run : .hike
    }
  }

  /// From how fast the legs were: not on foot where too much of the time was too fast for it (see ``Transport``), or
  /// some of it while the rest was no walk either, where the whole took 10 minutes or more at over 6 m/s, or where
  /// descents were rolled down. Else by ``init(meanMovingSpeed:cadence:)``. Nil without times. Our own rule, meant to
  /// give the benefit of the doubt.
  ///
  /// - Complexity: O(legs).
  init?(_ legs: [Leg], transport: Transport, cadence: Double? = nil) {
    var length = 0.0
    var time = 0.0
    // Distance without time is left out: there the clock stood.
    for (leg, isTransport) in zip(legs, transport.isTransport) where leg.gapTime == 0 && !isTransport {
      guard let moving = leg.movingTime, moving > 0 else { continue }
      length += leg.length
      time += moving
    }
    if transport.share >= Transport.mostOnFoot {
      self = .other
      return
    }
    guard time > 0 else { return nil }
    let speed = length / time
    if transport.share > 0.05 && speed > 3 || time >= 600 && speed > 6 || speed > 2 && Coasting(legs).isEvident {
      self = .other
    } else {
      self.init(meanMovingSpeed: speed, cadence: cadence)
    }
  }
}
