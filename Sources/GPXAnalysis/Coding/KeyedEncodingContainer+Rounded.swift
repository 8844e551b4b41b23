/// Numbers as reports write them: with enough digits to be useful and no more. What is absent is written as null, and
/// so would be what is no number.
extension KeyedEncodingContainer {
  /// Metres, to the centimetre.
  mutating func encodeMeters(_ value: Double?, forKey key: Key) throws {
    try encodeRounded(value, scale: 1e2, forKey: key)
  }

  /// Seconds, to the millisecond.
  mutating func encodeSeconds(_ value: Double?, forKey key: Key) throws {
    try encodeRounded(value, scale: 1e3, forKey: key)
  }

  /// Ratios and loads, to four decimals.
  mutating func encodeRatio(_ value: Double?, forKey key: Key) throws {
    try encodeRounded(value, scale: 1e4, forKey: key)
  }

  /// Degrees, to some centimetres.
  mutating func encodeDegrees(_ value: Double?, forKey key: Key) throws {
    try encodeRounded(value, scale: 1e7, forKey: key)
  }

  private mutating func encodeRounded(_ value: Double?, scale: Double, forKey key: Key) throws {
    guard let value, (value * scale).isFinite else { return try encodeNil(forKey: key) }
    let rounded = (value * scale).rounded() / scale
    // Minus zero is nobody's figure.
    try encode(rounded == 0 ? 0 : rounded, forKey: key)
  }
}
