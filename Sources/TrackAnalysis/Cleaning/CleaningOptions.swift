/// Which repairs are made.
package struct CleaningOptions: Sendable, Hashable, Codable {
  /// Kinds of repair that are not made.
  package var skipped: Set<Repair.Kind>

  /// All repairs, apart from those skipped.
  package init(skipping skipped: Set<Repair.Kind> = []) {
    self.skipped = skipped
  }

  /// Whether repairs of this kind are made.
  func allows(_ kind: Repair.Kind) -> Bool { !skipped.contains(kind) }
}
