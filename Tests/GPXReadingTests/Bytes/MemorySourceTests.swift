import GPXReading
import Testing

@Suite("Bytes in memory are handed out once, in order")
struct MemorySourceTests {
  private func drain(_ source: MemorySource, room: Int) -> [[UInt8]] {
    var source = source
    var pieces: [[UInt8]] = []
    var buffer = [UInt8](repeating: 0, count: room)
    while true {
      let count = buffer.withUnsafeMutableBytes { source.read(into: $0) }
      if count == 0 { return pieces }
      pieces.append(Array(buffer[..<count]))
    }
  }

  @Test("as much as there is room for")
  func room() {
    #expect(drain(MemorySource([1, 2, 3, 4, 5]), room: 2) == [[1, 2], [3, 4], [5]])
    #expect(drain(MemorySource([1, 2, 3]), room: 8) == [[1, 2, 3]])
    #expect(drain(MemorySource([]), room: 8) == [])
  }

  @Test("never more than asked for", arguments: [0, 1])
  func longestRead(length: Int) {
    #expect(drain(MemorySource([1, 2, 3], longestRead: length), room: 8) == [[1], [2], [3]])
  }
}
