import Testing

@testable import GPXReading

@Suite("The first bytes determine the encoding")
struct PreambleTests {
  private func byteOrder(_ bytes: [UInt8]) -> Preamble.ByteOrder {
    bytes.withUnsafeBytes { Preamble.byteOrder(of: $0) }
  }

  @Test(
    "single bytes",
    arguments: [[], [0x3c], [0x3c, 0x67, 0x70, 0x78], [0xef, 0xbb, 0xbf, 0x3c], [0, 0, 0, 0], [0x3c, 0]] as [[UInt8]])
  func single(bytes: [UInt8]) {
    #expect(byteOrder(bytes) == .single)
  }

  @Test("UTF-16, with a mark and without")
  func wide() {
    #expect(byteOrder([0xff, 0xfe, 0x3c, 0]) == .wide(.utf16LittleEndian, mark: 2))
    #expect(byteOrder([0xfe, 0xff, 0, 0x3c]) == .wide(.utf16BigEndian, mark: 2))
    #expect(byteOrder([0x3c, 0, 0x67, 0]) == .wide(.utf16LittleEndian, mark: 0))
    #expect(byteOrder([0, 0x0a, 0, 0x3c]) == .wide(.utf16BigEndian, mark: 0))
    #expect(byteOrder([0xff, 0xfe]) == .wide(.utf16LittleEndian, mark: 2))
  }

  @Test(
    "web pages",
    arguments: [
      ("<!DOCTYPE html>", true), ("<!doctype HTML PUBLIC", true), ("<!DOCTYPE gpx>", false), ("<html>", false),
      ("<!DOCTYPE htm", false), ("", false),
    ])
  func webPage(text: String, isOne: Bool) {
    #expect(Array(text.utf8).withUnsafeBytes { Preamble.isWebPage($0) } == isOne)
  }
}
