import GPXAnalysis

/// The files of a run, and what was passed over while they were looked for.
struct InputFiles: Sendable {
  var files: [InputFile] = []
  /// More files, behind those.
  var archive: Archive?
  /// In folders: what is called like a recording and is a pipe, a socket or a device, which might never end.
  var skipped: [FileName] = []
  /// In folders: how many recordings there are in other formats, by the ending of their names.
  var unread: [String: Int] = [:]

  /// Endings of formats that GPSBabel converts to GPX, in the order in which they are listed.
  static let otherFormats = ["fit", "tcx", "kml", "kmz", "nmea", "igc", "gdb"]

  /// What is said of the files that were passed over, a line each.
  var notes: [String] {
    var notes = skipped.map { "gpxstat: \($0.text): skipped: not a file, but a pipe, socket or device" }
    let counts = Self.otherFormats.compactMap { ending in unread[ending].map { "\($0) .\(ending)" } }
    if !counts.isEmpty {
      let them = unread.values.reduce(0, +) == 1 ? "it" : "them"
      notes.append(
        "gpxstat: not read: \(counts.joined(separator: ", ")); convert \(them) with gpsbabel (see 'gpxstat help input')"
      )
    }
    return notes
  }
}

extension InputFiles {
  /// Whether there is more than one input, as far as can be known before any is read.
  var areSeveral: Bool { files.count > 1 || archive != nil }

  /// Hands every input to `body`, in order: the files, and then those of the archive.
  func forEachInput(_ body: (InputFile) throws -> Void) throws {
    for file in files { try body(file) }
    try archive?.forEachMember(body)
  }
}

extension InputFiles: RandomAccessCollection, MutableCollection {
  var startIndex: Int { files.startIndex }
  var endIndex: Int { files.endIndex }

  subscript(index: Int) -> InputFile {
    get { files[index] }
    set { files[index] = newValue }
  }
}

extension InputFiles {
  /// Every file that is among `names`, in a folder that is, or in a list of more names; standard input if there are
  /// neither names nor a list.
  init(names: [String], list: String? = nil) {
    var walk = FolderWalk()
    for name in names { walk.add(FileName(name)) }
    if let list {
      let listName = FileName(list)
      do {
        for name in try NameList.read(listName) { walk.add(name) }
      } catch {
        walk.found.files.append(InputFile(name: listName, failure: GPXReadError(error)))
      }
    } else if names.isEmpty {
      walk.found.files = [InputFile(name: .standardInput)]
    }
    self = walk.found
  }
}
