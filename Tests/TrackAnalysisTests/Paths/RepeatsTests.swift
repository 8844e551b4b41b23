import TestSupport
import Testing

@testable import TrackAnalysis

@Suite("The same course again")
struct RepeatsTests {
  private typealias Place = (x: Double, y: Double)

  /// A winding course, a corner every 25 m, in metres.
  private func course(_ random: inout SplitMix64, kilometers: Double, from start: Place) -> [Place] {
    var places = [start]
    var (dx, dy) = (1.0, 0.0)
    var bend = 0.0
    for _ in 0..<Int(kilometers * 40) {
      bend += -bend / 8 + .random(in: -0.06...0.06, using: &random)
      (dx, dy) = (dx - bend * dy, dy + bend * dx)
      let length = (dx * dx + dy * dy).squareRoot()
      (dx, dy) = (dx / length, dy / length)
      let last = places[places.count - 1]
      places.append((last.x + 25 * dx, last.y + 25 * dy))
    }
    return places
  }

  /// Walked once more: 5 m of jitter, and up to two detours of up to 150 m aside.
  private func again(_ course: [Place], detours: Int, _ random: inout SplitMix64) -> [Place] {
    var places = course.map {
      (x: $0.x + .random(in: -8.7...8.7, using: &random), y: $0.y + .random(in: -8.7...8.7, using: &random))
    }
    for _ in 0..<detours {
      let first = random.below(max(1, places.count - 20))
      let aside = Double.random(in: 60...150, using: &random)
      for index in first..<min(places.count, first + 10 + random.below(8)) { places[index].y += aside }
    }
    return places
  }

  private func outline(_ places: [Place]) -> PathOutline {
    PathOutline(coordinates: places.map { (46.5 + $0.y / 111_161, 7.9 + $0.x / 76_762.6) })
  }

  @Test("is found in spite of jitter, detours and other ends, and nothing else is")
  func recall() {
    var random = SplitMix64(seed: 12)
    var outlines: [PathOutline] = []
    var courses: [Int] = []
    for number in 0..<40 {
      let start = (x: Double.random(in: 0...3000, using: &random), y: Double.random(in: 0...3000, using: &random))
      let places = course(&random, kilometers: .random(in: 4...15, using: &random), from: start)
      for _ in 0..<3 {
        var walked = again(places, detours: random.below(3), &random)
        // Switched on late, or off early.
        walked.removeFirst(random.below(max(1, walked.count / 20)))
        walked.removeLast(random.below(max(1, walked.count / 20)))
        outlines.append(outline(walked))
        courses.append(number)
      }
      // Half of the path, which is not the same, and the opposite direction.
      outlines.append(outline(Array(again(places, detours: 0, &random).prefix(places.count / 2))))
      courses.append(1000 + number)
      outlines.append(outline(again(places.reversed(), detours: 0, &random)))
      courses.append(2000 + number)
    }
    let groups = Repeats(outlines).groups
    var (found, wrong) = (0, 0)
    for group in groups {
      for (position, first) in group.enumerated() {
        for second in group[(position + 1)...] {
          if courses[first] == courses[second] { found += 1 } else { wrong += 1 }
        }
      }
    }
    #expect(wrong == 0)
    // Three pairs of each of 40.
    #expect(found >= 114, "\(found) of 120")
  }

  @Test("keeps the directions of a loop apart, and not those of there and back")
  func directions() {
    var random = SplitMix64(seed: 2)
    let out = course(&random, kilometers: 5, from: (0, 0))
    // A detour back, so that it is a loop.
    let loop = out + out.reversed().map { ($0.x, $0.y + 400) }
    let (forwards, backwards) = (outline(loop), outline(loop.reversed()))
    #expect(Repeats([forwards, backwards, forwards]).groups == [[0, 2]])
    let back = outline(out + out.reversed())
    #expect(Repeats([back, outline((out + out.reversed()).reversed())]).groups == [[0, 1]])
  }

  @Test("is not made of nothing")
  func nothing() {
    #expect(Repeats([]).groups.isEmpty)
    #expect(Repeats([PathOutline(coordinates: []), PathOutline(coordinates: [(46, 7)])]).groups.isEmpty)
    let profile = Course.profile(Course.straight(Array(repeating: 500, count: 200), step: 10))
    let outline = PathOutline(profile)
    #expect(isClose(outline.length, 1975, within: 30))
    #expect(isClose(outline.part(from: 500, to: 1000).length, 500, within: 1))
    #expect(Corridor(outline).share(of: outline) == 1)
  }

  @Test("says how far a walker has come on the course")
  func reach() throws {
    var random = SplitMix64(seed: 21)
    for _ in 0..<20 {
      // There and back: the first passage comes first.
      let out = course(&random, kilometers: 6, from: (0, 0))
      let whole = out + out.reversed()
      let corridor = Corridor(outline(whole))
      for share in [0.2, 0.45, 0.7, 0.95] {
        let count = Int(share * Double(whole.count))
        let reached = try #require(corridor.reach(of: outline(again(Array(whole.prefix(count)), detours: 0, &random))))
        #expect(abs(reached - Double(count) * 25) <= 120)
      }
    }
    #expect(Corridor(outline([(0, 0), (25, 0)])).reach(of: outline([(9000, 0), (9025, 0)])) == nil)
  }
}
