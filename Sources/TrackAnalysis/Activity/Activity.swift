/// How the track was covered; this decides what a descent demands of the legs.
public enum Activity: String, Sendable, Hashable, CaseIterable, Codable {
  /// On foot, mostly walking.
  case hike
  /// On foot, mostly running.
  case run
  /// Not on foot: there are no figures for the legs.
  case other

  /// The grade, as fall over run, at which the legs do nothing but brake: see ``DescentLoad``.
  package var brakingGrade: Double {
    switch self {
    case .hike, .other: 0.15
    case .run: 0.30
    }
  }

  /// Whether there are figures for the legs.
  package var isOnFoot: Bool { self != .other }

  /// The activity that a recorder's own name stands for; nil if the name is not known. Knows common names in ten
  /// European languages, some in Russian, Turkish, Chinese, Japanese and Korean, and the numbers that Strava writes
  /// (from memory).
  public init?(type: String) {
    let name = type.lowercased()
    switch name {
    case "1", "16": self = .other
    case "4", "10": self = .hike
    case "9": self = .run
    default: self.init(name: name)
    }
  }

  private init?(name: String) {
    let words = name.split { !$0.isLetter }
    // A string searches itself by characters, which takes ten times as long as bytes.
    let bytes = Array(name.utf8)
    func contains(_ parts: [String]) -> Bool {
      parts.contains { part in bytes.indices.contains { bytes[$0...].starts(with: part.utf8) } }
    }
    if contains(Words.gliding) {
      self = .other
    } else if contains(Words.snowshoeing) {
      self = .hike
    } else if contains(Words.running) || words.contains(where: { $0.hasSuffix("run") || $0 == "runs" }) {
      self = .run
    } else if contains(Words.walking) {
      self = .hike
    } else if contains(Words.riding) || words.contains(where: Words.shortRiding.contains) {
      self = .other
    } else {
      return nil
    }
  }
}

/// Parts of the names that recorders give to activities, in lower case.
private enum Words {
  /// Come first, since some contain the others: Langlauf, Eislaufen, Skialpinismo.
  static let gliding = ["ski", "langlauf", "eislauf", "schlitt", "skat", "лыж", "滑雪", "スキー", "스키"]
  /// Next, since Schneeschuhlaufen is no running.
  static let snowshoeing = ["schneeschuh", "snowshoe", "raquette"]
  /// "Run" is not among them: it is part of "Wanderung", "Rundweg" and "brunch", and counts at the end of a word only.
  static let running = [
    "running", "runner", "jog", "lauf", "course à pied", "course a pied", "corsa", "carrera", "correr", "corrida",
    "hardlop", "biegan", "löpning", "løb", "løping", "juoks", "бег", "koşu", "跑", "ランニング", "달리기",
  ]
  static let walking = [
    "hik", "walk", "trek", "mountaineer", "wander", "bergtour", "bergsteig", "klettersteig", "ferrata", "gehen",
    "spazier", "zu fuß", "zu fuss", "randonn", "marche", "à pied", "senderis", "caminata", "caminhada", "escursion",
    "camminata", "a piedi", "wandel", "te voet", "vandr", "fottur", "patikoin", "vaellus", "piesz", "wędr", "поход",
    "пеш", "прогулк", "ходьб", "yürüyüş", "徒步", "步行", "登山", "ハイキング", "ウォーキング", "散歩", "등산", "하이킹",
    "걷기",
  ]
  static let riding = [
    "bik", "cycl", "ride", "riding", "radfahr", "fahrrad", "rennrad", "vélo", "ciclis", "bicicl", "fiets", "sykl",
    "sykkel", "cykl", "cykel", "kolarst", "rower", "pyörä", "велосипед", "bisiklet", "自行车", "骑行", "サイクリング",
    "자전거", "snowboard", "driv", "motor", "scooter", "flight", "flying", "glid", "sail", "segel", "boat", "kayak",
    "kajak", "canoe", "paddl", "ruder", "rowing", "swim", "schwimm", "natation", "nuoto", "surf", "reiten", "horse",
    "wheelchair", "rollstuhl",
  ]
  /// Too short to search for within other words.
  static let shortRiding: [Substring] = [
    "car", "auto", "pkw", "rad", "velo", "vtt", "btt", "mtb", "train", "bus", "row", "sup", "boot", "schiff", "fähre",
    "ferry", "kanu",
  ]
}
