import GPXAnalysis
import Testing

@testable import TrackReporting

@Suite("The elevation drawn in the terminal")
struct ElevationChartTests {
  private func chart(
    _ elevations: [Double?], unwalked: [ElevationOutline.Unwalked] = [], length: Double = 12_000, width: Int = 80,
    style: TextStyle = .plain
  ) throws -> [String] {
    var outline = try #require(try Golden.summary("ridge-loop.gpx").total?.elevationProfile)
    outline.elevations = elevations
    outline.unwalked = unwalked
    outline.length = length
    return ElevationChart(outline: outline, layout: TextLayout(width: width, style: style)).lines
  }

  private func slope(_ count: Int) -> [Double?] {
    (0..<count).map { 600 + 800 * Double($0) / Double(max(1, count - 1)) }
  }

  @Test(
    "it keeps within the width, whatever the number of columns known", arguments: [1, 2, 7, 512, 5000], [20, 80, 200])
  func width(count: Int, width: Int) throws {
    let lines = try chart(slope(count), width: width)
    #expect(lines.count == 7)
    #expect(lines.allSatisfy { $0.count <= width })
  }

  @Test("highest and lowest stand at the edges, the way below")
  func labels() throws {
    let lines = try chart(slope(512))
    #expect(lines[0].hasPrefix(" 1,400 m ┤") && lines[5].hasPrefix("   600 m ┤"))
    #expect(lines[6].contains("0 km") && lines[6].contains("5") && lines[6].contains("10"))
  }

  @Test("the axis of a short track is in metres, or in feet")
  func shortTrack() throws {
    #expect(try chart(slope(512), length: 31)[6].split(separator: " ") == ["0", "m", "10", "20", "30"])
    #expect(try chart(slope(512), length: 970)[6].split(separator: " ") == ["0", "m", "500"])
  }

  @Test("on nearly level ground, the highest point stands where it is, not at the upper edge")
  func lowHills() throws {
    let lines = try chart((0..<512).map { 38 + 12 * Double($0) / 511 })
    #expect(lines.count { $0.contains(" m ┤") } == 2)
    #expect(lines[2].hasPrefix(" 50 m ┤") && lines[5].hasPrefix(" 38 m ┤"))
    #expect(try chart([600, 601])[5].hasPrefix(" 600–601 m ┤"))
    #expect(try chart([600, 600])[5].hasPrefix(" 600 m ┤"))
  }

  @Test("a slope rises from left to right, and the summit reaches the top")
  func shape() throws {
    let lines = try chart(slope(512))
    #expect(lines[0].last == "█")
    let lengths = lines[..<6].map { line in line.count { "▁▂▃▄▅▆▇█".contains($0) } }
    #expect(lengths == lengths.sorted())
    #expect(lengths[5] == 80 - 10)
  }

  @Test("colours tell the grade and change no character")
  func colours() throws {
    let elevations: [Double?] = slope(256) + slope(256).reversed()
    let colored = try chart(elevations, style: .ansi)
    #expect(try colored.map { $0.replacing(/\u{1B}\[[0-9]+m/, with: "") } == chart(elevations))
    // Up by 13 % all the way, then down as much.
    #expect(colored[5].contains("\u{1B}[33m") && colored[5].contains("\u{1B}[34m"))
    #expect(colored.allSatisfy { $0.columns <= 80 })
  }

  @Test("a metre of noise makes no hills")
  func level() throws {
    let lines = try chart((0..<512).map { 600 + Double($0 % 2) })
    #expect(lines[..<5].allSatisfy { !$0.contains("█") && !$0.contains("▁") })
  }

  @Test("what is not known is left blank; nothing known, no chart")
  func unknown() throws {
    let lines = try chart([Double?](repeating: nil, count: 256) + slope(256))
    let bottom = Array(lines[5].drop { $0 != "┤" }.dropFirst())
    #expect(bottom[..<30].allSatisfy { $0 == " " } && bottom[40...].allSatisfy { $0 != " " })
    #expect(try chart([nil, nil]).isEmpty)
    #expect(try chart([]).isEmpty)
  }

  @Test("marks of the distance are round, for any length", arguments: [0.01, 3, 80, 999, 12_000, 42_195, 4e6, 1e9])
  func axis(length: Double) throws {
    let axis = try #require(try chart(slope(512), length: length).last)
    #expect(axis.count <= 80 && axis.contains(length < 1000 ? "0 m" : "0 km"))
  }

  @Test("what was not walked is a line and no ground, with a word below")
  func unwalked() throws {
    let lines = try chart(
      slope(32), unwalked: [.init(8..<16, .transport), .init(24..<28, .gap)], length: 3200, width: 42)
    #expect(
      lines == [
        " 1,400 m ┤                           ┄▃▅▆█",
        "         │                     ▁▂▄┄┄┄ ████",
        "         │                ▁▃▄▆▇███    ████",
        "         │           ═════████████    ████",
        "         │     ▁▂▄═══     ████████    ████",
        "   600 m ┤▁▃▄▆▇███        ████████    ████",
        "          0 km      1         2         3",
        "          ═ transport  ┄ gap",
      ])
  }

  @Test("a stretch that is short in the drawing is left to its neighbours")
  func short() throws {
    let lines = try chart(slope(512), unwalked: [.init(100..<102, .transport)])
    #expect(lines.count == 7 && !lines.joined().contains("═"))
  }
}
