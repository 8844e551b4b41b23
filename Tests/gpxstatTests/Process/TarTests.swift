import Foundation
import Testing

@testable import gpxstat

@Suite("Recordings in a tar archive")
struct TarTests {
  private let folder: TemporaryFolder
  private static let names = [
    "a/1.gpx", "a/2.gpx.gz", "broken.gpx", "empty.gpx", "\(String(repeating: "long", count: 40)).gpx",
  ]

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a/1.gpx", Recording.gpx(points: 60, name: "One"))
    try folder.write("a/2.gpx.gz", Recording.gpx(points: 90, name: "Two"))
    try folder.write("a/notes.txt", "no recording")
    try folder.write("broken.gpx", Recording.broken)
    try folder.write("empty.gpx", "")
    try folder.write(Self.names[4], Recording.gpx(points: 40, name: "Long"))
  }

  private func records(_ outcome: Tool.Outcome) throws -> [NSDictionary] {
    try outcome.lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary) }
  }

  @Test(
    "give one record each, in order, as the files themselves do, and a bad one ends nothing",
    .enabled(if: Tool.program("tar") != nil), arguments: ["ustar", "pax", "gnu"])
  func records(format: String) throws {
    let names = format == "ustar" ? Array(Self.names.dropLast()) : Self.names
    let archived = try Tool.shell(
      "tar --format=\(format) -cf - a/notes.txt \(names.joined(separator: " ")) | \"$1\" --tar - --format ndjson",
      [Tool.path],
      in: folder.path)
    let plain = try Tool.run(["--format", "ndjson"] + names, in: folder.path)
    #expect(archived.status == 1 && plain.status == 1)
    #expect(archived.text.replacing("\"-!", with: "\"") == plain.text)
    #expect(try records(archived).compactMap { $0["file"] as? String } == names.map { "-!" + $0 })
    #expect(archived.messages.last == "gpxstat: 1 of \(names.count) files could not be read and 1 was read in part")
  }

  @Test("work for rows, the log and the table as well", .enabled(if: Tool.program("tar") != nil))
  func commands() throws {
    try #require(try Tool.shell("tar -cf all.tar a", [], in: folder.path).status == 0)
    for command in [
      ["points"], ["profile"], ["log", "--format", "json", "--today", "2026-06-02"], ["--format", "csv"],
    ] {
      let archived = try Tool.run(command + ["--tar", "all.tar"], in: folder.path)
      let plain = try Tool.run(command + ["a"], in: folder.path)
      #expect(archived.status == 0 && archived.errors.isEmpty)
      #expect(archived.text.replacing("all.tar!", with: "") == plain.text)
    }
    #expect(try Tool.run(["--tar", "all.tar"], in: folder.path).text.contains("\nTotal       "))
  }

  @Test("that is damaged is one more record, and what came before it is there")
  func damaged() throws {
    var archive = TarArchive()
    archive.add("good.gpx", Array(Recording.gpx(points: 30).utf8))
    archive.add("cut.gpx", Array(Recording.gpx(points: 30).utf8))
    let cut = Data(archive.bytes.dropLast(1500))
    let outcome = try Tool.run(["--tar", "-", "--format", "ndjson"], input: .bytes(cut))
    #expect(outcome.status == 1)
    let found = try records(outcome)
    #expect(found.map { $0["file"] as? String } == ["-!good.gpx", "-!cut.gpx", "-"])
    #expect(found.map { $0["status"] as? String } == ["complete", "partial", "failed"])
    #expect(
      try records(Tool.run(["--tar", "-", "--format", "ndjson"], input: .bytes(Data("no archive".utf8)))).count == 1)
  }

  @Test("stop at the limits of a document, which the record names, and go on")
  func limits() throws {
    var archive = TarArchive()
    archive.add("large.gpx", Array(Recording.gpx(points: 9000).utf8))
    archive.add("small.gpx", Array(Recording.gpx(points: 30).utf8))
    archive.end()
    let outcome = try Tool.run(
      ["--tar", "-", "--format", "ndjson", "--max-bytes", "300000"], input: .bytes(Data(archive.bytes)))
    let found = try records(outcome)
    #expect(found.map { $0["status"] as? String } == ["partial", "complete"])
    let error = try #require(found[0]["error"] as? NSDictionary)
    #expect(error["code"] as? String == "limit")
    #expect((error["message"] as? String)?.contains("300000 bytes") == true)
    // A file has the same limits.
    try folder.write("large.gpx", Recording.gpx(points: 9000))
    let file = try Tool.run(["--format", "ndjson", "--max-bytes", "300000", "large.gpx"], in: folder.path)
    #expect(file.text.replacing("\"large", with: "\"-!large") == outcome.lines[0] + "\n")
  }

  @Test(
    "are for themselves",
    arguments: [
      ["--tar", "-", "a.gpx"], ["--tar", "-", "--files-from", "x"], ["report", "--tar", "-"], ["--max-bytes", "0"],
      ["--max-seconds", "0"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try Tool.run(arguments).status == 2)
  }
}
