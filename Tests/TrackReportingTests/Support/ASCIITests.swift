import Testing

@testable import TrackReporting

@Suite("Text for a terminal that knows only ASCII")
struct ASCIITests {
  @Test(arguments: [
    ("12.05 km    ↑ 985 m (960–1,041)", "12.05 km    ^ 985 m (960-1,041)"), ("▁▂▃▄▅▆▇█", "...:::##"),
    ("moving · rests", "moving | rests"),
    ("Sentier de la Crête", "Sentier de la Crete"), ("Cre\u{302}te", "Crete"), ("Peña Águila", "Pena Aguila"),
    ("Mlýnský", "Mlynsky"),
    ("日本", "????"), ("🥾", "??"), ("Ørsted", "Orsted"), ("plain", "plain"), ("Ельбрус", "???????"),
  ])
  func keepsItsMeaningAndItsColumns(_ text: String, _ ascii: String) {
    #expect(text.asciiOnly == ascii)
    #expect(text.asciiOnly.columns == text.columns)
  }
}
