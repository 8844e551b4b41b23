import Foundation
import Testing

@testable import gpxstat

@Suite("Pages go where they are expected")
struct PagePathsTests {
  private static func paths(_ files: [String], _ output: String?, folders: Set<String> = []) -> PagePaths {
    PagePaths(files: files, output: output) { folders.contains($0) }
  }

  @Test(
    "A page lies beside its file and has its name",
    arguments: [
      ("hike.gpx", "hike.html"), ("a/b/hike.GPX", "a/b/hike.html"), ("/x/hike.gpx.gz", "/x/hike.html"),
      ("day.2.gpx", "day.2.html"), ("recording", "recording.html"), (".gpx", ".gpx.html"), ("-", "-"),
    ])
  func beside(file: String, page: String) {
    let paths = Self.paths([file], nil)
    #expect(paths.pages == [page])
    #expect(paths.index == nil)
  }

  @Test("One file goes to the page that was named, or into the folder")
  func one() {
    #expect(Self.paths(["a.gpx"], "out.html").pages == ["out.html"])
    #expect(Self.paths(["a.gpx"], "out/").pages == ["out/a.html"])
    #expect(Self.paths(["x/a.gpx"], "out", folders: ["out"]).pages == ["out/a.html"])
    #expect(Self.paths(["a.gpx"], "-").pages == ["-"])
  }

  @Test("Of several files the output is the index, with their pages beside it")
  func several() {
    let paths = Self.paths(["x/a.gpx", "y/b.gpx"], "web/all.html")
    #expect(paths.pages == ["web/a.html", "web/b.html"])
    #expect(paths.index == "web/all.html" && paths.log == "web/all-log.html")
    #expect(Self.paths(["log.gpx", "b.gpx"], "web/").pages == ["web/log-2.html", "web/b.html"])
    #expect(Self.paths(["a.gpx", "b.gpx"], "web/").log == "web/log.html")
    #expect(Self.paths(["a.gpx"], nil).log == nil)
    #expect(Self.paths(["a.gpx", "b.gpx"], "web/").index == "web/index.html")
    #expect(Self.paths(["x/a.gpx", "b.gpx"], nil).index == "index.html")
  }

  @Test("Of several files an output that is not called like a page is a folder, made if it is not there")
  func newFolder() {
    let paths = Self.paths(["x/a.gpx", "b.gpx"], "pages")
    #expect(paths.pages == ["pages/a.html", "pages/b.html"])
    #expect(paths.index == "pages/index.html" && paths.newFolder == "pages")
    #expect(Self.paths(["x/a.gpx", "b.gpx"], "pages", folders: ["pages"]).newFolder == nil)
    #expect(Self.paths(["a.gpx", "b.gpx"], "All.HTML").newFolder == nil)
  }

  @Test("No two pages share a path, and none takes the index's")
  func distinct() {
    #expect(
      Self.paths(["x/a.gpx", "y/a.gpx", "a.gpx.gz"], "web/").pages == ["web/a.html", "web/a-2.html", "web/a-3.html"])
    #expect(Self.paths(["index.gpx", "b.gpx"], "web/").pages == ["web/index-2.html", "web/b.html"])
  }

  @Test("No two pages share a file under other spellings, whatever the file system takes for one name")
  func oneFile() throws {
    #expect(Self.paths(["./hike.gpx", "hike.gpx.gz"], nil).pages == ["./hike.html", "hike-2.html"])
    #expect(Self.paths(["x/Hike.gpx", "y/hike.gpx"], "web/").pages == ["web/Hike.html", "web/hike-2.html"])
    #expect(Self.paths(["x/caf\u{E9}.gpx", "y/cafe\u{301}.gpx"], "web/").pages[1] == "web/cafe\u{301}-2.html")
    let folder = try TemporaryFolder()
    try folder.write("a/hike.gpx", "")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/b", withDestinationPath: "a")
    let linked = Self.paths(["\(folder.path)/a/hike.gpx", "\(folder.path)/b/./hike.gpx.gz"], nil).pages
    #expect(linked == ["\(folder.path)/a/hike.html", "\(folder.path)/b/./hike-2.html"])
    // The page of the one would be written through a link to that of the other.
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/c.html", withDestinationPath: "d.html")
    try folder.write("d.html", "")
    #expect(
      Self.paths(["\(folder.path)/c.gpx", "\(folder.path)/d.gpx"], nil).pages[1] == "\(folder.path)/d-2.html")
  }

  @Test("Names are cut to what a file system takes, on the border of a character", arguments: [1, 2])
  func longNames(letterBytes: Int) {
    let letter = letterBytes == 1 ? "a" : "\u{E9}"
    let file = String(repeating: letter, count: 251 / letterBytes) + ".gpx"
    let pages = Self.paths([file, "./" + file], nil).pages
    #expect(
      pages == [
        String(repeating: letter, count: 250 / letterBytes) + ".html",
        "./" + String(repeating: letter, count: 248 / letterBytes) + "-2.html",
      ])
  }

  @Test(
    "Links lead from the index to the pages and back",
    arguments: [
      ("web/a b.html", "web/index.html", "a%20b.html"), ("web/index.html", "web/a.html", "index.html"),
      ("x/a.html", "index.html", "x/a.html"), ("index.html", "x/y/a.html", "../../index.html"),
      ("/abs/é.html", "index.html", "/abs/%C3%A9.html"), ("a\"<.html", "i.html", "a%22%3C.html"),
      ("a\0\u{FF}.html", "i.html", "a%FF.html"),
    ])
  func links(target: String, page: String, address: String) {
    #expect(PagePath(page).address(of: target) == address)
  }
}
