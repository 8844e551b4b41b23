import Testing

@testable import GPXReading

@Suite("The text of one element is put together from its pieces")
struct TextBufferTests {
  private func append(_ text: String, to buffer: inout TextBuffer) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { buffer.append($0, bytes.count, at: 0) } ?? true
    }
  }

  @Test("pieces join, white space inside stays and around goes")
  func joins() {
    var buffer = TextBuffer(capacity: 64)
    buffer.open(at: 0)
    for piece in [" \n A", " & ", "B\t"] { #expect(append(piece, to: &buffer)) }
    #expect(buffer.string == "A & B")
    #expect(buffer.isBlank == false)
  }

  @Test("blank text is no string", arguments: ["", " ", "\r\n\t "])
  func blank(text: String) {
    var buffer = TextBuffer(capacity: 64)
    buffer.open(at: 0)
    #expect(append(text, to: &buffer))
    #expect(buffer.isBlank == true)
    #expect(buffer.string == nil)
  }

  @Test("room to the last byte, and none beyond")
  func room() {
    var buffer = TextBuffer(capacity: 4)
    buffer.open(at: 0)
    #expect(append("abcd", to: &buffer))
    #expect(!append("e", to: &buffer))
    #expect(buffer.string == "abcd")
  }

  @Test("opening starts anew")
  func reopen() {
    var buffer = TextBuffer(capacity: 4)
    #expect(buffer.isOpen == false)
    buffer.open(at: 0)
    #expect(append("abc", to: &buffer))
    buffer.close()
    #expect(buffer.isOpen == false)
    buffer.open(at: 0)
    #expect(buffer.isOpen == true)
    #expect(buffer.string == nil)
  }
}
