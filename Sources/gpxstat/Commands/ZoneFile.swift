import Platform

/// The compiled time zones of the system, below `TZDIR` or where systems keep them.
struct ZoneFile {
  private static let folders = ["/usr/share/zoneinfo", "/var/db/timezone/zoneinfo", "/usr/lib/zoneinfo"]
  /// The largest one of the system's own has some 4 kB.
  private static let mostBytes = 1 << 20

  let bytes: [UInt8]

  /// Nil where there is none of that name.
  init?(_ name: String) {
    // A name is a path below the folder, and leads nowhere else.
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.first?.isLetter == true && !$0.contains("\0") }) else { return nil }
    let asked = getenv("TZDIR").map { [String(cString: $0)] } ?? []
    for folder in asked + Self.folders {
      guard let bytes = Self.read("\(folder)/\(name)") else { continue }
      self.bytes = bytes
      return
    }
    return nil
  }

  private static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try? WholeRead()(from: descriptor, limit: mostBytes)
  }
}
