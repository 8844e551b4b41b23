import GPXAnalysis
import Testing

@testable import gpxstat

@Suite("What went wrong is counted at the end of a run")
struct FailuresTests {
  private func failures(failed: Int, partial: Int, of files: Int) -> Failures {
    var found = InputFiles(files: Array(repeating: InputFile(name: FileName("a")), count: files))
    found.unread = ["fit": 2]
    var failures = Failures(of: found, tellsAtEnd: true)
    failures.files = files
    let error = GPXReadError(.cannotOpen, "no")
    for index in 0..<failed { failures.add(Fault(error, file: "f\(index)", keptPoints: nil)) }
    for index in 0..<partial { failures.add(Fault(error, file: "p\(index)", keptPoints: 3)) }
    return failures
  }

  @Test(arguments: [
    (3, 0, "gpxstat: 3 of 9 files could not be read"),
    (0, 1, "gpxstat: 1 of 9 files was read in part"),
    (0, 2, "gpxstat: 2 of 9 files were read in part"),
    (1, 1, "gpxstat: 1 of 9 files could not be read and 1 was read in part"),
  ])
  func inOneLine(_ failed: Int, _ partial: Int, _ line: String) {
    #expect(failures(failed: failed, partial: partial, of: 9).closingLines.last == line)
  }

  @Test func behindEachProblemOnceWhereTheyWait() {
    let lines = failures(failed: 1, partial: 1, of: 2).closingLines
    #expect(lines.prefix(2) == ["gpxstat: f0: error: no", "gpxstat: p0: error: no; kept 3 points"])
    #expect(lines.count == 4)
    #expect(lines[2].hasPrefix("gpxstat: not read: 2 .fit; "))
  }

  @Test func notForASingleFile() {
    #expect(failures(failed: 1, partial: 0, of: 1).closingLines.count == 2)
  }
}
