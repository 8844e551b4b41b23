import Foundation
import Platform
import Testing

@testable import gpxstat

@Suite("A write that fails is told, and harms nothing")
struct WriteErrorTests {
  @Test("standard output and pages tell the code", arguments: [ENOSPC, EPIPE])
  func told(code: Int32) throws {
    let wholeWrite = WholeWrite { _, _, _ in
      errno = code
      return -1
    }
    #expect(throws: WriteError.self) { try StandardOutput(wholeWrite: wholeWrite).write("a report") }
    do throws(WriteError) {
      try StandardOutput(wholeWrite: wholeWrite).write(Array("a report".utf8))
      Issue.record("nothing thrown")
    } catch {
      #expect(error.code == code)
      #expect(error.isClosedPipe == (code == EPIPE))
    }
    try StandardOutput(wholeWrite: wholeWrite).write("")

    let folder = try TemporaryFolder()
    let path = folder.path + "/page.html"
    try PageFile(path: path).write("<!-- ours --> the earlier page", mark: "ours")
    #expect(throws: PageFile.Failure.self) {
      try PageFile(path: path, wholeWrite: wholeWrite).write("<!-- ours --> the later page", mark: "ours")
    }
    // The earlier page stays, and nothing lies about.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["page.html"])
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasSuffix("the earlier page"))
  }
}
