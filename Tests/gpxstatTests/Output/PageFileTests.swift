import Foundation
import Testing

@testable import gpxstat

@Suite("A page never harms another file")
struct PageFileTests {
  private static let mark = "<meta ours>"

  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gpxstat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test("It is written whole, over an earlier page too, and leaves nothing else behind")
  func writes() throws {
    try Self.withFolder { folder in
      let path = folder.appendingPathComponent("a.html").path
      try PageFile(path: path).write("\(Self.mark) one", mark: Self.mark)
      try PageFile(path: path).write("\(Self.mark) two", mark: Self.mark)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "\(Self.mark) two")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.html"])
    }
  }

  @Test("Its name may be as long as the file system takes")
  func longName() throws {
    try Self.withFolder { folder in
      let path = folder.path + "/" + String(repeating: "a", count: 250) + ".html"
      try PageFile(path: path).write("page", mark: Self.mark)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "page")
    }
  }

  @Test("A file that is not ours stays as it is")
  func spares() throws {
    try Self.withFolder { folder in
      let path = folder.appendingPathComponent("hike.gpx").path
      try "<gpx/>".write(toFile: path, atomically: false, encoding: .utf8)
      #expect(throws: PageFile.Failure.self) { try PageFile(path: path).write("page", mark: Self.mark) }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "<gpx/>")
    }
  }

  @Test("A link is followed, not replaced")
  func links() throws {
    try Self.withFolder { folder in
      let target = folder.appendingPathComponent("target.html").path
      let link = folder.appendingPathComponent("link.html").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
      try PageFile(path: link).write("page", mark: Self.mark)
      #expect(try String(contentsOfFile: target, encoding: .utf8) == "page")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    }
  }

  @Test("What cannot be written is told", arguments: ["/dev/full", "/nowhere/at/all.html"])
  func fails(path: String) {
    #expect(throws: PageFile.Failure.self) { try PageFile(path: path).write("page", mark: Self.mark) }
  }
}
