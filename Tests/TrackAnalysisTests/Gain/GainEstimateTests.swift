import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Gain that can be trusted")
struct GainEstimateTests {
  private static let methods: [GainMethod] = [.adaptive, .zigzag(threshold: 3), .raw]
  private static let stops = [(at: 900.0, seconds: 200), (at: 2500.0, seconds: 300), (at: 4200.0, seconds: 240)]

  private func hike(error: Double, seed: UInt64 = 1) -> Hike {
    Hike(terrain: Hike.hills(), error: error, stops: Self.stops, seed: seed)
  }

  @Test("without noise it is the climb between turning points of 3 m, exactly", arguments: [20.0, 60, 120])
  func noiseless(height: Double) throws {
    for stops in [Self.stops, []] {
      let hike = Hike(terrain: Hike.hills(height: height), stops: stops)
      let gain = try #require(hike.gain())
      let turns = try #require(hike.gain(.zigzag(threshold: 3)))
      #expect(gain.gain == turns.gain && gain.loss == turns.loss)
      #expect(isClose(gain.gain / hike.climb, 1, within: 0.01))
      #expect(gain.threshold == 3 && gain.smoothing == 0)
      #expect(try #require(gain.interval).gain.contains(hike.climb))
    }
  }

  @Test("a level bus ride takes nothing away from the sum of all points", arguments: [1000.0, 30_000])
  func bus(length: Double) throws {
    // Ten hills of 20 m on 2 km, then a bus at 15 m/s, then 200 m on.
    let walk = (0...2000).map {
      Course.point(north: Double($0), elevation: 500 + abs(Double($0 % 200) - 100) / 5, seconds: Double($0))
    }
    let bus = (1...Int(length / 15)).map {
      Course.point(north: 2000 + 15 * Double($0), elevation: 520, seconds: 2000 + Double($0))
    }
    let end = (2000 + length, 2000 + length / 15)
    let away = (1...200).map {
      Course.point(north: end.0 + Double($0), elevation: 520, seconds: end.1 + Double($0))
    }
    let estimate = try #require(Course.profile(walk + bus + away).measured().gain)
    let (raw, turns) = (try #require(estimate.curve[0]), try #require(estimate.curve[3]))
    #expect(isClose(raw.gain, 200, within: 6) && isClose(raw.loss, 200, within: 6))
    #expect(raw.gain >= turns.gain && raw.loss >= turns.loss)
  }

  @Test("an even slope is climbed to its ends, whatever the method", arguments: methods)
  func slope(method: GainMethod) throws {
    let hike = Hike(terrain: (0...3000).map { 500 + 0.1 * Double($0) })
    let gain = try #require(hike.gain(method))
    #expect(isClose(gain.gain, 300, within: 1))
    #expect(isClose(gain.loss, 0, within: 1))
    #expect(gain.method == method)
  }

  @Test("a slope that no sensor wrote is climbed exactly, however sparse its points")
  func silent() throws {
    var builder = TrackProfile.Builder()
    for step in 0...1000 {
      builder.append(
        TrackPoint(
          latitude: 45 + Double(step) / 1000, longitude: 7, elevation: 1000 + Double(step) / 10,
          time: Timestamp(seconds: 1_714_550_400 + 10 * Int64(step))))
    }
    let gain = try #require(builder.finish().measured().gain)
    #expect(isClose(gain.gain, 100, within: 1e-6))
    #expect(isClose(gain.loss, 0, within: 1e-6))
  }

  @Test("with noise it is near the truth, where a raw sum is far off", arguments: 1...4)
  func noisy(seed: UInt64) throws {
    let hike = hike(error: 2, seed: seed)
    let gain = try #require(hike.gain())
    #expect(isClose(gain.gain / hike.climb, 1, within: 0.15))
    #expect(try #require(gain.noise) > 1)
    #expect(try #require(gain.smoothing) > 5)
    #expect(try #require(gain.curve[0]).gain > 1.5 * hike.climb)
  }

  @Test("on level ground under a noisy sensor little is climbed, and as much descended", arguments: [1, 2] as [UInt64])
  func level(seed: UInt64) throws {
    let hike = Hike(terrain: Array(repeating: 500, count: 6001), error: 4, stops: Self.stops, seed: seed)
    let gain = try #require(hike.gain())
    #expect(gain.gain < 60 && gain.loss < 60)
    #expect(abs(gain.gain - gain.loss) < 12)
    #expect(try #require(gain.interval).gain.lowerBound < 5)
  }

  @Test("legs, bands and gain are one; gain less loss is what the profile rises", arguments: methods)
  func sums(method: GainMethod) throws {
    let profile = Course.profile(hike(error: 2).points)
    let measured = profile.measured(by: method)
    let gain = try #require(measured.gain)
    let bands = GradeDistribution(measured.legs).bands
    #expect(isClose(bands.reduce(0) { $0 + $1.gain }, gain.gain, within: 1e-6))
    #expect(isClose(bands.reduce(0) { $0 + $1.loss }, gain.loss, within: 1e-6))
    let descent = DescentLoad(measured.legs).bands.reduce(0) { $0 + $1.descent }
    #expect(isClose(descent, gain.loss, within: 1e-6))
    #expect(isClose(measured.legs.reduce(0) { $0 + $1.rise }, gain.gain - gain.loss, within: 1e-6))
    #expect(measured.legs.allSatisfy { $0.climb >= 0 && $0.descent >= 0 })
  }

  /// Nodes begin elsewhere on the way back, and with noise they have other elevations.
  @Test("the way back swaps gain and loss", arguments: [(0.3, 0.01), (3, 0.04)])
  func reversal(error: Double, tolerance: Double) throws {
    let points = hike(error: error).points
    let back = points.reversed().map { point in
      var point = point
      point.time = point.time.map { Course.origin.advanced(bySeconds: -$0.seconds(since: Course.origin)) }
      return point
    }
    let there = try #require(Course.profile(points).measured().gain)
    let andBack = try #require(Course.profile(back).measured().gain)
    #expect(isClose(andBack.gain / there.loss, 1, within: tolerance))
    #expect(isClose(andBack.loss / there.gain, 1, within: tolerance))
  }

  @Test("the height above the sea changes nothing", arguments: [-400.0, 3000])
  func constant(height: Double) throws {
    let hike = hike(error: 1)
    var higher = hike
    higher.terrain = hike.terrain.map { $0 + height }
    let (low, high) = (try #require(hike.gain()), try #require(higher.gain()))
    #expect(isClose(high.gain / low.gain, 1, within: 1e-4))
    #expect(isClose(high.loss / low.loss, 1, within: 1e-4))
  }

  @Test("cut in two at a turning point, the parts sum")
  func cut() throws {
    let points = hike(error: 0.3).points
    let top = try #require(points.indices.max { (points[$0].elevation ?? 0) < (points[$1].elevation ?? 0) })
    let whole = try #require(Course.profile(points).measured().gain)
    let parts = try #require(Course.profile(Array(points[...top]), Array(points[top...])).measured().gain)
    #expect(isClose(parts.gain / whole.gain, 1, within: 0.02))
    #expect(isClose(parts.loss / whole.loss, 1, within: 0.02))
  }

  @Test("every second sample less changes less than the interval is wide", arguments: [0.3, 1, 3])
  func thinned(error: Double) throws {
    var hike = hike(error: error)
    let full = try #require(hike.gain())
    hike.interval = 2
    let half = try #require(hike.gain())
    #expect(try #require(full.interval).gain.contains(half.gain))
  }

  @Test("the interval holds the estimate and widens with the noise")
  func interval() throws {
    var last = 0.0
    let low = Hike.hills(height: 15)
    for error in [0.1, 4] {
      let gain = try #require(Hike(terrain: low, error: error, stops: Self.stops).gain())
      let interval = try #require(gain.interval)
      #expect(interval.gain.contains(gain.gain) && interval.loss.contains(gain.loss))
      let width = interval.gain.upperBound - interval.gain.lowerBound
      #expect(width > last)
      last = width
    }
    let noisy = Hike(terrain: low, error: 4, stops: Self.stops).gain()
    #expect(noisy?.interval?.reasons == [.noisy])
  }

  @Test("the curve falls with the threshold, and its zigzag is the method's")
  func curve() throws {
    let hike = hike(error: 2)
    let gain = try #require(hike.gain())
    let gains = gain.curve.points.map(\.gain)
    #expect(gain.curve.points.map(\.threshold) == [0] + GainCurve.thresholds)
    #expect(zip(gains, gains.dropFirst()).allSatisfy { $0 >= $1 })
    let zigzag = try #require(hike.gain(.zigzag(threshold: 3)))
    let third = try #require(gain.curve[3])
    #expect(isClose(zigzag.gain, third.gain, within: 1e-6))
    let raw = try #require(hike.gain(.raw))
    #expect(isClose(raw.gain, gains[0], within: 1e-6))
    #expect(zigzag.interval == nil && raw.interval == nil)
  }

  @Test("too little is nothing, and nothing is absent")
  func nothing() {
    #expect(Course.profile([]).measured().gain == nil)
    #expect(Course.profile([Course.point(north: 0, elevation: 5)]).measured().gain == nil)
    #expect(Course.profile(Course.straight([nil, nil, nil], step: 10)).measured().gain == nil)
    let few = Course.profile(Course.straight([500, 510, nil, 505], step: 30)).measured().gain
    #expect(few.map { $0.gain.isFinite && $0.loss.isFinite } == true)
  }
}
