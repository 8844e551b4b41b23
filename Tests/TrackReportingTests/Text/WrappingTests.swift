import Testing

@testable import TrackReporting

@Suite("Words and facts on lines of a width")
struct WrappingTests {
  private let text = "the ground itself can't be seen in a track, 日本の山 neither"

  @Test(arguments: 10...60)
  func wordsKeepTheirOrderAndTheirWidth(width: Int) {
    let lines = text.broken(to: width)
    #expect(lines.joined(separator: " ") == text)
    #expect(lines.allSatisfy { $0.columns <= width })
    // None could have taken the first word of the next.
    for (line, next) in zip(lines, lines.dropFirst()) {
      #expect(line.columns + 1 + (next.split(separator: " ").first ?? "").columns > width)
    }
  }

  @Test func aWordLongerThanTheLineStandsAlone() {
    #expect("a extraordinarily b".broken(to: 5) == ["a", "extraordinarily", "b"])
    #expect("".broken(to: 5).isEmpty)
  }

  @Test func aFigureStaysWithItsUnit() {
    #expect("climbed at 436 m/h uphill".broken(to: 16) == ["climbed at", "436 m/h uphill"])
    #expect("steeper than 15 %, for 1 h 06".broken(to: 15) == ["steeper than", "15 %, for", "1 h 06"])
  }

  @Test func factsAreSetApartByDotsAndBrokenOnlyWhereTheyMust() {
    #expect(["one", "two", "three four"].wrapped(to: 11) == ["one · two", "three four"])
    #expect(["one", "two", "three four"].wrapped(to: 8) == ["one", "two", "three", "four"])
    #expect(["one", "two"].wrapped(to: 60, separator: "    ") == ["one    two"])
  }
}
