import Platform

/// Parses decimal numbers of XML Schema: an optional sign, digits with at most one decimal point, and an optional
/// exponent, surrounded by optional white space.
///
/// Hexadecimal numbers, `nan`, `inf` and decimal commas are not allowed. The value is correctly rounded, like that of
/// `strtod`.
enum DecimalNumber {
  /// The value of the text between `start` and `end`; nil if it is not a number, or too large for a Double.
  static func parse(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Double? {
    if let (value, after) = parsePlain(start, end), after == end { return value }
    return general(start, end)
  }

  /// Whether the text, which is not a number, would be one with a decimal point in place of its comma: `46,5`.
  static func hasDecimalComma(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
    var text = Array(UnsafeBufferPointer(start: start, count: min(end - start, 64)))
    guard let comma = text.firstIndex(of: ASCII.comma) else { return false }
    text[comma] = ASCII.point
    return text.withUnsafeBufferPointer { text in text.baseAddress.flatMap { parse($0, $0 + text.count) } != nil }
  }

  /// The number at `start`, and its end, if it has the usual form: an optional minus sign, and digits with at most one
  /// decimal point.
  @inline(__always)
  static func parsePlain(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> (value: Double, after: UnsafePointer<UInt8>)? {
    var next = start
    let negative = next < end && next.pointee == ASCII.minus
    if negative { next += 1 }
    var significand: UInt64 = 0
    let integerStart = next
    next = accumulate(&significand, next, end)
    var digits = next - integerStart
    var fractionDigits = 0
    if next < end, next.pointee == ASCII.point {
      next += 1
      let fractionStart = next
      next = accumulate(&significand, next, end)
      fractionDigits = next - fractionStart
      digits += fractionDigits
    }
    guard digits > 0,
      let magnitude = digits <= 19
        ? rounded(significand, -fractionDigits) : manyDigits(integerStart, next, exponent: 0)
    else { return nil }
    return (negative ? -magnitude : magnitude, next)
  }

  /// Parses any number of the grammar.
  @inline(never)
  private static func general(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Double? {
    var next = ASCII.skipWhiteSpace(start, end)
    let first = next
    guard next < end else { return nil }
    let negative = next.pointee == ASCII.minus
    if negative || next.pointee == ASCII.plus { next += 1 }

    // All digits form one integer; digits after the point lower the exponent.
    var significand: UInt64 = 0
    let integerStart = next
    next = accumulate(&significand, next, end)
    var digits = next - integerStart
    var exponent = 0
    if next < end, next.pointee == ASCII.point {
      next += 1
      let fractionStart = next
      next = accumulate(&significand, next, end)
      exponent = fractionStart - next
      digits -= exponent
    }
    guard digits > 0 else { return nil }

    var written = 0
    if next < end, next.pointee | 0x20 == ASCII.e {
      guard let (value, after) = exponentValue(next + 1, end) else { return nil }
      written = value
      next = after
    }
    guard ASCII.skipWhiteSpace(next, end) == end else { return nil }

    let magnitude: Double?
    if digits <= 19 {
      magnitude = rounded(significand, exponent + written)
    } else {
      magnitude = manyDigits(integerStart, end, exponent: written)
    }
    guard let magnitude = magnitude ?? system(first, next)?.magnitude, magnitude.isFinite else { return nil }
    return negative ? -magnitude : magnitude
  }

  /// Appends the digits at `start` to `significand`, which overflows after 19 digits, and returns their end. Processes up
  /// to eight digits at a time, because each single digit would depend on the previous one.
  @inline(__always)
  private static func accumulate(
    _ significand: inout UInt64, _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    var next = start
    while end - next >= 8 {
      let (value, count) = leadingDigits(next)
      significand = significand &* powersOfTen[count] &+ value
      next += count
      if count < 8 { return next }
    }
    while next < end {
      let digit = next.pointee &- ASCII.zero
      guard digit < 10 else { break }
      significand = significand &* 10 &+ UInt64(digit)
      next += 1
    }
    return next
  }

  private static let powersOfTen: [UInt64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
  ]

  /// The number of leading digits among eight bytes, and their value. One multiplication each combines digits to pairs,
  /// fours and eights (Lemire 2021, section 4).
  @inline(__always)
  private static func leadingDigits(_ text: UnsafePointer<UInt8>) -> (value: UInt64, count: Int) {
    let digits = UInt64(littleEndian: UnsafeRawPointer(text).loadUnaligned(as: UInt64.self)) ^ 0x3030_3030_3030_3030
    // Sets the highest bit of the first byte above 9, and possibly of later ones.
    let others = (digits &+ 0x7676_7676_7676_7676 | digits) & 0x8080_8080_8080_8080
    let bits = others.trailingZeroBitCount & ~7
    if bits == 0 { return (0, 0) }
    let aligned = digits << UInt64(64 - bits)
    let pairs = (aligned &* 10 &+ aligned >> 8) & 0x00ff_00ff_00ff_00ff
    let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_ffff_0000_ffff
    return ((fours &* 10_000 &+ fours >> 32) & 0xffff_ffff, bits / 8)
  }

  private static func exponentValue(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> (value: Int, after: UnsafePointer<UInt8>)? {
    var next = start
    guard next < end else { return nil }
    let negative = next.pointee == ASCII.minus
    if negative || next.pointee == ASCII.plus { next += 1 }
    let digits = next
    var value = 0
    while next < end, next.pointee &- ASCII.zero < 10 {
      // A larger exponent could overflow, and 100,000 is already beyond every Double.
      if value < 100_000 { value = value * 10 + Int(next.pointee &- ASCII.zero) }
      next += 1
    }
    guard next > digits else { return nil }
    return (negative ? -value : value, next)
  }

  private static let exactPowersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]

  /// significand · 10^exponent, correctly rounded; nil if this method cannot determine the rounding.
  @inline(__always)
  private static func rounded(_ significand: UInt64, _ exponent: Int) -> Double? {
    // Both factors are exact, so the hardware rounds only once (Clinger 1990).
    if significand <= 1 << 53 {
      if exponent <= 0, exponent >= -22 { return Double(significand) / exactPowersOfTen[-exponent] }
      if exponent > 0, exponent <= 22 { return Double(significand) * exactPowersOfTen[exponent] }
    }
    return eiselLemire(significand, exponent)
  }

  /// significand · 10^exponent, by a multiplication of 64 by 128 bits in one or two steps (Lemire 2021, algorithm 1); nil
  /// if it does not determine the rounding, for subnormal results, and outside the table.
  private static func eiselLemire(_ significand: UInt64, _ exponent: Int) -> Double? {
    if significand == 0 { return 0 }
    guard PowersOfFive.exponents.contains(exponent) else { return nil }
    let index = 2 * (exponent - PowersOfFive.exponents.lowerBound)
    let leadingZeros = significand.leadingZeroBitCount
    let normalised = significand << UInt64(leadingZeros)
    var (high, low) = normalised.multipliedFullWidth(by: PowersOfFive.words[index])
    if high & 0x1ff == 0x1ff {
      let correction = normalised.multipliedFullWidth(by: PowersOfFive.words[index + 1]).high
      let (sum, carry) = low.addingReportingOverflow(correction)
      low = sum
      if carry { high &+= 1 }
    }
    if low == .max, !(-27...55).contains(exponent) { return nil }

    let upperBit = Int(high >> 63)
    let shift = UInt64(upperBit + 64 - 52 - 3)
    var mantissa = high >> shift
    var biasedExponent = (217_706 * exponent) >> 16
    biasedExponent += 63 + upperBit - leadingZeros + 1023
    guard biasedExponent > 0 else { return nil }
    // Exactly halfway between two Doubles: round to even.
    if low <= 1, (-4...23).contains(exponent), mantissa & 3 == 1, mantissa << shift == high { mantissa &= ~1 }
    mantissa = (mantissa + (mantissa & 1)) >> 1
    if mantissa >= 1 << 53 {
      mantissa = 1 << 52
      biasedExponent += 1
    }
    guard biasedExponent < 2047 else { return nil }
    return Double(bitPattern: mantissa & ~(1 << 52) | UInt64(biasedExponent) << 52)
  }

  /// The value of more than 19 digits. The first 19 significant digits give a lower and an upper bound; if both round to
  /// the same Double, so does the value.
  private static func manyDigits(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, exponent: Int
  ) -> Double? {
    var significand: UInt64 = 0
    var kept = 0
    var exponent = exponent
    var afterPoint = false
    var next = start
    while next < end {
      // Process eight digits at a time, after the first significant digit, and while all eight are kept.
      if afterPoint, kept > 0, kept <= 11, end - next >= 8, case (let value, 8) = leadingDigits(next) {
        significand = significand &* 100_000_000 &+ value
        kept += 8
        exponent -= 8
        next += 8
        continue
      }
      // More digits after the point change nothing.
      if afterPoint, kept == 19 { break }
      let digit = next.pointee &- ASCII.zero
      if digit < 10 {
        if kept < 19 {
          significand = significand &* 10 &+ UInt64(digit)
          if significand != 0 { kept += 1 }
          if afterPoint { exponent -= 1 }
        } else if !afterPoint {
          exponent += 1
        }
      } else if next.pointee == ASCII.point {
        afterPoint = true
      } else {
        break
      }
      next += 1
    }
    guard let low = rounded(significand, exponent), let high = rounded(significand + 1, exponent), low == high else {
      return nil
    }
    return low
  }

  /// The conversion of the C library, for the rare numbers that the methods above cannot determine. Expects valid grammar.
  private static func system(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Double? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: end - start + 1) { text in
      for index in 0..<(end - start) { text[index] = CChar(bitPattern: start[index]) }
      text[end - start] = 0
      return text.baseAddress.map { strtod($0, nil) }
    }
  }
}
