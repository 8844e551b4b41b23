import Platform

/// Where the pages of some files go.
struct PagePaths {
  /// In the order of the files; `-` for standard output.
  private(set) var pages: [String]
  /// Of several files.
  private(set) var index: String?
  /// A folder that was asked for and is not there yet.
  private(set) var newFolder: String?

  /// - Parameters:
  ///   - files: as they were named.
  ///   - output: the page of one file or the index of several, which has their pages beside it; or a folder; or nothing,
  ///     and each page goes beside its file.
  ///   - isFolder: whether a path is that of an existing folder.
  init(files: [String], output: String?, isFolder: (String) -> Bool = Self.isFolder) {
    let several = files.count > 1
    guard let output else {
      pages = files.map { $0 == "-" ? (several ? "stdin.html" : "-") : Self.folder($0) + Self.pageName($0) }
      index = several ? "index.html" : nil
      makeDistinct()
      return
    }
    let isFolder = isFolder(output)
    let intoFolder = output.hasSuffix("/") || isFolder
    newFolder = intoFolder && !isFolder ? output : nil
    if !several, !intoFolder {
      pages = [output]
      return
    }
    let folder = intoFolder ? (output.hasSuffix("/") ? output : output + "/") : Self.folder(output)
    pages = files.map { folder + ($0 == "-" ? "stdin.html" : Self.pageName($0)) }
    index = several ? (intoFolder ? folder + "index.html" : output) : nil
    makeDistinct()
  }

  /// `a/hike.gpx.gz` becomes `hike.html`.
  static func pageName(_ file: String) -> String {
    var name = file.split(separator: "/").last.map { String($0) } ?? "page"
    for ending in [".gz", ".gpx"] where name.count > ending.count && name.lowercased().hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    return name + ".html"
  }

  /// Up to and with the last slash; empty where there is none.
  static func folder(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The address by which a page that lies beside `page` links to `target`.
  static func address(of target: String, from page: String) -> String {
    let folder = folder(page)
    let relative = !folder.isEmpty && target.hasPrefix(folder) ? String(target.dropFirst(folder.count)) : target
    if relative.hasPrefix("/") || folder.isEmpty || relative != target { return percentEncoded(relative) }
    // Neither beside nor below: up to where both paths begin, if neither of them climbs itself.
    let ups = folder.split(separator: "/")
    guard !folder.hasPrefix("/"), !ups.contains("..") else { return percentEncoded(absolute(target)) }
    return percentEncoded(String(repeating: "../", count: ups.count { $0 != "." }) + target)
  }

  private static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let working = getcwd(nil, 0) else { return path }
    defer { free(working) }
    return String(cString: working) + "/" + path
  }

  private static func percentEncoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return text
  }

  /// Files of one name from different folders get numbers: `hike.html`, `hike-2.html`.
  private mutating func makeDistinct() {
    var taken: Set<String> = index.map { [$0] } ?? []
    for position in pages.indices where pages[position] != "-" {
      let stem = pages[position].dropLast(".html".count)
      var number = 1
      while !taken.insert(pages[position]).inserted {
        number += 1
        pages[position] = "\(stem)-\(number).html"
      }
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
