import Testing

@testable import TrackReporting

@Suite("A record's fields, written in their order")
struct RecordTests {
  private struct Hill {
    var name: String?
    var height: Double
    var tops: [Top]
    var best: Top?
  }

  private struct Top {
    var place: Int
  }

  private static let top = Record<Top>("top", "A top.") { record in
    record.field("place", .count, "Its place.") { $0.place }
  }

  private static let hill = Record<Hill>("hill", "A hill.") { record in
    record.constant("version", 1, "Of the keys.")
    record.field("name", .text, "Its name.") { $0.name }
    record.field("height_m", .meters, column: "hill_height_m", "Its height.") { $0.height }
    record.field("half_m", .meters, column: .none, "Half of it.") { $0.height / 2 }
    record.objects("tops", top, "Its tops.") { $0.tops }
    record.list("places", of: .count, "Of the tops.") { hill in hill.tops.map(\.place) }
    record.object("best", top, hasColumns: true, "The best of them.") { $0.best }
    record.column("tops", .count) { $0.tops.count }
  }

  private let full = Hill(name: "A \"b\"", height: 12.345, tops: [Top(place: 2), Top(place: 1)], best: Top(place: 1))
  private let bare = Hill(name: nil, height: .nan, tops: [], best: nil)

  private func json(_ hill: Hill, _ style: RecordWriter.Style, depth: Int = 0) -> String {
    JSONReport().text(of: hill, Self.hill, style, depth: depth)
  }

  @Test func onOneLine() {
    #expect(
      json(full, .line)
        == #"{"version":1,"name":"A \"b\"","height_m":12.35,"half_m":6.17,"tops":[{"place":2},{"place":1}],"#
        + #""places":[2,1],"best":{"place":1}}"#)
    #expect(
      json(bare, .line)
        == #"{"version":1,"name":null,"height_m":null,"half_m":null,"tops":[],"places":[],"best":null}"#)
  }

  @Test func indented() {
    #expect(
      json(full, .indented, depth: 1) == """
          {
            "version": 1,
            "name": "A \\"b\\"",
            "height_m": 12.35,
            "half_m": 6.17,
            "tops": [
              {
                "place": 2
              },
              {
                "place": 1
              }
            ],
            "places": [
              2,
              1
            ],
            "best": {
              "place": 1
            }
          }
        """)
    #expect(json(bare, .indented).contains("\n  \"tops\": [],\n"))
  }

  @Test func asRows() {
    var writer = RecordWriter(.csv(isSafe: false))
    Self.hill.writeHeader(to: &writer)
    Self.hill.writeRow(full, to: &writer)
    Self.hill.writeRow(bare, to: &writer)
    #expect(writer.text == "name,hill_height_m,place,tops\r\n\"A \"\"b\"\"\",12.35,1,2\r\n,,,0\r\n")
  }

  @Test(
    "text that a spreadsheet would run stands behind an apostrophe, where that is asked",
    arguments: [
      ("=1+1", "'=1+1"), ("+41", "'+41"), ("-2", "'-2"), ("@a", "'@a"), ("=a,b", "\"'=a,b\""), ("\tx", "'\tx"),
      ("\rx", "\"'\rx\""), ("a=b", "a=b"), ("", ""), ("é=", "é="),
    ])
  func formulas(text: String, expected: String) {
    for (isSafe, expected) in [(true, expected), (false, expected.replacing("'", with: ""))] {
      var writer = RecordWriter(.csv(isSafe: isSafe))
      writer.text(text)
      #expect(writer.text == expected)
    }
  }

  @Test("a number is never taken for a formula")
  func negativeNumbers() {
    var writer = RecordWriter(.csv(isSafe: true))
    writer.number(-12.5, decimals: 2)
    #expect(writer.text == "-12.5")
  }
}
