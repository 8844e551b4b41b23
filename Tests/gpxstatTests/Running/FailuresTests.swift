import Testing

@testable import gpxstat

@Suite("What went wrong is told again at the end of a run")
struct FailuresTests {
  @Test(arguments: [
    (3, 0, "gpxstat: 3 of 9 files could not be read: a, b, c"),
    (0, 1, "gpxstat: 1 of 9 files was read in part: p"),
    (0, 2, "gpxstat: 2 of 9 files were read in part: p, p"),
    (1, 1, "gpxstat: 1 of 9 files could not be read and 1 was read in part: a, p"),
  ])
  func endsWithWhatFailed(_ failed: Int, _ partial: Int, _ line: String) {
    var failures = Failures(of: 9)
    for name in ["a", "b", "c"].prefix(failed) { failures.add(name, isPartial: false) }
    for _ in 0..<partial { failures.add("p", isPartial: true) }
    #expect(failures.line == line)
  }

  @Test func namesNoMoreThanTenThatFailed() {
    var failures = Failures(of: 100)
    #expect(failures.line == nil)
    for index in 1...12 { failures.add("\(index)", isPartial: false) }
    #expect(
      failures.line
        == "gpxstat: 12 of 100 files could not be read: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more")
  }
}
