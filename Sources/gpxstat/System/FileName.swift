import Platform

/// A file's name as the system has it: bytes, which need not be UTF-8.
///
/// A `String` holds only valid Unicode. Where a name has to travel as one, such as through the argument parser, each byte
/// that is not part of valid UTF-8 stands as NUL followed by the scalar with the byte's number. No name contains NUL, so
/// every sequence of bytes has exactly one such form.
struct FileName: Sendable, Hashable {
  let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// - Parameter argument: the name's text, with other bytes in the form that ``argument`` gives them.
  init(_ argument: String) {
    guard argument.utf8.contains(0) else {
      bytes = Array(argument.utf8)
      return
    }
    var bytes: [UInt8] = []
    var isByte = false
    for scalar in argument.unicodeScalars {
      if isByte, let byte = UInt8(exactly: scalar.value) {
        bytes.append(byte)
      } else if scalar.value != 0 {
        bytes += String(scalar).utf8
      }
      isByte = scalar.value == 0
    }
    self.bytes = bytes
  }

  static let standardInput = FileName("-")

  /// The name for showing it: bytes that are not UTF-8 become U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The name as an argument, from which it can be made again.
  var argument: String {
    let text = text
    if text.utf8.elementsEqual(bytes) { return text }
    var argument = ""
    var parser = Unicode.UTF8.ForwardParser()
    var input = bytes.makeIterator()
    var position = 0
    while position < bytes.count {
      switch parser.parseScalar(from: &input) {
      case .valid(let encoded):
        argument.unicodeScalars.append(Unicode.UTF8.decode(encoded))
        position += encoded.count
      case .error(let length):
        for byte in bytes[position..<position + length] { argument += "\0" + String(Unicode.Scalar(byte)) }
        position += length
      case .emptyInput:
        position = bytes.count
      }
    }
    return argument
  }

  /// The arguments of the process, without the tool's own name.
  static var processArguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { start in
        FileName(UnsafeRawBufferPointer(start: start, count: strlen(start))).argument
      }
    }
  }

  func appending(_ component: FileName) -> FileName {
    FileName(bytes.last == UInt8(ascii: "/") ? bytes + component.bytes : bytes + [UInt8(ascii: "/")] + component.bytes)
  }

  /// Hidden, as systems hide what is not meant for their users: `._hike.gpx` is no hike, but what a Mac left beside one.
  var isHidden: Bool { bytes.first == UInt8(ascii: ".") }

  /// Ends in `.gpx` or `.gpx.gz`, in any case.
  var isGPX: Bool { hasEnding("gpx") }

  /// Ends in a dot and `ending`, which is in lower case, or in those and `.gz`; in any case.
  func hasEnding(_ ending: String) -> Bool {
    let name = bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 + 32 : $0 }
    return [".\(ending)", ".\(ending).gz"].contains { name.reversed().starts(with: $0.utf8.reversed()) }
  }

  /// The name as the system's calls take it.
  func withSystemName<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { body($0.baseAddress.unsafelyUnwrapped) }
    }
  }
}

extension FileName: Comparable {
  /// By bytes: the order does not follow the locale.
  static func < (one: FileName, other: FileName) -> Bool {
    one.bytes.lexicographicallyPrecedes(other.bytes)
  }
}
