import Foundation
import Testing

@Suite("The pages of several files")
struct ReportPagesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func pages() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") }.sorted()
  }

  @Test("A page that cannot be written stops no other: exit 3 at the end, and the index does not link to it")
  func foreignPage() throws {
    for name in ["g", "h", "i"] { try folder.write("\(name).gpx", Recording.gpx(points: 30, name: name)) }
    try folder.write("h.html", "not ours")
    let result = try Tool.run("report", "g.gpx", "h.gpx", "i.gpx", "none.gpx", in: folder.path)
    #expect(result.status == 3)
    #expect(result.lines == ["g.html", "i.html", "index.html"])
    let message =
      "gpxstat: h.html: error: not overwritten, because gpxstat did not make this file; "
      + "choose another name with --output"
    #expect(result.errors.hasPrefix(message + "\n"))
    #expect(try String(contentsOfFile: folder.path + "/h.html", encoding: .utf8) == "not ours")
    let index = try String(contentsOfFile: folder.path + "/index.html", encoding: .utf8)
    #expect(index.contains("href=\"g.html\"") && index.contains("href=\"i.html\"") && !index.contains("h.html"))
  }

  @Test("Several files get a log, which links to their pages and is linked from the index")
  func log() throws {
    for name in ["g", "h"] { try folder.write("\(name).gpx", Recording.gpx(points: 900, name: name)) }
    let result = try Tool.run("report", "g.gpx", "h.gpx", "-o", "pages/", in: folder.path)
    #expect(result.status == 0)
    #expect(result.lines == ["pages/g.html", "pages/h.html", "pages/log.html", "pages/index.html"])
    let log = try String(contentsOfFile: folder.path + "/pages/log.html", encoding: .utf8)
    #expect(log.contains("<a href=\"index.html\">"))
    // The same outing twice: one counts.
    #expect(log.contains("<a href=\"g.html\"><bdi>g</bdi></a>") && log.contains("h.gpx: same outing as g.gpx"))
    let index = try String(contentsOfFile: folder.path + "/pages/index.html", encoding: .utf8)
    #expect(index.contains("<a href=\"log.html\">"))
  }

  @Test("Other spellings of one path do not write over each other")
  func spellings() throws {
    try folder.write("hike.gpx", Recording.gpx(points: 30, name: "First"))
    try folder.write("hike.gpx.gz", Recording.gpx(points: 30, name: "Second"))
    let result = try Tool.run("report", "./hike.gpx", "hike.gpx.gz", in: folder.path)
    #expect(result.status == 0)
    #expect(try pages() == ["hike-2.html", "hike.html", "index.html"])
    #expect(try String(contentsOfFile: folder.path + "/hike.html", encoding: .utf8).contains("First"))
    #expect(try String(contentsOfFile: folder.path + "/hike-2.html", encoding: .utf8).contains("Second"))
  }

  @Test("A path with escape sequences and line feeds is printed on one line, without them")
  func escapedPaths() throws {
    try folder.write("a\u{1B}[31m\n.gpx", Recording.gpx(points: 30))
    let result = try Tool.run("report", "a\u{1B}[31m\n.gpx", in: folder.path)
    #expect(result.status == 0)
    #expect(result.lines.count == 1 && !result.text.contains("\u{1B}"))
    #expect(try pages() == ["a\u{1B}[31m\n.html"])
  }

  #if os(Linux)
    @Test("Folders and files whose names are not UTF-8 get their pages under their own bytes")
    func rawNames() throws {
      try folder.write("g.gpx", Recording.gpx(points: 30))
      let script = """
        mkdir "$(printf 'd\\377')" && cp g.gpx "$(printf 'd\\377/x.gpx')" && cp g.gpx "$(printf 'd\\377/\\376.gpx')" &&
        "$1" report "$(printf 'd\\377')" g.gpx && "$1" report g.gpx -o "$(printf '\\351.html')" &&
        test -s "$(printf 'd\\377/x.html')" -a -s "$(printf 'd\\377/\\376.html')" -a -s "$(printf '\\351.html')"
        """
      let result = try Tool.shell(script, [Tool.path], in: folder.path)
      #expect(result.status == 0 && result.errors.isEmpty)
      #expect(result.lines.count == 5)
      let index = try String(contentsOfFile: folder.path + "/index.html", encoding: .utf8)
      #expect(index.contains("href=\"d%FF/x.html\"") && index.contains("href=\"d%FF/%FE.html\""))
    }
  #endif

  @Test("A file whose name is as long as a name can be gets its page")
  func longName() throws {
    try folder.write(String(repeating: "n", count: 246) + ".gpx", Recording.gpx(points: 30))
    let result = try Tool.run("report", String(repeating: "n", count: 246) + ".gpx", in: folder.path)
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(try pages() == [String(repeating: "n", count: 246) + ".html"])
  }
}
