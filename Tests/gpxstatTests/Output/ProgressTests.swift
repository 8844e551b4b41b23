import Testing

@testable import gpxstat

@Suite("How far a long run is")
struct ProgressTests {
  @Test func tellsFilesPointsRateAndTimeLeft() {
    var progress = Progress(files: 2000, bytes: 600_000_000)
    #expect(progress.line(seconds: 0.5) == "0 of 2,000 files, 0 points")
    progress.filesDone = 412
    progress.points = 1_204_112
    progress.bytesDone = 200_000_000
    #expect(progress.line(seconds: 2) == "412 of 2,000 files, 1,204,112 points, 100 MB/s, 4 s left")
    #expect(progress.line(seconds: 60).hasSuffix("3 MB/s, 2 min 0 s left"))
  }

  @Test func neverHasLessThanNothingLeft() {
    var progress = Progress(files: 2, bytes: 10)
    // A file that has grown since it was found.
    progress.bytesDone = 100
    #expect(progress.line(seconds: 1).hasSuffix("0 s left"))
  }

  @Test(arguments: [
    (3, 0, "gpxstat: 3 of 9 files could not be read: a, b, c"),
    (0, 1, "gpxstat: 1 of 9 files was read in part: p"),
    (0, 2, "gpxstat: 2 of 9 files were read in part: p, p"),
    (1, 1, "gpxstat: 1 of 9 files could not be read and 1 was read in part: a, p"),
  ])
  func endsWithWhatFailed(_ failed: Int, _ partial: Int, _ line: String) {
    var failures = Failures()
    for name in ["a", "b", "c"].prefix(failed) { failures.add(name, isPartial: false) }
    for _ in 0..<partial { failures.add("p", isPartial: true) }
    #expect(failures.line(of: 9) == line)
  }

  @Test func namesNoMoreThanTenThatFailed() {
    var failures = Failures()
    #expect(failures.line(of: 3) == nil)
    for index in 1...12 { failures.add("\(index)", isPartial: false) }
    #expect(
      failures.line(of: 100)
        == "gpxstat: 12 of 100 files could not be read: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more")
  }
}
