import Foundation

/// Counts what does not hold, and says it on standard error.
struct Checks {
  private(set) var failures = 0

  mutating func require(_ holds: Bool, _ what: String) {
    if holds { return }
    failures += 1
    FileHandle.standardError.write(Data("Consumer: \(what)\n".utf8))
  }
}
