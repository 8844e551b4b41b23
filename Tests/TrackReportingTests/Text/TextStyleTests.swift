import Testing

@testable import TrackReporting

@Suite("Colours")
struct TextStyleTests {
  @Test func areEscapesThatEnd() {
    #expect(TextStyle.ansi("up", .up) == "\u{1B}[32mup\u{1B}[0m")
    #expect(TextStyle.ansi("", .up) == "")
    #expect(TextStyle.plain("up", .up) == "up")
  }

  @Test func changeNoMoreOftenThanTheyMust() {
    let runs: [(character: Character, role: TextStyle.Role)] = [
      ("a", .up), ("b", .up), (" ", .down), ("c", .up), ("d", .level), ("e", .down),
    ]
    #expect(TextStyle.ansi(runs) == "\u{1B}[32mab c\u{1B}[0md\u{1B}[36me\u{1B}[0m")
    #expect(TextStyle.plain(runs) == "ab cde")
  }

  @Test(arguments: [
    (-0.5, TextStyle.Role.downVerySteep), (-0.15, .downSteep), (-0.05, .down), (0, .level), (0.02, .level), (0.05, .up),
    (0.15, .upSteep), (0.3, .upVerySteep),
  ])
  func showTheGrade(_ grade: Double, _ role: TextStyle.Role) {
    #expect(TextStyle.Role(GradeClass(grade)) == role)
  }
}
