import Platform

/// A file's name as the system has it: bytes, which need not be UTF-8.
struct FileName: Sendable, Hashable {
  let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  static let standardInput = FileName("-")

  /// The name for showing it: bytes that are not UTF-8 become U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  func appending(_ component: FileName) -> FileName {
    FileName(bytes.last == UInt8(ascii: "/") ? bytes + component.bytes : bytes + [UInt8(ascii: "/")] + component.bytes)
  }

  /// Hidden, as systems hide what is not meant for their users: `._hike.gpx` is no hike, but what a Mac left beside one.
  var isHidden: Bool { bytes.first == UInt8(ascii: ".") }

  /// Ends in `.gpx` or `.gpx.gz`, in any case.
  var isGPX: Bool { hasSuffix(".gpx") || hasSuffix(".gpx.gz") }

  private func hasSuffix(_ suffix: StaticString) -> Bool {
    guard bytes.count >= suffix.utf8CodeUnitCount else { return false }
    return suffix.withUTF8Buffer { wanted in
      zip(bytes.suffix(wanted.count), wanted).allSatisfy { byte, wanted in
        let isUpperCase = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
        return (isUpperCase ? byte + 32 : byte) == wanted
      }
    }
  }

  /// The name as the system's calls take it.
  func withSystemName<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { body($0.baseAddress.unsafelyUnwrapped) }
    }
  }

  /// The arguments of the process that are not UTF-8, under the text that they have become in
  /// `CommandLine.arguments`.
  static func namesOfRepairedArguments() -> [String: FileName] {
    var names: [String: FileName] = [:]
    for index in 0..<Int(CommandLine.argc) {
      guard let argument = CommandLine.unsafeArgv[index] else { continue }
      let bytes = UnsafeRawBufferPointer(start: argument, count: strlen(argument))
      let text = String(decoding: bytes, as: UTF8.self)
      if !text.utf8.elementsEqual(bytes) { names[text] = FileName(bytes) }
    }
    return names
  }
}

extension FileName: Comparable {
  /// By bytes: the order does not follow the locale.
  static func < (one: FileName, other: FileName) -> Bool {
    one.bytes.lexicographicallyPrecedes(other.bytes)
  }
}
