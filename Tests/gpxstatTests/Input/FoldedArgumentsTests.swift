import Testing

@testable import gpxstat

@Suite("Runs of file names, folded for the parser")
struct FoldedArgumentsTests {
  @Test(arguments: [
    ([], []),
    (["a"], ["a"]),
    (["a", "b"], ["a", "b"]),
    (["a", "b", "c", "d"], ["a", "\0" + "0"]),
    (
      ["--full", "a", "b", "c", "--units", "imperial", "d", "e", "f"],
      ["--full", "a", "\0" + "0", "--units", "imperial", "\0" + "1"]
    ),
    (["a", "b", "c", "-"], ["a", "\0" + "0", "-"]),
    (["a", "", "b", "c"], ["a", "", "\0" + "0"]),
    (["--", "-a", "--b", "c"], ["--", "\0" + "0"]),
  ])
  func areOneArgumentEach(_ original: [String], _ folded: [String]) {
    #expect(FoldedArguments(original).arguments == folded)
  }

  @Test func comeBackInTheirPlaces() {
    let folded = FoldedArguments(["--full", "a", "b", "c", "--ascii", "d", "e", "f", "--", "-g", "-h"])
    let names = folded.arguments.filter { !$0.hasPrefix("-") }
    #expect(folded.unfolded(names) == ["a", "b", "c", "d", "e", "f", "-g", "-h"])
  }
}
