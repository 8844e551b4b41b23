/// What decided the activity.
package enum ActivitySource: String, Sendable, Hashable, Codable, CaseIterable {
  /// The caller said so.
  case option
  /// The type in the file.
  case type
  /// The speed, guessed.
  case speed
  /// Nothing: a hike is assumed.
  case assumed
}
