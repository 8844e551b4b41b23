import Foundation
import TestSupport
import Testing

@testable import CivilTime

@Suite("The clocks of a place")
struct CivilZoneTests {
  private static let folder = "/usr/share/zoneinfo/"
  static let names = [
    "Europe/Zurich", "Europe/Dublin", "America/New_York", "America/St_Johns", "Australia/Sydney", "Asia/Kathmandu",
    "Africa/Casablanca", "America/Santiago", "Pacific/Apia", "UTC",
  ].filter { FileManager.default.fileExists(atPath: folder + $0) }

  private static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + name)))
  }

  @Test("show what Foundation shows, whenever it is", arguments: names)
  func foundation(name: String) throws {
    let zone = try #require(CivilZone(named: name, compiled: try Self.bytes(name)))
    let foundation = try #require(TimeZone(identifier: name))
    var random = SplitMix64(seed: 4)
    // From 1970, before which some offsets have seconds, to 2100.
    for _ in 0..<2000 {
      let seconds = Int64(random.below(4_102_444_800))
      let offset = zone.offset(at: Timestamp(seconds: seconds))
      #expect(
        offset.minutes * 60 == foundation.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))),
        "\(name) at \(Timestamp(seconds: seconds))")
    }
  }

  @Test("change at the very second", .enabled(if: names.contains("Europe/Zurich")), arguments: [2026, 2075])
  func change(year: Int) throws {
    let zone = try #require(CivilZone(named: "Europe/Zurich", compiled: try Self.bytes("Europe/Zurich")))
    let lastSunday = (25...31).map { CivilDate(year: year, month: 3, day: $0) }.first { $0.weekday == 6 }
    let change = Timestamp(seconds: try #require(lastSunday).daysSince1970 * 86_400 + 3600)
    #expect(zone.offset(at: Timestamp(microseconds: change.microseconds - 1)).minutes == 60)
    #expect(zone.offset(at: change).minutes == 120)
  }

  @Test func anOffsetIsAZoneWhoseClocksAreNeverChanged() throws {
    let zone = CivilZone(try #require(UTCOffset("+05:30")))
    #expect(zone.fixedOffset?.minutes == 330 && zone.description == "UTC+05:30")
    #expect(zone.offset(at: Timestamp(microseconds: .min)).minutes == 330)
    #expect(zone.date(of: Timestamp(seconds: 86_400 - 3600)) == CivilDate(year: 1970, month: 1, day: 2))
  }

  @Test("broken files are not zones, and do no harm", .enabled(if: names.contains("Europe/Zurich")))
  func broken() throws {
    let whole = try Self.bytes("Europe/Zurich")
    #expect(CivilZone(named: "x", compiled: []) == nil)
    for end in stride(from: 0, to: whole.count - 40, by: 7) {
      #expect(CivilZone(named: "x", compiled: Array(whole[..<end])) == nil)
    }
    var random = SplitMix64(seed: 9)
    for _ in 0..<2000 {
      var bytes = whole
      for _ in 0..<3 { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
      _ = CivilZone(named: "x", compiled: bytes)?.offset(at: Timestamp(seconds: 4_000_000_000))
    }
  }
}
