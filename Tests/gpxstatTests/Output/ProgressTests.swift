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
}
