import GPXReading
import Testing

@Suite("What is read does not depend on how the bytes arrive")
struct ChunkSizeTests {
  static let sizes = Effort.isFull ? Array(1...4096) + [64 * 1024] : [1, 7, 64, 4096, 64 * 1024]

  @Test("equal points, documents and faults at every size of piece", arguments: Fixture.all)
  func pieces(file: String) throws {
    let bytes = try Fixture.bytes(file)
    let whole = Reading(bytes)
    for size in Self.sizes {
      #expect(Reading(bytes, longestRead: size) == whole, "in pieces of \(size)")
    }
  }

  @Test("packed or not", arguments: Fixture.devices)
  func packed(file: String) throws {
    let bytes = try Fixture.bytes(file)
    let archive = Gzip.stored(bytes)
    let plain = Reading(bytes)
    for size in [1, 7, 64, 4096, .max] {
      #expect(Reading(archive, longestRead: size) == plain, "in pieces of \(size)")
    }
  }
}
