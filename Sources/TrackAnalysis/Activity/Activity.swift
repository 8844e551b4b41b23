/// How the way was gone; it decides what a descent asks of the legs.
public enum Activity: String, Sendable, Hashable, CaseIterable, Codable {
  /// On foot: walking, or running.
  case hike, run
  /// Not on foot: figures for legs are withheld.
  case other

  /// The grade, as fall over run, from which on the legs only brake: see ``DescentLoad``.
  package var brakingGrade: Double {
    switch self {
    case .hike, .other: 0.15
    case .run: 0.30
    }
  }

  /// Whether figures for the legs are given.
  package var isOnFoot: Bool { self != .other }

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
}
