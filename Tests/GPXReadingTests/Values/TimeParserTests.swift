import Foundation
import TestSupport
import Testing
import TrackModel

@testable import GPXReading

@Suite("Times are read as recorders write them")
struct TimeParserTests {
  private func parse(_ text: String) -> TimeParser.Result? {
    var parser = TimeParser()
    return parse(Array(text.utf8), &parser)
  }

  private func parse(_ text: [UInt8], _ parser: inout TimeParser) -> TimeParser.Result? {
    text.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { parser.parse($0, $0 + bytes.count) }
    }
  }

  @Test(
    "accepted forms, by what they mean in UTC",
    arguments: [
      ("2026-06-01T07:00:00Z", "2026-06-01T07:00:00Z"),
      ("2026-06-01T07:00:00.000Z", "2026-06-01T07:00:00Z"),
      ("2026-06-01T07:00:00+02:00", "2026-06-01T05:00:00Z"),
      ("2026-06-01T07:00:00-0330", "2026-06-01T10:30:00Z"),
      ("2026-06-01T07:00:00+05", "2026-06-01T02:00:00Z"),
      ("2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00Z"),
      ("2026-06-01 07:00:00.25Z", "2026-06-01T07:00:00.25Z"),
      ("2026-06-01t07:00:00z", "2026-06-01T07:00:00Z"),
      ("2026-06-01T07:00:00,5Z", "2026-06-01T07:00:00.5Z"),
      ("2026-06-01T07:00:00.123456789012345678901234567890Z", "2026-06-01T07:00:00.123456Z"),
      ("2026-06-01T07:00Z", "2026-06-01T07:00:00Z"),
      ("2026-06-01 07:00:00 +0000", "2026-06-01T07:00:00Z"),
      ("2026-06-01T07:00:00.5 -02:00", "2026-06-01T09:00:00.5Z"),
      ("2026-06-01T07:00:00 Z", "2026-06-01T07:00:00Z"),
      ("2026-06-01 07:00:00 UTC", "2026-06-01T07:00:00Z"),
      ("2026-06-01 07:00GMT", "2026-06-01T07:00:00Z"),
      ("2026-06-01T09:00:00+02:00[Europe/Zurich]", "2026-06-01T07:00:00Z"),
      ("2026-06-01T07:00:00.5Z[Etc/GMT+2]", "2026-06-01T07:00:00.5Z"),
      ("2026-06-01T07:00:00\n+01:00", "2026-06-01T06:00:00Z"),
      ("20260601T070000Z", "2026-06-01T07:00:00Z"), ("20260601T0700Z", "2026-06-01T07:00:00Z"),
      ("20260601T070000.25+0200", "2026-06-01T05:00:00.25Z"),
      ("1780297200", "2026-06-01T07:00:00Z"), (" 1780297200.5 ", "2026-06-01T07:00:00.5Z"),
      ("1780297200250", "2026-06-01T07:00:00.25Z"),
      ("946684800", "2000-01-01T00:00:00Z"), ("01.06.2026 07:00:00Z", "2026-06-01T07:00:00Z"),
      ("2026/06/01 07:00:00Z", "2026-06-01T07:00:00Z"),
      ("2026-06-30T23:59:60Z", "2026-07-01T00:00:00Z"),
      ("2016-12-31T23:59:60.5Z", "2017-01-01T00:00:00.5Z"),
      ("2026-06-01T24:00:00Z", "2026-06-02T00:00:00Z"),
      ("\n 2026-06-01T07:00:00Z\t", "2026-06-01T07:00:00Z"),
      ("2024-02-29T12:00:00Z", "2024-02-29T12:00:00Z"),
      ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"),
      ("1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59.5Z"),
      ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
      ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
    ])
  func accepts(text: String, utc: String) {
    let result = parse(text)
    #expect(result?.time.description == utc)
    #expect(result?.namesZone == true)
  }

  @Test(
    "without a zone: UTC, and noted",
    arguments: [
      "2026-06-01T07:00:00", "2026-06-01T07:00:00.000", "2026-06-01 07:00", "20260601T070000", "01.06.2026 07:00",
    ])
  func withoutZone(text: String) {
    #expect(parse(text) == TimeParser.Result(time: Timestamp(seconds: 1_780_297_200), zone: .unnamed))
  }

  @Test(
    "refused forms",
    arguments: [
      "", " ", "2026", "2026-06-01", "2026-06-01T07", "2026-06-01T07:0", "2026-06-01T07:00:0Z", "2026-06-01T07:00:00.Z",
      "2026-13-01T07:00:00Z", "2026-00-01T07:00:00Z", "2026-02-29T07:00:00Z", "2100-02-29T00:00:00Z",
      "2026-04-31T00:00:00Z",
      "2026-06-00T07:00:00Z", "2026-06-01T25:00:00Z", "2026-06-01T24:00:01Z", "2026-06-01T07:60:00Z",
      "2026-06-01T07:00:61Z",
      "2026-06-01T07:00:00ZZ", "2026-06-01T07:00:00+", "2026-06-01T07:00:00+2", "2026-06-01T07:00:00+02:",
      "2026-06-01T07:00:00+24:00",
      "2026-06-01T07:00:00+02:60", "2026-06-01T07:00:00 CET", "26-06-01T07:00:00Z", "2026/06-01T07:00:00Z",
      "2026-06-01T07:00:00 U", "2026-06-01T07:00:00 +", "2026-06-01T07:00:00 AM", "2026-06-01T07:00:00Z UTC",
      "2026.06.01 07:00:00Z",
      "06.13.2026 07:00:00", "1.6.2026 07:00:00", "01.06.26 07:00:00", "ten past nine", "20260601", "20260601T07Z",
      "20261301T070000Z", "20260601T07000Z", "20260601T07:00:00Z", "12345678", "17802972001", "1780297200Z",
      "178029720025", "17802972002500", "1780297200250.5", "1780297200250Z",
      "1780297200.", "-1780297200", "2026-06-01T07:00:00[Europe/Zurich]", "2026-06-01T07:00:00Z[",
      "2026-06-01T07:00:00Z[]",
      "2026-06-01T07:00:00Z[a b]", "2026-06-01T07:00:00+02:00[Europe/Zurich]x",
      "2026-06-01X07:00:00Z", "-026-06-01T07:00:00Z", "2026-06-01T07:00:00+02:00Z", "2026-06-01T07-00-00Z",
    ])
  func refuses(text: String) {
    #expect(parse(text) == nil)
  }

  @Test("the remembered day does not leak into the next time")
  func rememberedDay() {
    var parser = TimeParser()
    let texts = [
      "2026-06-01T07:00:00Z", "2026-06-02T07:00:00Z", "2026-06-x2T07:00:00Z", "2026-06-02T07:00:01Z",
      "2026-06-01T07:00:00Z",
    ]
    let seconds = texts.map { parse(Array($0.utf8), &parser)?.time.microseconds }
    #expect(
      seconds == [1_780_297_200_000_000, 1_780_383_600_000_000, nil, 1_780_383_601_000_000, 1_780_297_200_000_000])
  }

  /// The system's gmtime formats each second; parsing must return the same second.
  @Test("a million random instants, with zones and fractions, against the C library's calendar", arguments: [3, 4])
  func agreesWithTheSystem(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var parser = TimeParser()
    var wrong: [String] = []
    var text: [UInt8] = []
    for _ in 0..<500_000 {
      let bits = random.next()
      // Years 0001 to 9998.
      let seconds = Int64(bits % 315_500_000_000) - 62_135_000_000
      let microsecond = Int64(random.below(1_000_000))
      let offset = (random.below(1439 * 2 + 1) - 1439) * 60
      text.removeAll(keepingCapacity: true)
      var local = time_t(seconds) + offset
      var fields = tm()
      gmtime_r(&local, &fields)
      append(Int(fields.tm_year) + 1900, digits: 4, "-", to: &text)
      append(Int(fields.tm_mon) + 1, digits: 2, "-", to: &text)
      append(Int(fields.tm_mday), digits: 2, "T", to: &text)
      append(Int(fields.tm_hour), digits: 2, ":", to: &text)
      append(Int(fields.tm_min), digits: 2, ":", to: &text)
      append(Int(fields.tm_sec), digits: 2, ".", to: &text)
      append(Int(microsecond), digits: 6, offset < 0 ? "-" : "+", to: &text)
      append(abs(offset) / 3600, digits: 2, ":", to: &text)
      append(abs(offset) / 60 % 60, digits: 2, " ", to: &text)
      if parse(text, &parser)?.time.microseconds != seconds * 1_000_000 + microsecond {
        wrong.append(String(decoding: text, as: UTF8.self))
      }
    }
    #expect(wrong.isEmpty, "first: \(wrong.first ?? "")")
  }

  @Test("Foundation's ISO 8601 reads the same")
  func agreesWithFoundation() throws {
    var random = SplitMix64(seed: 5)
    for _ in 0..<20_000 {
      let seconds = Int64(random.next() % 8_000_000_000) - 2_000_000_000
      let text = Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
      let date = try Date(text, strategy: .iso8601)
      try #require(parse(text)?.time.microseconds == Int64(date.timeIntervalSince1970) * 1_000_000, "\(text)")
    }
  }

  private func append(_ value: Int, digits: Int, _ separator: Unicode.Scalar, to text: inout [UInt8]) {
    var power = 1
    for _ in 1..<digits { power *= 10 }
    while power > 0 {
      text.append(UInt8(ascii: "0") + UInt8(value / power % 10))
      power /= 10
    }
    text.append(UInt8(ascii: separator))
  }
}
