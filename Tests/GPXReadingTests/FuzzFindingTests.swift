import Foundation
import Testing

@testable import GPXReading

@Suite("What fuzzing found stays mended")
struct FuzzFindingTests {
  static let folder = Fixture.root.appendingPathComponent("Fuzz/regressions")
  static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test("there are findings to look at")
  func some() {
    #expect(Self.files.count >= 8)
  }

  @Test("the same in one piece and in pieces of any size", arguments: files)
  func same(file: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(file)))
    for readsConcatenated in [false, true] {
      var options = ReadingOptions()
      options.readsConcatenated = readsConcatenated
      let whole = Reading(bytes, options)
      #expect(whole.error != nil || whole.document?.pointCount == whole.points.count)
      for size in [1, 2, 3, 7, 64, 4096] {
        #expect(Reading(bytes, longestRead: size, options) == whole, "in pieces of \(size)")
      }
    }
  }

  @Test("read strictly, and within narrow limits, each point is counted once", arguments: files, [false, true])
  func counted(file: String, isStrict: Bool) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(file)))
    var options = ReadingOptions()
    options.isStrict = isStrict
    for limit in [1, 2, 3, 4, 16, 64, 4096] {
      let reading = Reading(bytes, options)
      #expect(reading.document?.pointCount ?? 0 == reading.points.count)
      options.limits.tracks = limit
      options.limits.segments = limit
      options.limits.textBytes = limit
      options.limits.attributes = limit
      options.limits.keptTextBytes = limit
    }
  }

  @Test(
    "points are kept up to where an archive breaks off",
    arguments: [("encoding-then-cut-off.gz", 1), ("cut-off-amid-a-match.gz", 40)])
  func kept(file: String, points: Int) throws {
    let reading = Reading([UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(file))))
    #expect(reading.fault?.code == .gzip)
    #expect(reading.points.count == points)
  }
}
