import GPXReading

// Any bytes as a tar archive give members and, where it is damaged, a reason; whole and in small pieces the same.
//
// Headers get their checksums, which no mutation would hit.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTar(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = withChecksums(Array(UnsafeBufferPointer(start: start, count: count)))
  let whole = Archive(bytes, longestRead: .max)
  precondition(whole.contentBytes <= count && whole.names.count <= count / TarHeader.blockSize + 1)
  precondition(whole == Archive(bytes, longestRead: 1 + Int(bytes.last ?? 0)))
  return 0
}

/// What reading an archive to its end gives.
private struct Archive: Equatable {
  var names: [[UInt8]] = []
  var problems: [String?] = []
  var contentBytes = 0
  var fault: GPXReadError?

  init(_ bytes: [UInt8], longestRead: Int) {
    let reader = TarReader(MemorySource(bytes, longestRead: longestRead))
    var buffer = [UInt8](repeating: 0, count: 700)
    do throws(GPXReadError) {
      while let member = try reader.next() {
        names.append(member.name.bytes)
        problems.append(member.problem)
        // Every third member is passed over, as one that is no recording.
        if names.count.isMultiple(of: 3) { continue }
        while true {
          let read = buffer.withUnsafeMutableBytes { target in
            Result { () throws(GPXReadError) in try reader.read(into: target) }
          }
          let count = try read.get()
          if count == 0 { break }
          contentBytes += count
        }
      }
    } catch {
      fault = error
    }
  }
}

private func withChecksums(_ bytes: [UInt8]) -> [UInt8] {
  var bytes = bytes
  for start in stride(from: 0, through: bytes.count - TarHeader.blockSize, by: TarHeader.blockSize)
  where bytes[(start + 257)..<(start + 262)].elementsEqual("ustar".utf8) {
    let field = (start + 148)..<(start + 156)
    bytes.replaceSubrange(field, with: repeatElement(0x20, count: 8))
    let sum = bytes[start..<(start + TarHeader.blockSize)].reduce(0) { $0 + Int($1) }
    let digits = String(sum, radix: 8)
    bytes.replaceSubrange(field, with: Array((String(repeating: "0", count: 6 - digits.count) + digits + "\0 ").utf8))
  }
  return bytes
}
