import Testing

@testable import TrackReporting

@Suite("Paths are short, exact to a tenth, and never broken")
struct SVGPathTests {
  @Test("Steps are relative")
  func relative() {
    var path = SVGPath()
    path.move(0, 1000)
    path.line(10.04, 999.96)
    path.line(10, 500)
    path.line(9.5, 500.5)
    path.close()
    #expect(path.data == "M0 1000h10v-500l-.5 .5z")
  }

  @Test("Roundings do not add up")
  func exact() {
    var path = SVGPath()
    for index in 0...1000 { path.line(Double(index) * 0.333, 0) }
    let steps = path.data.split(separator: "h").dropFirst().compactMap { Double($0) }
    #expect(abs(steps.reduce(0, +) - 333) < 0.051)
  }

  @Test("What is not finite lifts the pen", arguments: [Double.nan, .infinity, -.infinity, 1e12])
  func gaps(value: Double) {
    var path = SVGPath()
    path.line(0, 0)
    path.line(1, value)
    path.line(2, 5)
    path.line(3, 5)
    path.bar(value, from: 1, to: 2)
    path.bar(4, from: 1, to: value)
    #expect(path.data == "M0 0M2 5h1M4 1")
  }

  @Test("A rectangle without extent is not drawn")
  func rectangles() {
    var path = SVGPath()
    path.rectangle(x: 0, y: 0, width: 0, height: 5)
    path.rectangle(x: 0, y: 0, width: 1, height: .nan)
    #expect(path.isEmpty)
    path.rectangle(x: 1, y: 2, width: 3, height: 4)
    #expect(path.data == "M1 2h3v4h-3z")
  }

  @Test("Numbers of attributes have no exponent and no NaN")
  func coordinates() {
    #expect(coordinate(0.125, digits: 2) == "0.13")
    #expect(coordinate(-12.5, digits: 2) == "-12.5")
    #expect(coordinate(100, digits: 2) == "100")
    #expect(coordinate(.nan, digits: 2) == "0")
    #expect(coordinate(1e300, digits: 2) == "0")
    #expect(percentage(1.0 / 3).markup == "33.33%")
  }
}
