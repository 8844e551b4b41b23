import GPXAnalysis
import Testing

@testable import TrackReporting

@Suite("The best vertical rates that are listed")
struct NetRatesTests {
  private func rates(distance: Double, in seconds: Double) throws -> NetRates? {
    var total = try #require(try Golden.summary("ridge-loop.gpx").total)
    total.time?.distance = distance
    total.time?.total.moving = seconds
    return NetRates(total)
  }

  @Test("are faster than level ground at the mean speed")
  func level() throws {
    // 12 km in 3 h: 80 m/h at 2 %.
    let rates = try #require(try rates(distance: 12_000, in: 10_800))
    #expect(rates.windows.map(\.seconds) == [300, 600, 1200, 3600])
    #expect(rates.words(79.9, Units.metric.verticalRate) == "n/a")
    #expect(rates.words(80, Units.metric.verticalRate) == "80 m/h")
    #expect(rates.words(nil, Units.metric.verticalRate) == "n/a")
    #expect(rates.explanation(.metric) == "net of the height lost or gained in between")
  }

  @Test("leave out windows without a hill, and say why a rate is missing")
  func flat() throws {
    // 30 km in 1 h: 600 m/h, which only the descents of 20 minutes or less reach.
    let fast = try #require(try rates(distance: 30_000, in: 3600))
    #expect(fast.windows.map(\.seconds) == [300, 600, 1200])
    #expect(fast.explanation(.metric).hasSuffix("; n/a: no faster than level ground (2 %) at the mean speed, 600 m/h"))
    #expect(try rates(distance: 50_000, in: 3600) == nil)
    #expect(try rates(distance: 12_000, in: 0) == nil)
  }
}
