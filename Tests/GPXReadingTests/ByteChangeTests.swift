import GPXReading
import Testing
import TrackModel

@Suite("Whatever one byte becomes, there is a result or a typed error")
struct ByteChangeTests {
  static let files = [
    "dialects/all-fields.gpx", "dialects/two-families.gpx", "dialects/undeclared-prefixes.gpx", "dialects/latin1.gpx",
    "dialects/utf16le-bom.gpx",
  ]
  /// Those that mean something to XML, to numbers or to encodings; every value where there is time.
  static let values: [UInt8] =
    Effort.isFull ? Array(0...255) : [0, 0x0a, 0x20, 0x26, 0x2d, 0x39, 0x3c, 0x3e, 0x80, 0xc3, 0xff]

  @Test("every byte of five files", arguments: files)
  func everyByte(file: String) throws {
    var bytes = try Fixture.bytes(file)
    let whole = Reading(bytes)
    for index in bytes.indices {
      let before = bytes[index]
      for value in Self.values where value != before {
        bytes[index] = value
        let reading = Reading(bytes)
        let isTyped = reading.error != nil || reading.document?.pointCount == reading.points.count
        let isSane = reading.points.count <= whole.points.count && reading.points.allSatisfy(isSane)
        if !isTyped || !isSane { Issue.record("\(value) at \(index): \(String(describing: reading.fault))") }
        if value == 0, !file.contains("utf16"), reading.fault?.code != .nulByte, index < bytes.count - 8 {
          Issue.record("NUL at \(index) is \(String(describing: reading.fault))")
        }
      }
      bytes[index] = before
    }
  }

  private func isSane(_ point: TrackPoint) -> Bool {
    abs(point.latitude) <= 90 && abs(point.longitude) <= 180
      && point.elevation.map { (-500...9000).contains($0) } ?? true
  }
}
