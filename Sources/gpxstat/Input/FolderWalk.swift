import GPXAnalysis
import Platform

/// Finds the recordings in a folder and in the folders within it, sorted by name.
///
/// Links are followed, and each folder is read once however many lead to it, so that no loop is endless. One folder is
/// open at a time.
struct FolderWalk {
  var found = InputFiles()
  private var seen: Set<Identity> = []

  private struct Identity: Hashable {
    let device: dev_t
    let number: ino_t
  }

  /// What stands under `name`: the file itself, or all recordings if it is a folder.
  mutating func add(_ name: FileName) {
    var status = stat()
    // A name that leads nowhere is kept: opening it will say why.
    guard name != .standardInput, name.withSystemName({ stat($0, &status) }) == 0, status.isFolder else {
      found.files.append(InputFile(name: name, size: status.isPlainFile ? Int(status.st_size) : 0))
      return
    }
    let count = found.count
    seen.removeAll()
    walk(name, status)
    if found.count == count {
      found.files.append(
        InputFile(name: name, failure: GPXReadError(.cannotOpen, "no .gpx or .gpx.gz files in this folder")))
    }
  }

  private mutating func walk(_ folder: FileName, _ status: stat) {
    guard seen.insert(Identity(device: status.st_dev, number: status.st_ino)).inserted else { return }
    guard let stream = folder.withSystemName({ opendir($0) }) else {
      found.files.append(InputFile(name: folder, failure: InputFile.cannotOpen(errno)))
      return
    }
    var names: [FileName] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: UInt8.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) { start in
          FileName(
            UnsafeBufferPointer(
              start: start, count: strlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))))
        }
      }
      if !name.isHidden { names.append(name) }
    }
    closedir(stream)

    for name in names.sorted() {
      let path = folder.appending(name)
      var status = stat()
      let exists = path.withSystemName { stat($0, &status) } == 0
      if exists, status.isFolder {
        walk(path, status)
      } else if name.isGPX {
        take(path, exists ? status : nil)
      } else if let ending = InputFiles.otherFormats.first(where: name.hasEnding) {
        found.unread[ending, default: 0] += 1
      }
    }
  }

  /// A recording that a folder holds. A link that leads nowhere is kept: opening it will say so.
  private mutating func take(_ path: FileName, _ status: stat?) {
    if let status, !status.isPlainFile {
      found.skipped.append(path)
    } else {
      found.files.append(InputFile(name: path, size: status.map { Int($0.st_size) } ?? 0))
    }
  }
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isPlainFile: Bool { st_mode & S_IFMT == S_IFREG }
}
