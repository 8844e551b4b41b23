import Testing

@testable import TrackReporting

@Suite("Scales of figures")
struct ScaleBarsTests {
  @Test("a load that dwarfs the references leaves no room for both of their labels")
  func labels() {
    #expect(LoadScaleBar(load: 4).html.markup.contains("<b>1.2</b>"))
    let large = LoadScaleBar(load: 82).html.markup
    #expect(!large.contains("<b>1.2</b>") && large.contains("<b>9.7</b>"))
  }
}
