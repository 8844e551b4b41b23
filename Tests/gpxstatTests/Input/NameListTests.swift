import GPXAnalysis
import Testing

@testable import gpxstat

@Suite("A list of names")
struct NameListTests {
  @Test(arguments: [
    ("", []), ("a\nb\n", ["a", "b"]), ("a\nb", ["a", "b"]), ("a b\n\n c \n", ["a b", " c "]),
    ("a\0b\nc\0", ["a", "b\nc"]), ("a\0", ["a"]), ("\n", []), ("\0\0", []),
  ])
  func isSplitByLineFeedsOrByNUL(_ list: String, _ names: [String]) {
    #expect(NameList.names(in: Array(list.utf8)).map(\.text) == names)
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
