/// How the track was covered; this decides what a descent demands of the legs.
public enum Activity: String, Sendable, Hashable, CaseIterable, Codable {
  /// On foot, mostly walking.
  case hike
  /// On foot, mostly running.
  case run
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

  /// The activity that a recorder's own name stands for; nil if the name is not known. Knows common names in ten
  /// European languages, and the numbers that Strava writes (from memory).
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
    func contains(_ parts: [String]) -> Bool { parts.contains(where: name.contains) }
    if contains(Words.gliding) {
      self = .other
    } else if contains(Words.running) {
      self = .run
    } else if contains(Words.walking) {
      self = .hike
    } else if contains(Words.riding)
      || name.split(whereSeparator: { !$0.isLetter }).contains(where: Words.shortRiding.contains)
    {
      self = .other
    } else {
      return nil
    }
  }
}

/// Parts of the names that recorders give to activities, in lower case.
private enum Words {
  /// Come first, since some contain the others: Langlauf, Eislaufen, Skialpinismo.
  static let gliding = ["ski", "langlauf", "eislauf", "schlitt", "skat"]
  static let running = [
    "run", "jog", "lauf", "course à pied", "course a pied", "corsa", "carrera", "correr", "corrida", "hardlop",
    "biegan", "löpning", "løb", "løping", "juoks",
  ]
  static let walking = [
    "hik", "walk", "trek", "mountaineer", "wander", "bergtour", "bergsteig", "klettersteig", "ferrata", "schneeschuh",
    "snowshoe", "gehen", "spazier", "randonn", "marche", "raquette", "senderis", "caminata", "caminhada", "escursion",
    "camminata", "wandel", "vandr", "fottur", "patikoin", "vaellus", "piesz", "wędr",
  ]
  static let riding = [
    "bik", "cycl", "ride", "riding", "radfahr", "fahrrad", "rennrad", "vélo", "ciclis", "bicicl", "fiets", "sykl",
    "sykkel", "cykl", "cykel", "kolarst", "rower", "pyörä", "snowboard", "driv", "motor", "scooter", "flight",
    "flying", "glid", "sail", "segel", "boat", "kayak", "kajak", "canoe", "paddl", "ruder", "rowing", "swim", "schwimm",
    "natation", "nuoto", "surf", "reiten", "horse", "wheelchair", "rollstuhl",
  ]
  /// Too short to search for within other words.
  static let shortRiding: [Substring] = [
    "car", "auto", "rad", "velo", "vtt", "btt", "mtb", "train", "bus", "row", "sup",
  ]
}
