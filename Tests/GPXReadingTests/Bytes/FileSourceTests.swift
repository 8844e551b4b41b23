import Foundation
import Testing

@testable import GPXReading

@Suite("Files, pipes and what cannot be opened")
struct FileSourceTests {
  @Test("a file reads the same as its bytes", arguments: ["devices/strava.gpx", "broken/truncated.gpx"])
  func file(name: String) throws {
    #expect(Reading(GPXReader(path: Fixture.path(name))) == Reading(try Fixture.bytes(name)))
  }

  @Test(
    "what cannot be opened says why, in the system's words",
    arguments: [
      ("nowhere/hike.gpx", "no such file or directory"), ("devices", "is a directory"),
      ("README.md/hike.gpx", "not a directory"),
    ])
  func cannotOpen(name: String, words: String) {
    let error = Reading(GPXReader(path: Fixture.path(name))).error
    #expect(error?.code == .cannotOpen)
    #expect(error?.message == "cannot open: \(words)")
  }

  @Test("a ring of symbolic links ends")
  func symbolicLinks() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "gpxstat-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (one, two) = (folder.path + "/one.gpx", folder.path + "/two.gpx")
    try FileManager.default.createSymbolicLink(atPath: one, withDestinationPath: two)
    try FileManager.default.createSymbolicLink(atPath: two, withDestinationPath: one)
    let error = Reading(GPXReader(path: one)).error
    #expect(error?.code == .cannotOpen)
    #expect(error?.message.contains("symbolic links") == true)
  }

  @Test("a pipe that gives its bytes in pieces", arguments: ["devices/zepp.gpx", "devices/two-tracks.gpx"])
  func pipe(name: String) throws {
    let bytes = try Fixture.bytes(name)
    let pipe = Pipe()
    let writer = Thread {
      for start in stride(from: 0, to: bytes.count, by: 1000) {
        try? pipe.fileHandleForWriting.write(contentsOf: bytes[start..<min(start + 1000, bytes.count)])
      }
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    let reading = Reading(GPXReader(descriptor: pipe.fileHandleForReading.fileDescriptor))
    #expect(reading == Reading(bytes))
  }

  @Test("a descriptor that is not open fails to read, and is no empty file")
  func closedDescriptor() {
    let error = Reading(GPXReader(descriptor: 9_999)).error
    #expect(error?.code == .readFailed)
    #expect(error?.message == "read failed: bad file descriptor")
  }
}
