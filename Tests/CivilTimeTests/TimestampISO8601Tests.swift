import CivilTime
import Foundation
import TestSupport
import Testing

@Suite("Instants are read from ISO 8601")
struct TimestampISO8601Tests {
  @Test(
    arguments: [
      ("2026-06-01T07:00:00Z", 1_780_297_200_000_000), ("2026-06-01T09:00:00+02:00", 1_780_297_200_000_000),
      ("2026-06-01T03:30-0330", 1_780_297_200_000_000), ("2026-06-01 09:00:00.25+02", 1_780_297_200_250_000),
      ("2026-06-01t06:59:60z", 1_780_297_200_000_000), ("2026-05-31T24:00:00Z", 1_780_272_000_000_000),
      ("1969-12-31T23:59:59.9999999Z", -1), ("0000-01-01T00:00:00Z", -62_167_219_200_000_000),
      ("-0001-12-31T00:00:00Z", -62_167_305_600_000_000),
    ] as [(String, Int64)])
  func vectors(text: String, microseconds: Int64) {
    #expect(Timestamp(iso8601: text)?.microseconds == microseconds)
  }

  @Test(arguments: [
    "", "2026", "2026-06-01", "2026-06-01T07:00:00", "2026-06-01T07:00:00 Z", "2026-06-31T07:00:00Z",
    "2026-13-01T07:00:00Z", "2026-06-01T25:00:00Z", "2026-06-01T24:00:01Z", "2026-06-01T07:60:00Z",
    "2026-06-01T07:00:61Z", "2026-06-01T07:00:00.Z", "2026-06-01T07:00:00+2", "2026-06-01T07:00:00+02:",
    "2026-06-01T07:00:00Zx", "926-06-01T07:00:00Z", "9999999-06-01T07:00:00Z", "300000-01-01T00:00:00Z",
    "-300000-01-01T00:00:00Z", "2026-06-01T０7:00:00Z",
  ])
  func refused(text: String) {
    #expect(Timestamp(iso8601: text) == nil)
  }

  @Test("what was written is read back, over the whole range", arguments: [1, 2, 3] as [UInt64])
  func roundTrip(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let ends: [Int64] = [.min, .min + 1, -1, 0, 1, .max - 1, .max]
    let usual = (0..<2000).map { _ in Int64.random(in: -5_000_000_000_000_000...5_000_000_000_000_000, using: &random) }
    let any = (0..<2000).map { _ in Int64(bitPattern: random.next()) }
    for microseconds in ends + usual + any {
      let instant = Timestamp(microseconds: microseconds)
      #expect(Timestamp(iso8601: instant.description) == instant, "\(microseconds)")
    }
  }

  @Test("as Foundation reads them", arguments: [4] as [UInt64])
  func oracle(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let seconds = Int64.random(in: -2_000_000_000...4_000_000_000, using: &random)
      let text = Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
      #expect(Timestamp(iso8601: text) == Timestamp(seconds: seconds), "\(text)")
    }
  }

  @Test("are a string for encoders")
  func coding() throws {
    let instant = Timestamp(microseconds: 1_780_297_200_120_001)
    let data = try JSONEncoder().encode([instant])
    #expect(String(decoding: data, as: UTF8.self) == #"["2026-06-01T07:00:00.120001Z"]"#)
    #expect(try JSONDecoder().decode([Timestamp].self, from: data) == [instant])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Timestamp].self, from: Data(#"["now"]"#.utf8)) }
  }
}
