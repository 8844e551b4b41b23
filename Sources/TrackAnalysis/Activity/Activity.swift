/// How the track was covered; this decides what a descent demands of the legs.
public enum Activity: String, Sendable, Hashable, CaseIterable, Codable {
  /// On foot: walking, or running.
  case hike, run
  /// Not on foot: there are no figures for the legs.
  case other

  /// The grade, as fall over run, from which on the legs do nothing but brake: see ``DescentLoad``.
  package var brakingGrade: Double {
    switch self {
    case .hike, .other: 0.15
    case .run: 0.30
    }
  }

  /// Whether there are figures for the legs.
  package var isOnFoot: Bool { self != .other }

  /// The activity that a recorder's own name stands for; nil if the name is not known. Knows names in English and
  /// German, and the numbers that Strava writes (from memory).
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
    // Parts of words, and words too short to search for within others.
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
}
