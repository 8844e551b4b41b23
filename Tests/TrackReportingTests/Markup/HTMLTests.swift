import Testing

@testable import TrackReporting

@Suite("What goes into markup is escaped")
struct HTMLTests {
  @Test(
    "Text cannot become markup",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("\" onload=\"x", "&quot; onload=&quot;x"), ("it's", "it&#39;s"), ("a & b &amp; c", "a &amp; b &amp;amp; c"),
      ("]]>", "]]&gt;"), ("Größe 東京 🏔", "Größe 東京 🏔"),
      ("a\u{0}b\u{1B}c\u{FFFE}d\u{9F}e", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
      ("tab\tline\n", "tab\tline\n"), ("", ""),
    ])
  func escapes(text: String, expected: String) {
    let html: HTML = "<p title=\"\(text)\">\(text)</p>"
    #expect(html.markup == "<p title=\"\(expected)\">\(expected)</p>")
  }

  @Test("A combining mark behind a special character does not hide it")
  func combining() {
    let text = "<\u{301}b>"
    let html: HTML = "\(text)"
    #expect(html.markup.unicodeScalars.elementsEqual("&lt;\u{301}b&gt;".unicodeScalars))
  }

  @Test("Markup goes in as it is, and absent markup not at all")
  func nests() {
    let inner: HTML = "<b>\("&")</b>"
    let absent: HTML? = nil
    let outer: HTML = "<p>\(inner)\(absent)\([inner, inner])\(7)</p>"
    #expect(outer.markup == "<p><b>&amp;</b><b>&amp;</b><b>&amp;</b>7</p>")
  }

  @Test(
    "Figures stay with their units",
    arguments: [
      ("12.03 km in 1 h 06, 30 % up", "12.03\u{A0}km in 1\u{A0}h\u{A0}06, 30\u{A0}% up"),
      ("2 rests (26 min), 7 more", "2 rests (26\u{A0}min), 7 more"), ("2 d 3 h", "2\u{A0}d\u{A0}3\u{A0}h"), ("", ""),
      ("at least 5 minutes", "at least 5 minutes"), ("km 4.2 · 2 km", "km 4.2\u{A0}· 2\u{A0}km"),
      ("9.2 kJ/kg; 852 m.", "9.2\u{A0}kJ/kg; 852\u{A0}m."),
    ])
  func units(text: String, expected: String) {
    #expect(text.keepingUnits == expected)
  }
}
