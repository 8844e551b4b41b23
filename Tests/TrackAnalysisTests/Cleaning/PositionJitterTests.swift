import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Positions that zigzag around the path are smoothed")
struct PositionJitterTests {
  private func length(_ track: AnalysedTrack) -> Double { track.legs.reduce(0) { $0 + $1.length } }

  /// An hour at 1.2 m/s, a point a second, in a wide bend uphill.
  private func walk(_ change: (Int, inout Double, inout Double, inout Double) -> Void) -> [TrackPoint] {
    (0..<3600).map { second in
      let along = 1.2 * Double(second)
      var (north, east, elevation) = (along, along * along / 20_000, 500 + along / 20)
      change(second, &north, &east, &elevation)
      return Course.point(north: north, east: east, elevation: elevation, seconds: Double(second))
    }
  }

  @Test("two receivers in turn, some metres apart", arguments: [6.0, 9, 14])
  func inTurn(apart: Double) throws {
    let clean = Course.profile(walk { _, _, _, _ in }).measured()
    let both = Course.profile(
      walk { second, north, east, elevation in
        guard second % 2 == 1 else { return }
        north -= 0.6 * apart
        east += 0.8 * apart
        elevation += 5
      }
    ).measured()
    #expect(both.repairs.map(\.kind) == [.positionJitter])
    #expect(isClose(length(both) / length(clean), 1, within: 0.02))
    #expect(isClose(try #require(both.gain).gain, try #require(clean.gain).gain, within: 12))
    #expect(try #require(both.gain).loss < 12)
  }

  @Test("two receivers in turn, with long steps", arguments: [3.0, 6, 9], [5, 8])
  func longSteps(apart: Double, interval: Int) throws {
    let clean = Course.profile(walk { _, _, _, _ in }).measured()
    let points = walk { second, north, east, elevation in
      guard second / interval % 2 == 1 else { return }
      north -= 0.6 * apart
      east += 0.8 * apart
      elevation += 5
    }
    let thin = stride(from: 0, to: points.count, by: interval).map { points[$0] }
    let both = Course.profile(thin).measured()
    #expect(both.repairs.map(\.kind) == [.positionJitter])
    #expect(isClose(length(both) / length(clean), 1, within: 0.02))
    #expect(try #require(both.gain).loss < 12)
  }

  @Test("coordinates with four decimals")
  func grid() throws {
    let points = walk { _, _, _, _ in }
    let coarse = points.map { point in
      var point = point
      point.latitude = (point.latitude * 1e4).rounded(.towardZero) / 1e4
      point.longitude = (point.longitude * 1e4).rounded(.towardZero) / 1e4
      return point
    }
    let (clean, cut) = (Course.profile(points).measured(), Course.profile(coarse).measured())
    #expect(cut.repairs.map(\.kind) == [.positionJitter])
    #expect(isClose(length(cut) / length(clean), 1, within: 0.03))
    let options = CleaningOptions(skipping: [.positionJitter])
    #expect(length(Course.profile(coarse).measured(cleaning: options)) > 1.06 * length(clean))
  }

  @Test("a path is none of it, switchbacks included")
  func switchbacks() {
    let points = walk { second, north, east, _ in
      // Legs of 25 m to and fro across the slope.
      let (leg, along) = (Int(north / 25), north.truncatingRemainder(dividingBy: 25))
      north = Double(leg) * 3
      east = leg % 2 == 0 ? along : 25 - along
    }
    #expect(!Course.profile(points).measured().repairs.contains { $0.kind == .positionJitter })
  }
}
