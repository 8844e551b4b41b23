import GPXAnalysis
import Testing

@Suite("The elevation along the way, in brief")
struct ElevationOutlineTests {
  private func outline(_ segments: String) throws -> ElevationOutline? {
    try Fixture.summary(xml: Fixture.gpx("<trk>\(segments)</trk>")).total?.elevationProfile
  }

  @Test("a slope is a slope in every column, however few points there are", arguments: [2, 3, 50, 3000])
  func slope(count: Int) throws {
    let step = 6000 / Double(count - 1)
    let elevations = (0..<count).map { 500 + 600 * Double($0) / Double(count - 1) }
    let outline = try #require(try outline(Fixture.segment(elevations, step: step)))
    #expect(abs(outline.length - 6000) < 0.6)
    let columns = outline.elevations
    for (index, elevation) in columns.enumerated() {
      let expected = 500 + 600 * (Double(index) + 0.5) / Double(columns.count)
      #expect(abs((elevation ?? .nan) - expected) < 7)
    }
  }

  @Test("absent where there is no way or no elevation")
  func absent() throws {
    #expect(try outline(Fixture.segment([500])) == nil)
    #expect(try outline(Fixture.segment([500, 500, 500], step: 0)) == nil)
    #expect(try outline(Fixture.segment([nil, nil, nil])) == nil)
  }

  @Test("the way to the first elevation and from the last one is not known")
  func unknownEnds() throws {
    let unknown = [Double?](repeating: nil, count: 100)
    let known = (0..<100).map { Double?(500 + Double($0) / 100) }
    let outline = try #require(try outline(Fixture.segment(unknown + known + unknown)))
    #expect(outline.elevations.first == .some(nil) && outline.elevations.last == .some(nil))
    #expect(abs((outline.elevations[outline.elevations.count / 2] ?? 0) - 500.5) < 0.1)
    #expect(outline.elevations.compactMap { $0 }.allSatisfy { (500...501).contains($0) })
  }

  @Test("segments that overlap in time count once")
  func segments() throws {
    let first = Fixture.segment((0...100).map { 500 + Double($0) / 100 })
    let second = Fixture.segment((0...90).map { 900 + Double($0) / 100 }, north: 20)
    let outline = try #require(try outline(first + second))
    #expect(abs(outline.length - 1000) < 0.2)
    let last = try #require(outline.elevations.last ?? nil)
    #expect(outline.elevations.first == 500 && abs(last - 501) < 0.1)
  }

  @Test("a gap and a ride are known for what they are")
  func unwalked() throws {
    func walk(from meters: Double, at seconds: Int) -> String {
      Fixture.segment((0...100).map { 500 + Double($0) / 100 }, at: seconds, north: meters)
    }
    // A kilometre each; between them one in half an hour without a recording, and ten in ten minutes.
    let outline = try #require(
      try outline(walk(from: 0, at: 0) + walk(from: 2000, at: 2800) + walk(from: 13_000, at: 4400)))
    #expect(outline.unwalked == [.init(37..<73, .gap), .init(110..<475, .transport)])
    #expect(outline.walkedElevations.count { $0 != nil } == 512 - 36 - 365)
    #expect(outline.elevations.allSatisfy { $0 != nil })
    #expect(outline.kinds[36...37] == [.onFoot, .gap] && outline.kinds[474...475] == [.transport, .onFoot])
  }
}
