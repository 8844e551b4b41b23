import Testing

@testable import GPXReading

@Suite("Gzip is known by its first bytes and unpacked as it streams")
struct GzipSourceTests {
  private func unpack(_ bytes: [UInt8], longestRead: Int = .max, room: Int = 1000) throws(GPXReadError) -> [UInt8] {
    let source = GzipSource(MemorySource(bytes, longestRead: longestRead))
    var unpacked: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 1)
    defer { buffer.deallocate() }
    while true {
      let count = try source.read(into: buffer)
      if count == 0 { return unpacked }
      unpacked += buffer[..<count]
    }
  }

  private let text = Array(String(repeating: "a hike in the hills; ", count: 10_000).utf8)
  /// "a hike in the hills\n", by gzip 1.12.
  private let deflated: [UInt8] = [
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x4b, 0x54, 0xc8, 0xc8, 0xcc, 0x4e,
    0x55, 0xc8, 0xcc, 0x53, 0x28, 0xc9, 0x48, 0x05, 0xb2, 0x73, 0x72, 0x8a, 0xb9, 0x00, 0x72, 0xe6,
    0xf5, 0x7b, 0x14, 0x00, 0x00, 0x00,
  ]

  @Test(
    "what is not gzip passes through", arguments: [[], [0x1f], [0x1f, 0x8c, 1, 2], [1, 2, 3], [0x3c]] as [[UInt8]])
  func passesThrough(bytes: [UInt8]) throws {
    #expect(try unpack(bytes) == bytes)
    #expect(try unpack(bytes, longestRead: 1) == bytes)
  }

  @Test("deflated data")
  func deflate() throws {
    #expect(try unpack(deflated) == Array("a hike in the hills\n".utf8))
  }

  @Test("one member, and several consecutive ones", arguments: [1, 2, 5])
  func members(count: Int) throws {
    let archive = (0..<count).flatMap { _ in Gzip.stored(text) }
    let expected = (0..<count).flatMap { _ in text }
    #expect(try unpack(archive) == expected)
    #expect(try unpack(archive, longestRead: 13, room: 777) == expected)
  }

  @Test("an empty member holds nothing, and what follows it is read")
  func emptyMember() throws {
    #expect(try unpack(Gzip.stored([])) == [])
    #expect(try unpack(Gzip.stored([]) + Gzip.stored([1, 2])) == [1, 2])
  }

  @Test("padding after the last member is skipped, as gzip does")
  func padding() throws {
    #expect(try unpack(Gzip.stored([1, 2]) + [0, 0, 0, 0]) == [1, 2])
    #expect(try unpack(Gzip.stored([1, 2]) + [0x1f]) == [1, 2])
  }

  @Test("cut anywhere: what was there is handed out, then it is said that more is missing")
  func truncated() {
    let archive = Gzip.stored(Array("hills".utf8))
    for length in 2..<archive.count {
      #expect(throws: GPXReadError(.gzip, "the gzip archive is truncated")) {
        try unpack(Array(archive[..<length]), longestRead: 3)
      }
    }
  }

  /// Two phrases over and over and 300 letters, 3,180 bytes in all, by Python's gzip.
  private let repetitive: [UInt8] = [
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x4b, 0x54, 0xc8, 0xc8, 0xcc, 0x4e,
    0x55, 0xc8, 0xcc, 0x53, 0x28, 0xc9, 0x48, 0x05, 0xb2, 0x73, 0x72, 0x8a, 0xad, 0x15, 0x12, 0x47,
    0x05, 0x47, 0x05, 0x47, 0x05, 0x47, 0x05, 0x47, 0x05, 0x47, 0x05, 0x47, 0x05, 0x47, 0x05, 0x51,
    0x05, 0x4b, 0x0b, 0x14, 0x12, 0xf3, 0x52, 0x14, 0x52, 0xf2, 0xcb, 0xf3, 0x74, 0x46, 0x39, 0xa3,
    0x9c, 0x91, 0xcc, 0x49, 0x1c, 0x05, 0x44, 0x03, 0x00, 0x5f, 0x93, 0xfe, 0x0a, 0x6c, 0x0c, 0x00,
    0x00,
  ]

  @Test("cut anywhere: what comes out does not depend on how much is asked for at a time", arguments: [1, 2, 7, 100])
  func truncatedAndRead(room: Int) throws {
    #expect(try unpack(repetitive, room: room).count == 3180)
    for length in 2..<repetitive.count {
      let archive = Array(repetitive[..<length])
      let whole = unpackAll(archive, room: 10_000)
      let pieces = unpackAll(archive, room: room)
      #expect(pieces.bytes == whole.bytes, "\(length) bytes")
      #expect(pieces.error == whole.error)
      #expect(whole.error == GPXReadError(.gzip, "the gzip archive is truncated"))
    }
  }

  private func unpackAll(_ bytes: [UInt8], room: Int) -> (bytes: [UInt8], error: GPXReadError?) {
    let source = GzipSource(MemorySource(bytes, longestRead: 1))
    var unpacked: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 1)
    defer { buffer.deallocate() }
    do {
      while true {
        let count = try source.read(into: buffer)
        if count == 0 { return (unpacked, nil) }
        unpacked += buffer[..<count]
      }
    } catch {
      return (unpacked, error)
    }
  }

  @Test("a wrong checksum or a damaged block is reported", arguments: [-8, -1, 10, 11])
  func corrupt(place: Int) {
    var archive = Gzip.stored(Array("hills".utf8))
    archive[place < 0 ? archive.count + place : place] ^= 0x06
    #expect(throws: GPXReadError(.gzip, "the gzip archive is corrupt")) { try unpack(archive) }
  }
}
