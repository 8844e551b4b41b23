import Testing

@testable import TrackReporting

@Suite("JSON that is read")
struct JSONValueTests {
  private func value(_ text: String) -> JSONValue? { JSONValue(Array(text.utf8)) }

  @Test("has values of every kind")
  func values() {
    #expect(value(" null ") == .null && value("true") == .boolean(true) && value("false") == .boolean(false))
    #expect(value("-12.5e1") == .number(-125) && value("0.1") == .number(0.1))
    #expect(value(#""a\n\"\\\/\u00e9\ud83d\ude00é""#) == .text("a\n\"\\/é😀é"))
    #expect(value("[]") == .array([]) && value("{}") == .object([:]))
    let nested = value(#"{"a": [1, {"b": null}], "c": "d"}"#)
    #expect(nested?["a"]?.array?.count == 2 && nested?["a"]?.array?.last?["b"] == .null)
    #expect(nested?["c"]?.text == "d" && nested?["c"]?.number == nil && nested?["e"] == nil)
  }

  @Test(
    "is nil where it is none",
    arguments: [
      "", " ", "nul", "tru", "[1,]", "[1", "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\":1,}", "1 2", "\"", "\"\\x\"",
      "\"\\ud83d\"",
      "\"\\u12\"", "\"\u{1}\"", "nan", "1e999", "--1", "]", "+",
    ])
  func invalid(text: String) {
    #expect(value(text) == nil)
  }

  @Test("is not followed into any depth")
  func depth() {
    #expect(value(String(repeating: "[", count: 50) + String(repeating: "]", count: 50)) != nil)
    #expect(value(String(repeating: "[", count: 100_000)) == nil)
  }
}
