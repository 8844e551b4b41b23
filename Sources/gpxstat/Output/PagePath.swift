import Platform

/// The path of one page, in the form of ``FileName/argument``.
struct PagePath {
  let path: String

  init(_ path: String) {
    self.path = path
  }

  // MARK: Names

  /// The longest name that common file systems take, in bytes.
  private static let maximumNameBytes = 255

  /// What the page of a file is called, without its ending: `hike` for `a/hike.gpx.gz`.
  static func stem(of file: String) -> String {
    if file == "-" { return "stdin" }
    var name = file.unicodeScalars.split(separator: "/").last.map { String($0) } ?? "page"
    for ending in [".gz", ".gpx"] where name.count > ending.count && name.lowercased().hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    return name
  }

  /// `hike.html`, `hike-2.html`; a stem that is too long for a name loses its end.
  static func name(_ stem: String, number: Int) -> String {
    let ending = number > 1 ? "-\(number).html" : ".html"
    var stem = stem
    while FileName(stem).bytes.count + ending.utf8.count > maximumNameBytes { stem.unicodeScalars.removeLast() }
    return stem + ending
  }

  /// Up to and with the last slash; empty where there is none.
  var folder: String {
    path.unicodeScalars.lastIndex(of: "/").map { String(path.unicodeScalars[...$0]) } ?? ""
  }

  // MARK: One spelling for each file

  /// The same text for all paths that may lead to the same file: `./a.html` and `a.html`, links and what they lead to, and
  /// names in upper and lower case, which are one to some file systems.
  var canonical: String {
    if let real = Self.real(path) { return real.lowercased() }
    let folder = folder
    let name = String(path.unicodeScalars.dropFirst(folder.unicodeScalars.count))
    return ((Self.real(folder.isEmpty ? "." : folder) ?? folder) + "/" + name).lowercased()
  }

  /// Without links and detours; nil where there is no such file.
  private static func real(_ path: String) -> String? {
    guard let real = FileName(path).withSystemName({ realpath($0, nil) }) else { return nil }
    defer { free(real) }
    return FileName(UnsafeRawBufferPointer(start: real, count: strlen(real))).argument
  }

  // MARK: Addresses

  /// The address by which a page at this path links to `target`.
  func address(of target: String) -> String {
    let folder = folder
    let relative = !folder.isEmpty && target.hasPrefix(folder) ? String(target.dropFirst(folder.count)) : target
    if relative.hasPrefix("/") || folder.isEmpty || relative != target { return Self.percentEncoded(relative) }
    // Neither beside nor below: up to where both paths begin, if neither of them climbs itself.
    let ups = folder.split(separator: "/")
    guard !folder.hasPrefix("/"), !ups.contains("..") else { return Self.percentEncoded(Self.absolute(target)) }
    return Self.percentEncoded(String(repeating: "../", count: ups.count { $0 != "." }) + target)
  }

  private static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let working = getcwd(nil, 0) else { return path }
    defer { free(working) }
    return FileName(UnsafeRawBufferPointer(start: working, count: strlen(working))).argument + "/" + path
  }

  private static func percentEncoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var text = ""
    for byte in FileName(path).bytes {
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
}
