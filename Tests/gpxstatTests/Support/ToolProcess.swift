import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The built tool, run as a process of its own.
enum ToolProcess {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
    /// The lines on standard error.
    var messages: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// Where standard input comes from, or standard output goes to.
  enum Stream {
    case nothing
    case bytes([UInt8])
    case file(String)
    case closedPipe
  }

  static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func fixture(_ name: String) -> String {
    packageRoot.appending(path: "Fixtures").appending(path: name).path
  }

  /// The executable lies beside the test bundle: on Linux the test runner is the bundle, on a Mac it is given to the
  /// runner as an argument.
  static let executable: URL? = {
    let arguments = ProcessInfo.processInfo.arguments.map { URL(filePath: $0) }
    let bundles = [Bundle.main.bundleURL] + Bundle.allBundles.map(\.bundleURL) + arguments
    let candidates = bundles.flatMap { bundle in
      sequence(first: bundle) { $0.pathComponents.count > 1 ? $0.deletingLastPathComponent() : nil }.prefix(6)
    }
    let buildFolder = packageRoot.appending(path: ".build/debug")
    return (candidates + [buildFolder]).map { $0.appending(path: "gpxstat") }.first { file in
      var isDirectory: ObjCBool = false
      return FileManager.default.fileExists(atPath: file.path, isDirectory: &isDirectory) && !isDirectory.boolValue
        && FileManager.default.isExecutableFile(atPath: file.path)
    }
  }()

  static func run(
    _ arguments: String..., input: Stream = .nothing, output: Stream = .nothing, in folder: String? = nil
  ) throws -> Result {
    try run(arguments, input: input, output: output, in: folder)
  }

  static func run(
    _ arguments: [String], input: Stream = .nothing, output: Stream = .nothing, in folder: String? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = try #require(executable as URL?, "the tool is built beside the tests")
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }

    // Through files, so that no pipe fills up while nobody reads it.
    let scratch = try Scratch()
    let errors = scratch.path("errors")
    try Data().write(to: URL(filePath: errors))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    let captured = scratch.path("output")
    try Data().write(to: URL(filePath: captured))
    switch output {
    case .file(let path): process.standardOutput = try FileHandle(forWritingTo: URL(filePath: path))
    case .closedPipe:
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      process.standardOutput = pipe.fileHandleForWriting
    default: process.standardOutput = try FileHandle(forWritingTo: URL(filePath: captured))
    }
    switch input {
    case .nothing: process.standardInput = FileHandle.nullDevice
    case .file(let path): process.standardInput = try FileHandle(forReadingFrom: URL(filePath: path))
    case .bytes(let bytes):
      let path = scratch.path("input")
      try Data(bytes).write(to: URL(filePath: path))
      process.standardInput = try FileHandle(forReadingFrom: URL(filePath: path))
    case .closedPipe:
      let pipe = Pipe()
      try pipe.fileHandleForWriting.close()
      process.standardInput = pipe.fileHandleForReading
    }
    try process.run()
    process.waitUntilExit()
    // What a signal ended, a shell shows as 128 more than the signal.
    let status = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
    func text(_ path: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }
    return Result(status: status, output: try text(captured), errors: try text(errors))
  }
}

/// A folder that goes when nobody holds it any more.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "gpxstat-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func path(_ name: String) -> String {
    folder.appending(path: name).path
  }

  func file(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
    return path(name)
  }
}
