import Platform

/// Where the pages of some files go. All paths are in the form of ``FileName/argument``.
struct PagePaths {
  /// In the order of the files; `-` for standard output.
  private(set) var pages: [String] = []
  /// Of several files.
  private(set) var index: String?
  /// The training log of several files, beside the index: `log.html`, or `hikes-log.html` beside `hikes.html`.
  private(set) var log: String?
  /// A folder that was asked for and is not there yet.
  private(set) var newFolder: String?

  /// The files that pages go to, in one spelling each.
  private var taken: Set<String> = []

  /// - Parameters:
  ///   - files: as they were named.
  ///   - output: the page of one file, or the index of several if it ends in `.html`, which has their pages beside it; or
  ///     a folder; or nothing, and each page goes beside its file.
  ///   - isFolder: whether a path is that of an existing folder.
  init(files: [String], output: String?, isFolder: (String) -> Bool = Self.isFolder) {
    let isSeveral = files.count > 1
    var folder: String?
    if let output {
      let isFolder = isFolder(output)
      // Of several pages, what is not called like a page is the folder.
      let isInto = output.hasSuffix("/") || isFolder || isSeveral && !output.lowercased().hasSuffix(".html")
      newFolder = isInto && !isFolder ? output : nil
      if !isSeveral, !isInto {
        pages = [output]
        return
      }
      folder = isInto ? (output.hasSuffix("/") ? output : output + "/") : PagePath(output).folder
      index = isSeveral ? (isInto ? (folder ?? "") + "index.html" : output) : nil
    } else {
      index = isSeveral ? "index.html" : nil
      if files == ["-"] {
        pages = ["-"]
        return
      }
    }
    if let index {
      let stem = PagePath.stem(of: index.lowercased().hasSuffix(".html") ? String(index.dropLast(5)) : index)
      log = PagePath(index).folder + PagePath.name(stem == "index" ? "log" : stem + "-log", number: 1)
    }
    for path in [index, log].compactMap({ $0 }) { taken.insert(PagePath(path).canonical) }
    for file in files { pages.append(freePath(of: file, in: folder)) }
  }

  /// Files of one name from different folders get numbers: `hike.html`, `hike-2.html`.
  ///
  /// - Parameter folder: nil for beside the file.
  private mutating func freePath(of file: String, in folder: String?) -> String {
    let stem = PagePath.stem(of: file)
    let folder = folder ?? (file == "-" ? "" : PagePath(file).folder)
    var number = 1
    var path = folder + PagePath.name(stem, number: number)
    while !taken.insert(PagePath(path).canonical).inserted {
      number += 1
      path = folder + PagePath.name(stem, number: number)
    }
    return path
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return FileName(path).withSystemName { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
