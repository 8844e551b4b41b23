import Foundation
import TestSupport
import Testing

@testable import GPXReading

@Suite("Decimal numbers are those of XML Schema, rounded as strtod rounds")
struct DecimalNumberTests {
  private func parse(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { DecimalNumber.parse($0, $0 + bytes.count) }
    }
  }

  @Test(
    "accepted forms",
    arguments: [
      ("-12.5", -12.5), ("+1", 1), (".5", 0.5), ("5.", 5), ("1e-7", 1e-7), ("1E+3", 1000), ("0", 0), ("007", 7),
      (" 46.1 ", 46.1), ("\n\t1\r\n", 1), ("-0.0000", 0), ("0e99999999999", 0), ("1e-400", 0),
      ("12345678901234567890", 12_345_678_901_234_567_168),
      ("0.00000000000000000000000000000000000001", 1e-38), ("1.7976931348623157e308", .greatestFiniteMagnitude),
      ("4.9e-324", .leastNonzeroMagnitude),
    ])
  func accepts(text: String, value: Double) {
    #expect(parse(text) == value)
  }

  @Test(
    "refused forms",
    arguments: [
      "", " ", "+", "-", ".", "-.", "e5", ".e5", "1e", "1e+", "1,5", "1 2", "0x10", "nan", "NaN", "inf", "-INF",
      "infinity",
      "1e400", "-1e999999999999999999999", "--1", "+-1", "1.2.3", "1.5m", "１", "1_000", "1\u{0}", "\u{a0}1", "12°",
    ])
  func refuses(text: String) {
    #expect(parse(text) == nil)
  }

  @Test("minus zero keeps its sign")
  func minusZero() {
    #expect(parse("-0.0")?.sign == .minus)
  }

  @Test(
    "the hard cases of rounding",
    arguments: [
      "9007199254740993", "9007199254740992.5", "9007199254740993.0000000000000000000000000000001",
      "1.00000000000000011102230246251565",
      "1.00000000000000011102230246251565404236316680908203125",
      "1.00000000000000011102230246251565404236316680908203124",
      "1.00000000000000011102230246251565404236316680908203126", "2.2250738585072011e-308", "2.2250738585072014e-308",
      "2.4703282292062327208e-324", "2.4703282292062328e-324", "1.7976931348623158e308", "8.5e22", "1e23", "9.5e-23",
      "46.53219490312039852142333984375", "0.1e1000000000000", "179769313486231580793e289", "6.631236846766476e-316",
      "3.518437208883201171875e13",
    ])
  func hard(text: String) {
    let expected = strtod(text, nil)
    #expect(parse(text)?.bitPattern == (expected.isFinite ? expected.bitPattern : nil))
  }

  /// A million values in eight ways of writing them; the two halves run side by side.
  @Test("bit-equal to strtod on a million random values", arguments: [1, 2])
  func agreesWithTheSystem(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var writer = NumberWriter()
    var wrong: [String] = []
    for index in 0..<500_000 {
      writer.write(form: index % 8, &random)
      let agrees = writer.text.withUnsafeBufferPointer { bytes -> Bool in
        guard let base = bytes.baseAddress else { return false }
        let expected = base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { strtod($0, nil) }
        let found = DecimalNumber.parse(base, base + bytes.count - 1)
        return found?.bitPattern == (expected.isFinite ? expected.bitPattern : nil)
      }
      if !agrees { wrong.append(String(decoding: writer.text.dropLast(), as: UTF8.self)) }
    }
    #expect(wrong.isEmpty, "first: \(wrong.first ?? "")")
  }
}

/// Writes random decimals, each ended by a byte of zero as strtod wants it.
private struct NumberWriter {
  private(set) var text: [UInt8] = []

  mutating func write(form: Int, _ random: inout SplitMix64) {
    text.removeAll(keepingCapacity: true)
    let bits = random.next()
    if bits & 1 == 1 { text.append(UInt8(ascii: "-")) }
    switch form {
    case 0: decimal(bits >> 1 % 1_800_000_000, places: 7)  // a coordinate of a phone
    case 1: decimal(bits >> 1, places: 17)  // all that 63 bits hold
    case 2:  // Garmin's twenty and more decimals
      decimal(bits >> 34 % 180_000_000, places: 6)
      digits(random.next() >> 1)
    case 3:
      decimal(bits >> 20, places: 10)
      exponent(random.below(60) - 30)
    case 4:  // every size that a Double has, and a little beyond
      decimal(bits >> 1, places: 15)
      exponent(random.below(680) - 345)
    case 5: halfWay(bits)
    case 6:  // subnormal
      decimal(bits >> 12, places: 12)
      exponent(-310 - random.below(16))
    default:  // forty digits and an exponent
      decimal(bits >> 1, places: 3)
      digits(random.next())
      exponent(random.below(40) - 20)
    }
    text.append(0)
  }

  private mutating func digits(_ value: UInt64) {
    var rest = value
    let start = text.count
    repeat {
      text.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    text[start...].reverse()
  }

  private mutating func decimal(_ value: UInt64, places: Int) {
    var rest = value
    let start = text.count
    var written = 0
    while rest > 0 || written <= places {
      if written == places { text.append(UInt8(ascii: ".")) }
      text.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      written += 1
    }
    text[start...].reverse()
  }

  private mutating func exponent(_ value: Int) {
    text.append(UInt8(ascii: "e"))
    if value < 0 { text.append(UInt8(ascii: "-")) }
    digits(UInt64(value.magnitude))
  }

  /// Exactly between two neighbours, or one last digit beside it: an odd integer of 54 bits and what follows.
  private mutating func halfWay(_ bits: UInt64) {
    digits(bits >> 10 | 1 << 53 | 1)
    text.append(UInt8(ascii: "."))
    for _ in 0..<Int(bits >> 1 & 31) { text.append(UInt8(ascii: "0")) }
    text.append(UInt8(ascii: "0") + UInt8(bits >> 6 & 1))
  }
}
