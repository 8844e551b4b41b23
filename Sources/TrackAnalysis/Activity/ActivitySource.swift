/// How the activity was determined.
public enum ActivitySource: String, Sendable, Hashable, Codable, CaseIterable {
  /// The caller gave it.
  case option
  /// The type in the file.
  case type
  /// Guessed from the speed.
  case speed
  /// By default: a hike is assumed.
  case assumed
}
