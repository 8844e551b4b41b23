import Foundation
import GPXAnalysis
import Testing
import TrackReporting

@Suite("A summary as JSON keeps the contract that other programs rely on")
struct FileRecordTests {
  private typealias Object = [String: Any]

  private func encode(_ summary: FileSummary) throws -> Object {
    let line = JSONReport().line(summary)
    return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? Object)
  }

  private func object(_ value: Any?) throws -> Object {
    try #require(value as? Object)
  }

  // MARK: Keys, from the page that describes the output

  private static let fileKeys = [
    "schema_version", "file", "status", "error", "warnings", "creator", "tracks", "waypoints", "total",
    "history", "outings", "not_counted",
  ]
  private static let trackKeys = [
    "name", "kind", "activity", "segments", "points", "skipped_points", "start_time", "end_time", "distance_m",
    "raw_distance_m", "elapsed_s", "moving_time_s", "stopped_s", "gap_s", "time_on_feet_s", "elevation", "by_terrain",
    "grade_bands", "descent", "climbs", "descents", "energy", "effort", "terrain", "heart_rate", "sensors",
  ]
  private static let elevationKeys = [
    "gain_m", "gain_low_m", "gain_high_m", "loss_m", "loss_low_m", "loss_high_m", "min_m", "max_m", "threshold_m",
    "noise_m", "smoothing_m", "method",
  ]
  private static let terrainKeys = ["distance_m", "moving_time_s", "vertical_m", "rate_m_per_h"]
  private static let descentKeys = [
    "work_kj_per_kg", "eccentric_load_kj_per_kg", "descent_rate_m_per_h", "longest_m", "steeper_than_10_m",
    "steeper_than_15_m", "steeper_than_20_m", "bands",
  ]
  private static let heartKeys = [
    "mean_bpm", "max_bpm", "trimp", "zones_s", "decoupling", "active_recovery",
  ]
  private static let sensorKeys = ["cadence_mean_rpm", "temperature_mean_c", "power_mean_w"]

  private func expectKeys(
    _ keys: [String], in object: Object, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let missing = keys.filter { object[$0] == nil }
    #expect(missing.isEmpty, sourceLocation: sourceLocation)
  }

  @Test("a full recording has every key", arguments: ["ridge-loop.gpx", "devices/strava.gpx"])
  func fullRecording(name: String) throws {
    let file = try encode(try Golden.summary(name))
    expectKeys(Self.fileKeys, in: file)
    for track in try #require(file["tracks"] as? [Object]) + [try object(file["total"])] {
      expectKeys(Self.trackKeys, in: track)
      expectKeys(Self.elevationKeys, in: try object(track["elevation"]))
      let terrain = try object(track["by_terrain"])
      for kind in ["uphill", "level", "downhill"] { expectKeys(Self.terrainKeys, in: try object(terrain[kind])) }
      let bands = try #require(track["grade_bands"] as? [Object])
      for band in bands { expectKeys(["from", "to", "distance_m", "moving_time_s"], in: band) }
      #expect(bands.first?["from"] is NSNull && bands.last?["to"] is NSNull)
      let descent = try object(track["descent"])
      expectKeys(Self.descentKeys, in: descent)
      for band in try #require(descent["bands"] as? [Object]) { expectKeys(["from", "to", "descent_m"], in: band) }
      expectKeys(Self.heartKeys, in: try object(track["heart_rate"]))
    }
    #expect(file["schema_version"] as? Int == 1)
    #expect(file["status"] as? String == "complete")
    #expect(file["error"] is NSNull)
  }

  @Test("sensors have every key")
  func sensors() throws {
    let total = try object(try encode(try Golden.summary("devices/strava.gpx"))["total"])
    expectKeys(Self.sensorKeys, in: try object(total["sensors"]))
  }

  @Test("what a file does not have is null, under the same keys")
  func absent() throws {
    let content = "<trk><trkseg><trkpt lat=\"1\" lon=\"1\"/><trkpt lat=\"1.01\" lon=\"1\"/></trkseg></trk>"
    let file = try encode(try Golden.summary(xml: "<gpx>\(content)</gpx>"))
    let total = try object(file["total"])
    expectKeys(Self.trackKeys, in: total)
    #expect(file["creator"] is NSNull)
    for key in [
      "name", "start_time", "end_time", "elapsed_s", "moving_time_s", "stopped_s", "gap_s", "time_on_feet_s",
      "elevation", "by_terrain", "grade_bands", "descent", "heart_rate", "sensors",
    ] {
      #expect(total[key] is NSNull, "\(key)")
    }
    #expect(total["activity"] as? String == "hike")
  }

  @Test("a file without points has a null total; a failed one has no tracks either")
  func withoutTotal() throws {
    let nothing = try encode(try Golden.summary("broken/no-points.gpx"))
    expectKeys(Self.fileKeys, in: nothing)
    #expect(nothing["total"] is NSNull)
    let failed = try encode(FileSummary(file: "x", failure: GPXReadError(.cannotOpen, "gone")))
    expectKeys(Self.fileKeys, in: failed)
    #expect(failed["total"] is NSNull && failed["status"] as? String == "failed")
    let error = try object(failed["error"])
    #expect(error["code"] as? String == "cannot_open" && error["message"] as? String == "gone")
    #expect(error["line"] is NSNull && error["column"] is NSNull)
  }

  @Test("a fault and a warning say what and where")
  func faults() throws {
    let partial = try encode(try Golden.summary("broken/truncated.gpx"))
    #expect(partial["status"] as? String == "partial")
    let error = try object(partial["error"])
    #expect(error["code"] as? String == "truncated" && error["line"] as? Int == 39 && error["column"] is Int)
    #expect((error["message"] as? String)?.isEmpty == false)
    let warnings = try #require(try encode(try Golden.summary("broken/odd-values.gpx"))["warnings"] as? [Object])
    #expect(!warnings.isEmpty)
    for warning in warnings { expectKeys(["code", "count", "line", "message"], in: warning) }
  }

  @Test("keys stand in the order of the page that describes the output")
  func order() throws {
    let lines = JSONReport().element(try Golden.summary("devices/strava.gpx")).split(separator: "\n")
    func keys(indent: Int) -> [String] {
      let lead = String(repeating: " ", count: indent) + "\""
      return lines.filter { $0.hasPrefix(lead) }.map { String($0.dropFirst(lead.count).prefix { $0 != "\"" }) }
    }
    #expect(keys(indent: 4) == Self.fileKeys)
    let total = keys(indent: 6)
    let described = total.filter(Self.trackKeys.contains)
    #expect(described == Self.trackKeys)
  }

  // MARK: Numbers

  private static let documents =
    ["ridge-loop.gpx", "broken/truncated.gpx", "broken/odd-values.gpx"]
    + ["strava", "polar", "route", "two-tracks"].map { "devices/\($0).gpx" }

  /// Metres to 0.01, seconds to 0.001, degrees to 1e-7, everything else to 0.0001.
  @Test("numbers have as many digits as are useful", arguments: documents)
  func rounding(name: String) throws {
    func check(_ value: Any, key: String) {
      switch value {
      case let object as Object: for (key, value) in object { check(value, key: key) }
      case let array as [Any]: for value in array { check(value, key: key) }
      case let number as NSNumber:
        let scale = key.hasSuffix("_m") ? 1e2 : key.hasSuffix("_s") ? 1e3 : 1e4
        let isDegrees = key.hasSuffix("lat") || key.hasSuffix("lon")
        let scaled = number.doubleValue * (isDegrees ? 1e7 : scale)
        #expect(abs(scaled - scaled.rounded()) < 1e-5 + 1e-12 * abs(scaled), "\(key)")
      default: break
      }
    }
    check(try encode(try Golden.summary(name)), key: "")
  }

  @Test(
    "what is no number is null, minus zero is 0",
    arguments: [
      (Double.nan, nil), (.infinity, nil), (-.infinity, nil), (-0.0, 0), (-0.001, 0), (12.345_6, 12.35), (1e300, 1e300),
      (.greatestFiniteMagnitude, .greatestFiniteMagnitude),
    ] as [(Double, Double?)])
  func noNumber(value: Double, expected: Double?) throws {
    var summary = try Golden.summary("devices/strava.gpx")
    summary.total?.distance = value
    summary.total?.elevation?.lowest = value
    #expect(!JSONReport().line(summary).contains("-0,"))
    let total = try object(try encode(summary)["total"])
    #expect(total["distance_m"] as? Double == expected)
    #expect(try object(total["elevation"])["min_m"] as? Double == expected)
  }

  @Test("times are ISO 8601 in UTC")
  func times() throws {
    let total = try object(try encode(try Golden.summary("ridge-loop.gpx"))["total"])
    #expect(total["start_time"] as? String == "2026-06-06T07:00:00Z")
    let end = try #require(total["end_time"] as? String)
    #expect(ISO8601DateFormatter().date(from: end) != nil)
  }
}
