import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Sunrise and sunset")
struct DaylightTests {
  /// From PyEphem 4.2 (libastro, another theory of the sun): the centre of the sun 0.833° below the horizon, no refraction
  /// beside it.
  @Test(
    "agree with an independent theory to 20 seconds",
    arguments: [
      (46.948, 7.4474, "2026-06-21", "2026-06-21T03:35:19Z", "2026-06-21T19:28:43Z"),
      (46.948, 7.4474, "2026-12-21", "2026-12-21T07:12:48Z", "2026-12-21T15:43:42Z"),
      (46.0207, 7.7491, "2026-09-01", "2026-09-01T04:49:32Z", "2026-09-01T18:07:38Z"),
      (-0.1807, -78.4678, "2026-03-20", "2026-03-20T11:17:59Z", "2026-03-20T23:24:29Z"),
      (-41.2866, 174.7756, "2026-01-15", "2026-01-14T17:05:14Z", "2026-01-15T07:54:30Z"),
      (21.3069, -157.8583, "2026-07-04", "2026-07-04T15:54:10Z", "2026-07-05T05:17:38Z"),
      (64.1466, -21.9426, "2026-02-10", "2026-02-10T09:39:37Z", "2026-02-10T17:45:21Z"),
      (61.2181, -149.9003, "2026-04-05", "2026-04-05T15:09:14Z", "2026-04-06T04:56:41Z"),
      (46.948, 7.4474, "2000-03-01", "2000-03-01T06:09:46Z", "2000-03-01T17:15:57Z"),
      (27.7172, 85.3240, "2026-10-20", "2026-10-20T00:21:36Z", "2026-10-20T11:45:06Z"),
    ] as [(Double, Double, String, String, String)])
  func times(latitude: Double, longitude: Double, day: String, sunrise: String, sunset: String) throws {
    let date = try #require(CivilDate(iso8601: day))
    guard case .day(let rises, let sets) = Daylight(on: date, latitude: latitude, longitude: longitude) else {
      Issue.record("no sunrise")
      return
    }
    #expect(abs(rises.seconds(since: try #require(time(sunrise)))) < 20)
    #expect(abs(sets.seconds(since: try #require(time(sunset)))) < 20)
  }

  @Test("have no time where the sun stays up, or down")
  func polar() throws {
    let summer = try #require(CivilDate(iso8601: "2026-06-21"))
    let winter = try #require(CivilDate(iso8601: "2026-12-21"))
    #expect(Daylight(on: summer, latitude: 69.6492, longitude: 18.9553) == .polarDay)
    #expect(Daylight(on: winter, latitude: 69.6492, longitude: 18.9553) == .polarNight)
    #expect(Daylight(on: winter, latitude: -80, longitude: 0) == .polarDay)
  }

  private func time(_ text: String) -> Timestamp? {
    let parts = text.dropLast().split(separator: "T")
    let clock = parts[1].split(separator: ":").compactMap { Int64($0) }
    return CivilDate(iso8601: String(parts[0])).map {
      Timestamp(seconds: $0.daysSince1970 * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2])
    }
  }
}
