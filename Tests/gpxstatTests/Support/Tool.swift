import Foundation

/// Runs the tool as its users do: as a process.
enum Tool {
  struct Outcome {
    var output: Data
    var errors: String
    /// As a shell has it: 128 and the signal's number where a signal ended the process.
    var status: Int32

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [Substring] { text.split(whereSeparator: \.isNewline) }
    /// The lines on standard error.
    var messages: [Substring] { errors.split(separator: "\n") }
  }

  enum Input {
    case nothing, closedPipe
    case bytes(Data)
    case file(String)
  }

  enum Output {
    case captured, closedPipe
    case file(String)
  }

  private static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func fixture(_ name: String) -> String {
    packageRoot.appending(path: "Fixtures").appending(path: name).path
  }

  /// The tool that was built beside the tests: on Linux the test runner is the bundle, on a Mac it is given to the runner
  /// as an argument.
  static let path: String = {
    let arguments = CommandLine.arguments.map { URL(filePath: $0) }
    let bundles = [Bundle(for: TemporaryFolder.self).bundleURL, Bundle.main.bundleURL] + arguments
    let folders = bundles.flatMap { bundle in
      sequence(first: bundle) { $0.pathComponents.count > 1 ? $0.deletingLastPathComponent() : nil }.prefix(6)
    }
    let candidates = folders.map { $0.appending(path: "gpxstat").path }
    let found = candidates.first { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
        && FileManager.default.isExecutableFile(atPath: path)
    }
    return found ?? "the tool, which should lie beside its tests"
  }()

  /// Where another program is that a test needs; nil where it is not installed. `.ci/run` asks for all of them.
  static func program(_ name: String) -> String? {
    (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether there is a device on which every write fails for want of space.
  static let hasFullDevice = FileManager.default.fileExists(atPath: "/dev/full")

  /// The environment that the tool runs in, with nothing that would change its output; but where it was built with a
  /// sanitizer, what that one was told.
  static let environment: [String: String] = {
    let own = ProcessInfo.processInfo.environment
    let kept = own.filter { $0.key.hasSuffix("SAN_OPTIONS") }
    return kept.merging(["PATH": own["PATH"] ?? "/usr/bin:/bin"]) { $1 }
  }()

  /// Runs a script of the shell, in which the arguments are `$1` and so on: it passes on what Foundation cannot.
  static func shell(_ script: String, _ arguments: [String], in folder: String) throws -> Outcome {
    try run(["-c", script, "sh"] + arguments, program: "/bin/sh", in: folder)
  }

  static func run(
    _ arguments: String..., input: Input = .nothing, output: Output = .captured, in folder: String? = nil
  ) throws -> Outcome {
    try run(arguments, input: input, output: output, in: folder)
  }

  static func run(
    _ arguments: [String], input: Input = .nothing, output: Output = .captured, environment: [String: String] = [:],
    program: String = path, in folder: String? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = self.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    // Files hold what pipes would only hold while somebody reads them.
    let scratch = try TemporaryFolder()
    let (outputPath, errorPath) = (try scratch.write("output", ""), try scratch.write("errors", ""))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errorPath))
    switch output {
    case .captured: process.standardOutput = try FileHandle(forWritingTo: URL(filePath: outputPath))
    case .file(let path): process.standardOutput = try FileHandle(forWritingTo: URL(filePath: path))
    case .closedPipe:
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      process.standardOutput = pipe.fileHandleForWriting
    }
    switch input {
    case .nothing: process.standardInput = FileHandle.nullDevice
    case .file(let path): process.standardInput = try FileHandle(forReadingFrom: URL(filePath: path))
    case .bytes(let bytes):
      process.standardInput = try FileHandle(forReadingFrom: URL(filePath: try scratch.write("input", bytes)))
    case .closedPipe:
      let pipe = Pipe()
      try pipe.fileHandleForWriting.close()
      process.standardInput = pipe.fileHandleForReading
    }
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: try Data(contentsOf: URL(filePath: outputPath)),
      errors: String(decoding: try Data(contentsOf: URL(filePath: errorPath)), as: UTF8.self),
      status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus)
  }
}
