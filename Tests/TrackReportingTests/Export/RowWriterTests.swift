import Testing

@testable import TrackReporting

@Suite("Rows for other programs")
struct RowWriterTests {
  private func row(_ format: TableFormat, _ body: (inout RowWriter) -> Void) -> String {
    var writer = RowWriter(format, columns: ["a", "b"])
    writer.header()
    body(&writer)
    writer.endRow()
    return String(decoding: writer.take(), as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain", "\"plain\""), ("", "", "\"\""), ("a,b", "\"a,b\"", "\"a,b\""),
    ("say \"hi\"", "\"say \"\"hi\"\"\"", "\"say \\\"hi\\\"\""), ("two\nlines", "\"two\nlines\"", "\"two\\nlines\""),
    ("cr\r", "\"cr\r\"", "\"cr\\r\""), ("back\\slash", "back\\slash", "\"back\\\\slash\""),
    ("Crête 日本", "Crête 日本", "\"Crête 日本\""),
    ("\u{1F}\u{1}", "\u{1F}\u{1}", "\"\\u001f\\u0001\""),
  ])
  func quoteText(_ text: String, _ csv: String, _ json: String) {
    #expect(
      row(.csv) {
        $0.text(text)
        $0.text(nil)
      } == "a,b\r\n\(csv),\r\n")
    #expect(
      row(.ndjson) {
        $0.text(text)
        $0.text(nil)
      } == "{\"a\":\(json),\"b\":null}\n")
  }

  @Test(arguments: [
    (0.1, "0.1"), (1, "1"), (-3, "-3"), (47.12345678901234, "47.12345678901234"), (1e300, "1e+300"), (5e-7, "5e-07"),
    (0, "0"), (-0.5, "-0.5"), (123_456_789, "123456789"),
  ])
  func haveNumbersThatReadBack(_ value: Double, _ text: String) {
    #expect(
      row(.csv) {
        $0.number(value)
        $0.integer(7)
      } == "a,b\r\n\(text),7\r\n")
    #expect(
      row(.ndjson) {
        $0.number(value)
        $0.integer(7)
      } == "{\"a\":\(text),\"b\":7}\n")
    #expect(Double(text) == value)
  }

  @Test(arguments: [nil, Double.nan, .infinity, -.infinity])
  func leaveOutWhatIsNoNumber(_ value: Double?) {
    #expect(
      row(.csv) {
        $0.number(value)
        $0.meters(value)
      } == "a,b\r\n,\r\n")
    #expect(
      row(.ndjson) {
        $0.number(value)
        $0.meters(value)
      } == "{\"a\":null,\"b\":null}\n")
  }

  @Test func areRoundedWhereThatIsAsked() {
    #expect(
      row(.csv) {
        $0.meters(12.3456)
        $0.ratio(-0.00001)
      } == "a,b\r\n12.35,0\r\n")
  }
}
