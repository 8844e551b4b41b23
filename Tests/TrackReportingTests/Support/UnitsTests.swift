import Testing

@testable import TrackReporting

@Suite("Figures as a hiker reads them")
struct UnitsTests {
  @Test("way, height, rate and mass in both systems")
  func units() {
    #expect(Units.metric.distance(12_034.5) == "12.03 km" && Units.imperial.distance(12_034.5) == "7.48 mi")
    #expect(Units.metric.distance(950, digits: 1) == "1.0 km")
    #expect(Units.metric.height(1410.8) == "1,411 m" && Units.imperial.height(1410.8) == "4,629 ft")
    #expect(Units.metric.height(-0.4) == "0 m")
    #expect(Units.metric.verticalRate(533.4) == "533 m/h" && Units.imperial.verticalRate(533.4) == "1,750 ft/h")
    #expect(Units.metric.mass(10) == "10 kg" && Units.metric.mass(10.5) == "10.5 kg")
    #expect(Units.imperial.mass(10) == "22.0 lb")
    #expect(Units.metric.temperature(-3.6) == "−4 °C" && Units.imperial.temperature(20) == "68 °F")
  }

  @Test("a short effort equals metres")
  func shortEffort() {
    #expect(Units.metric.equivalent(42, digits: 1) == "42 m" && Units.metric.equivalent(1640, digits: 1) == "1.6 km")
  }

  @Test(
    "the way at a glance",
    arguments: [
      (0.0, "0 m"), (4.9, "5 m"), (100, "0.10 km"), (12_034.5, "12.03 km"), (171_644, "171.6 km"),
      (1_972_000, "1,972 km"),
    ])
  func headline(meters: Double, text: String) {
    #expect(Units.metric.headlineDistance(meters) == text)
  }

  @Test("pace and speed, and none where there is none")
  func pace() {
    #expect(Units.metric.pace(4.2 / 3.6) == "4.2 km/h, 14:17 min/km")
    #expect(Units.imperial.pace(1.609344 * 3 / 3.6) == "3.0 mph, 20:00 min/mi")
    for speed in [0, -1, 1e-300, .nan, .infinity] { #expect(Units.metric.pace(speed) == "n/a") }
  }

  @Test(
    "durations",
    arguments: [
      (0.0, "0 s"), (40, "40 s"), (59.4, "59 s"), (59.6, "1 min"), (60, "1 min"), (1_860, "31 min"), (3_569, "59 min"),
      (3_571, "1 h 00"), (13_800, "3 h 50"), (47 * 3600, "47 h 00"), (48 * 3600, "2 d 0 h"), (200_000, "2 d 8 h"),
      (259_100, "3 d 0 h"),
      (1e8, "1,157 d 10 h"),
      (.nan, "n/a"), (.infinity, "n/a"), (1e300, "n/a"),
    ])
  func durations(seconds: Double, text: String) {
    #expect(duration(seconds) == text)
  }

  @Test(
    "thousands apart",
    arguments: [
      (0.0, "0"), (-0.0, "0"), (999.4, "999"), (999.5, "1,000"), (-1234.6, "−1,235"), (1_234_567, "1,234,567"),
      (.nan, "n/a"), (.infinity, "n/a"), (1e300, "n/a"),
    ])
  func groups(value: Double, text: String) {
    #expect(grouped(value) == text)
  }

  @Test(
    "decimals",
    arguments: [
      (12.345, 2, "12.35"), (0.05, 1, "0.1"), (0.04, 1, "0.0"), (-0.04, 1, "0.0"), (-0.06, 1, "−0.1"),
      (1234.5, 1, "1,234.5"), (7, 0, "7"), (1.005, 3, "1.005"), (0.999, 2, "1.00"), (.nan, 1, "n/a"),
    ])
  func decimals(value: Double, digits: Int, text: String) {
    #expect(decimal(value, digits: digits) == text)
  }

  @Test("ratios in per cent")
  func percents() {
    #expect(percent(0.155) == "16 %" && percent(-0.2) == "−20 %" && percent(0.1234, digits: 1) == "12.3 %")
  }
}
