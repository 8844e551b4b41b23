import Testing

@testable import TrackReporting

@Suite("Text in columns, and without anything that steers a terminal")
struct StringPaddingTests {
  @Test("padding counts characters, and never cuts")
  func padding() {
    #expect("é".rightPadded(to: 3) == "é  " && "é".leftPadded(to: 3) == "  é")
    #expect("long".rightPadded(to: 2) == "long" && "long".leftPadded(to: 2) == "long")
    #expect(" a  ".trimmedRight() == " a" && "   ".trimmedRight() == "" && "".trimmedRight() == "")
  }

  @Test("control characters are shown, not sent")
  func control() {
    #expect("\u{1B}[31mred\u{7}".withoutControlCharacters == "\\u{1B}[31mred\\u{07}")
    #expect("a\nb\r\tc\0".withoutControlCharacters == "a\\nb\\r\\tc\\0")
    #expect("\u{202E}gpx.exe\u{2028}\u{9B}".withoutControlCharacters == "\\u{202E}gpx.exe\\u{2028}\\u{009B}")
  }

  @Test("everything else is left as it is", arguments: ["", "Peña Águila & Tejo", "日本の山", "🥾", "👩‍👩‍👧 family", "a\u{301}"])
  func others(text: String) {
    #expect(Array(text.withoutControlCharacters.utf8) == Array(text.utf8))
  }
}
