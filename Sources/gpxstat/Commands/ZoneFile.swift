import GPXAnalysis
import Platform

/// The compiled time zones of the system, below `TZDIR` or where systems keep them.
struct ZoneFile {
  private static let folders = ["/usr/share/zoneinfo", "/var/db/timezone/zoneinfo", "/usr/lib/zoneinfo"]
  /// The largest one of the system's own has some 4 kB.
  private static let maximumBytes = 1 << 20

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

  /// Zones that servers have wherever they are.
  private static let placeless: Set = ["UTC", "UCT", "GMT", "Zulu", "Universal", "Greenwich", "GMT0"]

  /// The name of the zone of the system's clock, by `TZ` or `/etc/localtime`; nil if it is UTC.
  fileprivate static var systemName: String? {
    var name = getenv("TZ").map { String(cString: $0) } ?? linkTarget("/etc/localtime") ?? ""
    if name.hasPrefix(":") { name.removeFirst() }
    if let folder = name.ranges(of: "zoneinfo/").last { name = String(name[folder.upperBound...]) }
    return name.hasPrefix("Etc/") || placeless.contains(name) ? nil : name
  }

  private static func linkTarget(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { readlink(path, $0, bytes.count) } ?? -1
    }
    return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : nil
  }

  private static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try? WholeRead()(from: descriptor, limit: maximumBytes)
  }
}

extension CivilZone {
  /// A zone that the system has installed; nil where it has none of that name.
  init?(installed name: String) {
    guard let bytes = ZoneFile(name)?.bytes else { return nil }
    self.init(named: name, compiled: bytes)
  }

  /// The zone of the system's clock; nil if it is UTC, as it is on servers wherever they are.
  static var ofSystem: CivilZone? { ZoneFile.systemName.flatMap(CivilZone.init(installed:)) }

  /// Whether it can be the zone of a place: within two and a half hours of its solar time.
  ///
  /// - Parameters:
  ///   - longitude: degrees east.
  ///   - day: decides on summer time.
  func isPlausible(at longitude: Double, on day: CivilDate) -> Bool {
    let offset = offset(at: Timestamp(seconds: day.daysSince1970 * 86_400))
    let away = abs(Double(offset.minutes) / 60 - longitude / 15)
    return min(away, 24 - away) <= 2.5
  }
}
