import Testing

@testable import TrackReporting

@Suite("Scales of figures")
struct ScaleBarsTests {
  @Test("every load is on one scale, with both references and its end", arguments: [0, 4, 20, 82.0])
  func labels(load: Double) {
    let bar = LoadScaleBar(load: load).html.markup
    #expect(bar.contains("left:6%") && bar.contains("<b>1.2</b>"))
    #expect(bar.contains("left:48.5%") && bar.contains("<b>9.7</b>"))
    #expect(bar.contains("width:\(["0", "20", "100", "100"][[0, 4, 20, 82].firstIndex(of: load) ?? 0])%"))
    #expect(bar.contains(load > 20 ? "<b>over 20</b>" : "<b>20</b>"))
  }
}
