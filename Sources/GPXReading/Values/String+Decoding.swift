extension String {
  /// Text in UTF-8, or, if it isn't valid, in Windows-1252, which contains Latin-1: programs that write the encoding of
  /// their system often declare UTF-8.
  init(decoding bytes: UnsafeBufferPointer<UInt8>) {
    self.init(decoding: bytes, as: UTF8.self)
    if utf8.elementsEqual(bytes) { return }
    self.init(
      decoding: bytes.map { $0 < 0x80 ? UInt16($0) : CodePages.windows1252[Int($0 - 0x80)] }, as: UTF16.self)
  }
}
