import GPXAnalysis
import Testing

@testable import gpxstat

@Suite("A tar archive, read as a stream")
struct TarReaderTests {
  /// The members with their content, and what was wrong in the end.
  private func read(_ bytes: [UInt8], piece: Int = .max) -> (members: [(name: String, content: String)], fault: String?)
  {
    let reader = TarReader(MemorySource(bytes, longestRead: piece))
    var members: [(name: String, content: String)] = []
    do throws(GPXReadError) {
      while let member = try reader.next() {
        if let problem = member.problem {
          members.append((member.name.text, problem))
          continue
        }
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 700)
        var count = 1
        while count > 0 {
          let result = buffer.withUnsafeMutableBytes { target in
            Result { () throws(GPXReadError) in try reader.read(into: target) }
          }
          count = try result.get()
          content += buffer[..<count]
        }
        members.append((member.name.text, String(decoding: content, as: UTF8.self)))
      }
    } catch {
      return (members, error.message)
    }
    return (members, nil)
  }

  @Test("members of every size, in pieces of every size", arguments: [1, 511, 512, 513, 4096, Int.max])
  func members(piece: Int) {
    var archive = TarArchive()
    let sizes = [0, 1, 511, 512, 513, 1500]
    for size in sizes { archive.add("\(size).gpx", Array(repeating: UInt8(ascii: "x"), count: size)) }
    archive.end()
    let found = read(archive.bytes, piece: piece)
    #expect(found.fault == nil)
    #expect(found.members.map(\.name) == sizes.map { "\($0).gpx" })
    #expect(found.members.map(\.content.count) == sizes)
  }

  @Test("long names: of ustar, of pax, of GNU tar")
  func longNames() {
    let long = String(repeating: "folder/", count: 40) + "\u{e9}.gpx"
    var archive = TarArchive()
    archive.add("b.gpx", [1], prefix: "a")
    archive.addPax([("mtime", "1.5"), ("path", long), ("comment", "a=b")])
    archive.add("short", [2])
    archive.add("././@LongLink", Array(long.utf8) + [0], type: "L")
    archive.add("short", [3])
    archive.add("last", [4])
    archive.end()
    let found = read(archive.bytes)
    #expect(found.fault == nil)
    #expect(found.members.map(\.name) == ["a/b.gpx", long, long, "last"])
  }

  @Test("a name that is cut off after a slash is a file's if it has content, and a folder's if not")
  func cutOffAtSlash() {
    let long = String(repeating: "deep/", count: 60) + "a.gpx"
    var archive = TarArchive()
    archive.addPax([("path", long)])
    archive.add(String(repeating: "deep/", count: 20), [1], type: "0")
    archive.add("folder/", [], type: "0")
    archive.add("last", [2], type: "0")
    archive.end()
    let found = read(archive.bytes)
    #expect(found.fault == nil && found.members.map(\.name) == [long, "last"])
  }

  @Test("a member's size from pax counts, and what has no content has none")
  func sizes() {
    var archive = TarArchive()
    archive.addPax([("size", "3")])
    archive.add("a", Array("abc".utf8), size: Array("00000000000\0".utf8))
    archive.add("link", [], type: "2", size: Array("00000001000\0".utf8))
    archive.add("folder/", [], type: "5")
    archive.addPax([("comment", "for all")], type: "g")
    archive.add("b", Array("de".utf8), size: [0x80] + [UInt8](repeating: 0, count: 10) + [2])
    archive.end()
    let found = read(archive.bytes)
    #expect(found.fault == nil)
    #expect(found.members.map(\.name) == ["a", "b"] && found.members.map(\.content) == ["abc", "de"])
  }

  @Test("sparse files are reported and skipped")
  func sparse() {
    var archive = TarArchive()
    archive.addPax([("GNU.sparse.major", "1")])
    archive.add("a", [1])
    archive.add("b", [2], type: "S")
    archive.add("c", Array("c".utf8))
    archive.end()
    let found = read(archive.bytes)
    #expect(found.fault == nil)
    #expect(found.members.map(\.name) == ["a", "b", "c"] && found.members.last?.content == "c")
    #expect(found.members.prefix(2).allSatisfy { $0.content.contains("sparse") })
  }

  @Test(
    "sizes that cannot be end the archive, with a reason",
    arguments: [
      [0xFF] + [UInt8](repeating: 0xFF, count: 11), [0x80, 0, 0, 0, 0x7F] + [UInt8](repeating: 0xFF, count: 7),
      [0x80] + [UInt8](repeating: 0xFF, count: 11),
      Array("-0000000001\0".utf8), Array("99999999999\0".utf8), Array("0x000000001\0".utf8),
    ])
  func impossibleSizes(size: [UInt8]) {
    var archive = TarArchive()
    archive.add("a", [1])
    archive.add("b", [2], size: size)
    archive.end()
    let found = read(archive.bytes)
    #expect(found.members.map(\.name) == ["a"])
    #expect(found.fault == "the tar archive is damaged at byte 1024: the size of a member is not valid")
  }

  @Test("a size beyond the end is an archive that ends too soon")
  func hugeSize() {
    var archive = TarArchive()
    archive.add("a", [1], size: Array("77777777777\0".utf8))
    let found = read(archive.bytes)
    #expect(found.fault == "the archive ends within this file")
  }

  @Test("cut anywhere it keeps the members before, and says so")
  func truncated() {
    var archive = TarArchive()
    archive.add("a", Array("abc".utf8))
    archive.add("././@LongLink", Array("long".utf8), type: "L")
    archive.add("b", Array(repeating: 0x78, count: 600))
    let whole = archive.bytes.count
    archive.end()
    for count in 0..<whole + 512 {
      let found = read(Array(archive.bytes[..<count]))
      #expect(found.fault != nil, "\(count) bytes")
      // The first content is behind one header; the second is behind two more and a long name.
      let expected = (count >= 512 + 3 ? 1 : 0) + (count >= 5 * 512 + 600 ? 1 : 0)
      #expect(found.members.count == expected, "\(count) bytes")
    }
    #expect(read(Array(archive.bytes[..<(whole + 512)])).fault == nil)
  }

  @Test("any byte of a header that is changed is noticed")
  func checksum() {
    var archive = TarArchive()
    archive.add("a", [1])
    archive.end()
    for offset in 0..<512 where !(148..<156).contains(offset) {
      var bytes = archive.bytes
      bytes[offset] ^= 0x11
      #expect(read(bytes).fault != nil, "byte \(offset)")
    }
  }

  @Test("names and records without an end are refused")
  func longHeaders() {
    for type: Character in ["x", "L"] {
      var archive = TarArchive()
      archive.add("a", [UInt8](repeating: 0x30, count: 1 << 20 + 1), type: type)
      archive.end()
      #expect(read(archive.bytes).fault?.contains("bytes") == true)
    }
    for records in [
      "8 path=a\n", "100 path=a\n", "x path=a\n", "10 path=ab", "8 patha\n", "-5 path=a\n", "11 size=-1\n",
      "28 size=9223372036854775807\n",
    ] {
      var archive = TarArchive()
      archive.add("pax", Array(records.utf8), type: "x")
      archive.add("a", [1])
      archive.end()
      #expect(read(archive.bytes).fault?.hasSuffix("the extended header is damaged") == true, "\(records)")
    }
  }
}
