import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Places where nobody was are left out")
struct WildFixesTests {
  /// Metres north of the start at each second; the walk goes on at 1 m/s where nothing is said.
  private func profile(_ wild: [Int: Double], count: Int = 200, step: Int = 1, timed: Bool = true) -> TrackProfile {
    Course.profile(
      (0..<count).map { index in
        Course.point(
          north: wild[index] ?? Double(index * step), elevation: 500, seconds: timed ? Double(index * step) : nil)
      })
  }

  private let walk = 199.0

  @Test("a leap out and back leaves the way as it is, and the raw distance as it was recorded", arguments: 1...10)
  func outAndBack(fixes: Int) throws {
    let wild = Dictionary(uniqueKeysWithValues: (100..<100 + fixes).map { ($0, 20_000.0 + Double($0)) })
    let profile = profile(wild)
    #expect(abs(try #require(profile.nodes.last).distance - walk) < 0.5)
    #expect(try #require(profile.segments.first).rawDistance > 39_000)
    #expect(profile.segments.first?.pointCount == 200)
  }

  @Test("one that stays away for longer was there")
  func staysAway() throws {
    let wild = Dictionary(uniqueKeysWithValues: (100..<111).map { ($0, 20_000.0 + Double($0)) })
    #expect(try #require(profile(wild).nodes.last).distance > 39_000)
  }

  @Test("a leap without a way back is no wild fix, soon or late", arguments: [1, 5, 20])
  func oneWay(step: Int) throws {
    let beyond = Dictionary(uniqueKeysWithValues: (100..<200).map { ($0, 2_000.0 + Double($0 * step)) })
    let profile = profile(beyond, step: step)
    #expect(abs(try #require(profile.nodes.last).distance - (2_000 + walk * Double(step))) < 0.5)
  }

  @Test("a leap at the very end is kept, and so is one without times")
  func undecided() throws {
    #expect(try #require(profile([199: 5_000]).nodes.last).distance > 4_900)
    #expect(try #require(profile([100: 5_000], timed: false).nodes.last).distance > 9_000)
  }

  @Test("jitter of less than 50 m is none of it")
  func jitter() throws {
    let profile = profile([100: 140])
    #expect(profile.nodes.contains { abs($0.latitude - profile.nodes[0].latitude) * 111_195 > 110 })
  }
}
