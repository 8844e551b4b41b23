import Testing

@testable import TrackReporting

@Suite("Labels do not lie on each other")
struct LabelPlacerTests {
  @Test("Who comes first has the place")
  func first() {
    var placer = LabelPlacer(width: 300, height: 200)
    let places = [
      placer.place("1,200 m", x: 0.5, y: 0.5, anchor: .middle),
      placer.place("1,210 m", x: 0.52, y: 0.5, anchor: .middle),
      placer.place("1,210 m", x: 0.52, y: 0.7, anchor: .middle),
    ]
    #expect(places == [true, false, true])
  }

  @Test(
    "Nothing sticks out at the sides",
    arguments: [(0.99, LabelPlacer.Anchor.start, false), (0.99, .end, true), (0.02, .end, false)])
  func sides(x: Double, anchor: LabelPlacer.Anchor, fits: Bool) {
    var placer = LabelPlacer(width: 300, height: 200)
    let isPlaced = placer.place("1,200 m", x: x, y: 0.5, anchor: anchor)
    #expect(isPlaced == fits)
  }

  @Test("A label keeps off a line if there is room elsewhere")
  func lines() {
    var placer = LabelPlacer(width: 300, height: 200)
    placer.addLine([(0, 0.5), (1, 0.5)])
    let places = [
      placer.place("10 km", x: 0.5, y: 0.5, anchor: .middle, coversLines: false),
      placer.place("10 km", x: 0.5, y: 0.4, anchor: .middle, coversLines: false),
      placer.place("10 km", x: 0.5, y: 0.5, anchor: .middle),
    ]
    #expect(places == [false, true, true])
    #expect(!placer.isFree(x: 0.5, y: 0.5, radius: 3) && placer.isFree(x: 0.8, y: 0.5, radius: 3))
  }

  @Test("Blocked places stay free")
  func blocked() {
    var placer = LabelPlacer(width: 300, height: 200)
    placer.block(x: 0.5, y: 0.5, radius: 5)
    let onIt = placer.place("12", x: 0.5, y: 0.5, anchor: .middle)
    let beside = placer.place("12", x: 0.5, y: 0.5, anchor: .start, offset: (9, 0))
    #expect(!onIt)
    #expect(beside)
  }
}
