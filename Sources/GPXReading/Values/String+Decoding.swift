extension String {
  /// Decodes UTF-8 or, if that is not valid, Windows-1252, which contains Latin-1: programs that write in the encoding of
  /// their system often declare UTF-8.
  init(decoding bytes: UnsafeBufferPointer<UInt8>) {
    self.init(decoding: bytes, as: UTF8.self)
    if utf8.elementsEqual(bytes) { return }
    self.init(
      decoding: bytes.map { $0 < 0x80 ? UInt16($0) : CodePages.windows1252[Int($0 - 0x80)] }, as: UTF16.self)
  }
}
