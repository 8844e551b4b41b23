/// Numbers as ASCII, without Foundation and without a locale.
extension [UInt8] {
  /// Appends `value` rounded to `decimals` places, half away from zero, without trailing zeros: `12.3456` to 2 places
  /// is `12.35`, `-0.001` is `0`.
  ///
  /// The digits are those of the integer `(value · 10^decimals).rounded()`, so that parsing the text gives the double
  /// nearest to the rounded value. From 2⁵³ units on, where a double has no digits left to round, the shortest text
  /// that parses back to `value` is written.
  ///
  /// - Parameters:
  ///   - value: finite.
  ///   - decimals: 0…9.
  mutating func append(_ value: Double, decimals: Int) {
    let scaled = (value * Self.powersOfTen[decimals]).rounded()
    guard scaled.magnitude < 0x1p53 else { return append(shortest: value) }
    append(digitsOf: Int64(scaled), decimals: decimals)
  }

  /// Appends the shortest text that parses back to `value`, which must be finite. Whole numbers below 2⁵³ have neither
  /// point nor exponent.
  mutating func append(shortest value: Double) {
    if value == value.rounded(), value.magnitude < 0x1p53 {
      append(digitsOf: Int64(value), decimals: 0)
    } else {
      append(contentsOf: value.description.utf8)
    }
  }

  mutating func append(_ value: Int) {
    append(digitsOf: Int64(value), decimals: 0)
  }

  /// Written from the last digit to the first, omitting zeros at the end of the fraction.
  private mutating func append(digitsOf value: Int64, decimals: Int) {
    // 19 digits of the largest magnitude, a sign and a point.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { text in
      var start = text.count
      func put(_ byte: UInt8) {
        start -= 1
        text[start] = byte
      }
      var rest = value.magnitude
      for _ in 0..<decimals {
        let digit = UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
        if digit != 0 || start < text.count { put(UInt8(ascii: "0") + digit) }
      }
      if start < text.count { put(UInt8(ascii: ".")) }
      repeat {
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      } while rest > 0
      if value < 0 { put(UInt8(ascii: "-")) }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
  }

  private static let powersOfTen: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
}
