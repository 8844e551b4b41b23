import GPXAnalysis
import Platform

/// A tar archive of recordings, each member of which is one input: `archive!member`.
struct Archive: Sendable {
  var name: FileName
  /// How its members are read.
  var reading = ReadingOptions()
  /// How long reading a member may take; nil for any time.
  var maxSeconds: Double?

  /// Hands every recording to `body`, in order: the members called `.gpx` or `.gpx.gz`. Others are passed over.
  ///
  /// An archive that cannot be read to its end is one more input, of the archive's own name, that fails.
  func forEachMember(_ body: (InputFile) throws -> Void) throws {
    let descriptor: Int32
    do throws(GPXReadError) {
      descriptor = try name.openForReading()
    } catch {
      return try body(failed(error))
    }
    defer { FileName.closeAfterReading(descriptor) }

    let reader = TarReader(FileSource(descriptor: descriptor))
    while true {
      let next = Result { () throws(GPXReadError) in try reader.next() }
      switch next {
      case .success(nil): return
      case .success(let member?):
        if member.name.isGPX { try body(input(member, reader)) }
      case .failure(let error):
        return try body(failed(error))
      }
    }
  }

  private func input(_ member: TarReader.Member, _ reader: TarReader) -> InputFile {
    var file = InputFile(
      name: FileName(name.bytes + "!".utf8 + member.name.bytes), maxSeconds: maxSeconds, reading: reading)
    if let problem = member.problem {
      file.failure = GPXReadError(.readFailed, problem)
    } else {
      file.content = MemberSource(reader)
    }
    return file
  }

  private func failed(_ error: GPXReadError) -> InputFile {
    InputFile(name: name, failure: error)
  }
}

/// The content of the member that a reader of archives is at.
///
/// Not more than one thread ever reads an archive: each member is read before the next is looked for.
final class MemberSource: ByteSource, @unchecked Sendable {
  private let reader: TarReader

  init(_ reader: TarReader) {
    self.reader = reader
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(GPXReadError) -> Int {
    try reader.read(into: buffer)
  }
}
