import Foundation

/// Runs the tool as its users do: as a process.
struct Tool {
  struct Outcome {
    var output: Data
    var errors: String
    /// As a shell has it: 128 and the signal's number where a signal ended the process.
    var status: Int32

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [Substring] { text.split(whereSeparator: \.isNewline) }
  }

  /// The tool that was built beside the tests.
  static let path: String = {
    let products = Bundle(for: Marker.self).bundleURL.deletingLastPathComponent()
    let beside = products.appendingPathComponent("gpxstat").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("gpxstat")
      .path
  }()

  private final class Marker {}

  /// The environment that the tool runs in, with nothing that would change its output; but where it was built with a
  /// sanitizer, what that one was told.
  static let environment: [String: String] = {
    let own = ProcessInfo.processInfo.environment
    let kept = own.filter { $0.key.hasSuffix("SAN_OPTIONS") }
    return kept.merging(["PATH": own["PATH"] ?? "/usr/bin:/bin"]) { $1 }
  }()

  static func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:], directory: String? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = self.environment.merging(environment) { $1 }
    if let directory { process.currentDirectoryURL = URL(fileURLWithPath: directory) }
    // Files hold what pipes would only hold while somebody reads them.
    let folder = try TemporaryFolder()
    let inputPath = try folder.write("input", input)
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: inputPath))
    let (outputPath, errorPath) = (try folder.write("output", Data()), try folder.write("errors", Data()))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputPath))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorPath))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: try Data(contentsOf: URL(fileURLWithPath: outputPath)),
      errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: errorPath)), as: UTF8.self),
      status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus)
  }
}

/// A folder of its own, gone with the last reference to it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("gpxstat-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, with the folders that lead to it.
  @discardableResult
  func write(_ name: String, _ content: Data) throws -> String {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: file)
    return file.path
  }

  @discardableResult
  func write(_ name: String, _ content: String) throws -> String {
    try write(name, Data(content.utf8))
  }
}

/// Recordings for the tests, by their number of points.
enum Recording {
  /// One second and some metres from point to point, up for the first half of the way and then down.
  static func gpx(points: Int, name: String = "Test hike") -> String {
    var text = "<gpx version=\"1.1\" creator=\"tests\"><trk><name>\(name)</name><trkseg>\n"
    for index in 0..<points {
      let latitude = 47 + Double(index) * 2e-5
      let elevation = 600 + Double(min(index, points - index)) * 0.25
      let clock = String(format: "%02d:%02d:%02d", index / 3600 % 24, index / 60 % 60, index % 60)
      text +=
        "<trkpt lat=\"\(latitude)\" lon=\"11.5\"><ele>\(elevation)</ele><time>2026-06-01T\(clock)Z</time></trkpt>\n"
    }
    return text + "</trkseg></trk></gpx>\n"
  }

  static let broken = "<gpx><trk><trkseg><trkpt lat=\"1\" lon=\"2\"/><trkpt lat=\"1.0001\" lon=\"2\"/><trkpt"
}
