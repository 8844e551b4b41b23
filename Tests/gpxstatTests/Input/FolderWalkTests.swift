import Foundation
import GPXAnalysis
import Testing

@testable import gpxstat

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Looking for recordings in a folder")
struct FolderWalkTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// What is found, from the folder on.
  private func found(in path: String = "") -> [String] {
    var walk = FolderWalk()
    walk.add(FileName(folder.path + path))
    return walk.found.map { String($0.name.text.dropFirst(folder.path.count + 1)) }
  }

  @Test func findsThemSortedAtAnyDepthInAnyCase() throws {
    for name in [
      "b.gpx", "a/2.GPX", "a/1.gpx.gz", "c/d/e.gpx", "notes.txt", "a.kml", ".hidden.gpx", ".git/x.gpx", "._b.gpx",
    ] {
      try folder.write(name, "x")
    }
    #expect(found() == ["a/1.gpx.gz", "a/2.GPX", "b.gpx", "c/d/e.gpx"])
    #expect(found(in: "/a/") == ["a/1.gpx.gz", "a/2.GPX"])
  }

  @Test func endsWhereLinksGoInCircles() throws {
    try folder.write("a/b/1.gpx", "x")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.path + "/a/b/up", withDestinationPath: "../..")
    try manager.createSymbolicLink(atPath: folder.path + "/again", withDestinationPath: "a")
    try manager.createSymbolicLink(atPath: folder.path + "/self", withDestinationPath: "self")
    #expect(found() == ["a/b/1.gpx"])
  }

  @Test func followsLinksToFilesAndFoldersElsewhere() throws {
    let other = try TemporaryFolder()
    try other.write("z.gpx", "x")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.path + "/linked", withDestinationPath: other.path)
    try manager.createSymbolicLink(atPath: folder.path + "/l.gpx", withDestinationPath: other.path + "/z.gpx")
    #expect(found() == ["l.gpx", "linked/z.gpx"])
  }

  @Test func keepsANameThatLeadsNowhere() throws {
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/gone.gpx", withDestinationPath: "nowhere")
    #expect(found() == ["gone.gpx"])
    #expect(found(in: "/missing") == ["missing"])
  }

  @Test(.timeLimit(.minutes(1)))
  func skipsWhatIsNoFileAndSaysSo() throws {
    try folder.write("a.gpx", "x")
    try #require(mkfifo(folder.path + "/b.gpx", 0o600) == 0)
    var walk = FolderWalk()
    walk.add(FileName(folder.path))
    #expect(walk.found.map(\.name) == [FileName(folder.path + "/a.gpx")])
    #expect(
      walk.found.notes == ["gpxstat: \(folder.path)/b.gpx: skipped: not a file, but a pipe, socket or device"])
    // Named by itself it is wanted.
    walk.add(FileName(folder.path + "/b.gpx"))
    #expect(walk.found.count == 2)
  }

  @Test func countsRecordingsInOtherFormats() throws {
    for name in ["1.fit", "2.FIT", "c/3.fit.gz", "d.tcx", "e.kml", "e.txt", ".f.fit", "g.gpx"] {
      try folder.write(name, "x")
    }
    var walk = FolderWalk()
    walk.add(FileName(folder.path))
    walk.add(FileName(folder.path + "/d.tcx"))
    #expect(walk.found.unread == ["fit": 3, "tcx": 1, "kml": 1])
    #expect(
      walk.found.notes == [
        "gpxstat: not read: 3 .fit, 1 .tcx, 1 .kml; convert them with gpsbabel (see 'gpxstat help input')"
      ])
    walk.found.unread = ["kml": 1]
    #expect(walk.found.notes[0].contains("not read: 1 .kml; convert it with"))
  }

  @Test func tellsAFolderThatHasNone() throws {
    try folder.write("a.txt", "x")
    var walk = FolderWalk()
    walk.add(FileName(folder.path))
    #expect(walk.found.count == 1)
    #expect(walk.found.first?.failure?.message == "no .gpx or .gpx.gz files in this folder")
  }

  @Test func takesAFileThatIsNamedWhateverItsEnding() throws {
    let path = try folder.write("hike.xml", "12345")
    var walk = FolderWalk()
    walk.add(FileName(path))
    walk.add(.standardInput)
    #expect(walk.found.map(\.name) == [FileName(path), .standardInput])
    #expect(walk.found.map(\.size) == [5, 0])
  }
}
