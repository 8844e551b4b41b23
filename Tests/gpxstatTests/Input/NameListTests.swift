import GPXAnalysis
import Testing

@testable import gpxstat

@Suite("A list of names")
struct NameListTests {
  @Test(arguments: [
    ("", []), ("a\nb\n", ["a", "b"]), ("a\nb", ["a", "b"]), ("a b\n\n c \n", ["a b", " c "]),
    ("a\0b\nc\0", ["a", "b\nc"]), ("a\0", ["a"]), ("\n", []), ("\0\0", []),
    ("a\r\nb\r\n", ["a", "b"]), ("a\r\n\r\nb", ["a", "b"]), ("a\r\0b", ["a\r", "b"]), ("\u{FEFF}a\nb", ["a", "b"]),
    ("\u{FEFF}a\r\n", ["a"]), ("a\u{FEFF}\n", ["a\u{FEFF}"]), ("a\rb\n", ["a\rb"]), ("\u{FEFF}", []),
  ])
  func isSplitByLineFeedsOrByNUL(_ list: String, _ names: [String]) {
    #expect(NameList.names(in: Array(list.utf8)).map(\.text) == names)
  }

  @Test(arguments: [true, false])
  func mayBeUTF16WithAByteOrderMark(_ isBigEndian: Bool) {
    let bytes = "\u{FEFF}caf\u{E9}.gpx\r\n\u{1F97E}.gpx\r\n".utf16.flatMap { unit in
      isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
    }
    #expect(NameList.names(in: bytes).map(\.text) == ["caf\u{E9}.gpx", "\u{1F97E}.gpx"])
    #expect(NameList.names(in: bytes + [0]).map(\.text) == ["caf\u{E9}.gpx", "\u{1F97E}.gpx"])
  }

  @Test func isReadFromAFile() throws {
    let folder = try TemporaryFolder()
    let many = (0..<20_000).map { "folder/hike-\($0).gpx" }
    let list = try folder.write("list", many.joined(separator: "\n"))
    #expect(try NameList.read(FileName(list)).map(\.text) == many)
  }

  @Test func thatIsNotThereSaysSo() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: GPXReadError.self) { try NameList.read(FileName(folder.path + "/none")) }
    #expect(error?.code == .cannotOpen)
  }
}
