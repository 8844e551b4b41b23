import Testing

@testable import TrackReporting

@Suite("The parts of one whole, as they are printed")
struct PartitionTests {
  @Test("add up to the whole as it is printed")
  func sums() {
    // 27.6 + 28.6 + 24.6 = 80.8 min: rounded one by one, they would be 28 + 29 + 25 = 82.
    let times = [27.6, 28.6, 24.6].map { 60 * $0 }.roundedTimes()
    #expect(times.map(duration) == ["28 min", "29 min", "24 min"])
    #expect(times.reduce(0, +) == 81 * 60)
    #expect([0.4, 0.4, 0.4].rounded(to: 1) == [1, 0, 0])
    #expect([Double]().rounded(to: 1).isEmpty)
    // Whatever is in a file is no trap.
    #expect([1e300, 1].rounded(to: 1) == [1e300, 1] && [.infinity, 1].rounded(to: 1) == [.infinity, 1])
  }

  @Test("add up to a given whole, such as the difference of two that are printed")
  func given() {
    #expect([24.6, 5.2].map { 60 * $0 }.roundedTimes(addingUpTo: 29 * 60).map(duration) == ["24 min", "5 min"])
    #expect([24.6, 5.2].map { 60 * $0 }.roundedTimes(addingUpTo: 30 * 60).map(duration) == ["25 min", "5 min"])
  }

  @Test("keep their seconds if they are under a minute, and so does a whole under a minute")
  func seconds() {
    // 10.7 min and 40 s are 11.4 min.
    #expect([642, 40].roundedTimes().map(duration) == ["10 min", "40 s"])
    #expect([20.4, 20.4].roundedTimes().map(duration) == ["21 s", "20 s"])
    #expect([59.6, 3600].roundedTimes().map(duration) == ["1 min", "1 h 00"])
  }

  @Test("of a column leave what is not known")
  func columns() {
    #expect([nil, 1.4, nil, 1.4].rounded { $0.rounded(to: 1) } == [nil, 2, nil, 1])
  }

  @Test("each part moves by less than its unit, and the sum is right, for many parts")
  func property() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let parts = (0..<Int.random(in: 1...12, using: &random)).map { _ in Double.random(in: 60...9000, using: &random) }
      let rounded = parts.roundedTimes()
      #expect(zip(parts, rounded).allSatisfy { abs($0 - $1) < 60 })
      #expect(rounded.reduce(0, +) == printedTime(parts.reduce(0, +)))
    }
  }

  @Test("of a distance are tenths of a kilometre, and metres below")
  func distances() {
    let parts = Units.metric.roundedShortDistances([1050, 1050, 1050, 61])
    #expect(parts.map { Units.metric.shortDistance($0) } == ["1.1 km", "1.0 km", "1.0 km", "61 m"])
    // 0.144 + 0.144 + 0.144 mi, and 106 ft.
    let miles = Units.imperial.roundedShortDistances([231.7, 231.7, 231.7, 32.3])
    #expect(miles.map { Units.imperial.shortDistance($0) } == ["0.15 mi", "0.14 mi", "0.14 mi", "110 ft"])
  }
}
