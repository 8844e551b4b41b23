import TestSupport
import Testing

@testable import GPXReading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Every encoding that is read becomes UTF-8")
struct DecodingSourceTests {
  private func decode(
    _ bytes: [UInt8], _ encoding: TextEncoding, beginning: Int = 0, longestRead: Int = .max, room: Int = 4096
  ) throws -> [UInt8] {
    let source = DecodingSource(
      MemorySource(Array(bytes.dropFirst(beginning)), longestRead: longestRead), encoding: encoding,
      beginning: Array(bytes.prefix(beginning)))
    var decoded: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 1)
    defer { buffer.deallocate() }
    while true {
      let count = try source.read(into: buffer)
      if count == 0 { return decoded }
      decoded += buffer[..<count]
    }
  }

  /// What the characters at both ends of each upper half are, by the code charts.
  @Test(
    "known characters of the single-byte encodings",
    arguments: [
      ("ISO-8859-1", 0xe9, "é"), ("latin1", 0x80, "\u{80}"), ("ISO-8859-15", 0xa4, "€"), ("iso-8859-15", 0xbe, "Ÿ"),
      ("windows-1250", 0xe8, "č"), ("windows-1251", 0xff, "я"), ("Windows-1252", 0x80, "€"), ("CP1252", 0x81, "\u{81}"),
      ("windows-1253", 0xf9, "ω"), ("windows-1254", 0xfe, "ş"), ("windows-1255", 0xe0, "א"),
      ("windows-1256", 0xc7, "ا"),
      ("windows-1257", 0xe0, "ą"), ("windows-1258", 0xfe, "₫"), ("windows-1252", 0x41, "A"), ("us-ascii", 0x41, "A"),
    ] as [(String, UInt8, String)])
  func singleBytes(name: String, byte: UInt8, character: String) throws {
    let encoding = try #require(TextEncoding(named: name))
    #expect(String(decoding: try decode([byte], encoding), as: UTF8.self) == character)
  }

  @Test("tables are complete, without duplicate characters")
  func tables() {
    for table in [
      CodePages.windows1250, CodePages.windows1251, CodePages.windows1252, CodePages.windows1253, CodePages.windows1254,
      CodePages.windows1255, CodePages.windows1256, CodePages.windows1257, CodePages.windows1258, CodePages.latin9,
    ] {
      #expect(table.count == 128)
      let meaningful = table.filter { $0 != 0xffff }
      #expect(Set(meaningful).count == meaningful.count)
      #expect(meaningful.allSatisfy { $0 >= 0x80 })
    }
  }

  @Test("UTF-16 is what the standard library makes of it", arguments: [1, 3, 64, .max])
  func utf16(longestRead: Int) throws {
    var random = SplitMix64(seed: 7)
    let scalars = (0..<5000).compactMap { _ in Unicode.Scalar(UInt32(random.next() % 0x110000) >> (random.next() % 16))
    }
    let text = String(String.UnicodeScalarView(scalars))
    let little = text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    for room in [4, 5, 4096] {
      #expect(try decode(little, .utf16LittleEndian, longestRead: longestRead, room: room) == Array(text.utf8))
      #expect(try decode(big, .utf16BigEndian, beginning: 7, longestRead: longestRead, room: room) == Array(text.utf8))
    }
  }

  @Test("half pairs become a byte that UTF-8 does not have; a character cut off at the end is left out")
  func malformed() throws {
    #expect(try decode([0x3d, 0xd8, 0x41, 0], .utf16LittleEndian) == [0xff, 0x41])
    #expect(try decode([0x7e, 0xdd, 0x41, 0], .utf16LittleEndian) == [0xff, 0x41])
    #expect(try decode([0x41, 0, 0x42], .utf16LittleEndian) == [0x41])
    #expect(try decode([0x41, 0, 0x3d, 0xd8], .utf16LittleEndian) == [0x41])
    #expect(try decode([0x41, 0xaa], .codePage(CodePages.windows1253)) == [0x41, 0xff])
  }

  @Test("a failure waits until all before it is decoded")
  func failure() throws {
    let source = DecodingSource(
      FailingSource([0xe9, 0xe9], longestRead: 1, failingRead: 2), encoding: .latin1, beginning: [0x41])
    var decoded: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 8, alignment: 1)
    defer { buffer.deallocate() }
    #expect(throws: FailingSource.error) {
      while true { decoded += buffer[..<(try source.read(into: buffer))] }
    }
    #expect(decoded == Array("Aéé".utf8))
  }

  @Test(
    "names that are not on the list",
    arguments: ["", "UTF-7", "UTF-32", "ISO-8859-2", "Shift_JIS", "windows-874", "UTF-8//IGNORE", "é"])
  func unknown(name: String) {
    #expect(TextEncoding(named: name) == nil)
  }
}
