import Foundation
import TestSupport
import Testing

@testable import TrackReporting

@Suite("Numbers as text, with a fixed number of decimals")
struct DecimalTextTests {
  private func text(_ value: Double, _ decimals: Int) -> String {
    var bytes: [UInt8] = []
    bytes.append(value, decimals: decimals)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0, 2, "0"), (-0.0, 2, "0"), (-0.004, 2, "0"), (0.005, 2, "0.01"), (-0.005, 2, "-0.01"), (12.3456, 2, "12.35"),
    (12.3, 2, "12.3"), (100, 2, "100"), (-1000.5, 3, "-1000.5"), (0.0001, 4, "0.0001"), (0.10001, 4, "0.1"),
    (47.123_456_78, 7, "47.1234568"), (-179.999_999_99, 7, "-180"), (1.999_999, 2, "2"),
    (123.5, 0, "124"), (90_071_992_547_409.9, 2, "90071992547409.91"), (1e300, 2, "1e+300"),
    (1e15, 2, "1000000000000000"),
    (1e16, 2, "1e+16"),
    (.greatestFiniteMagnitude, 2, "1.7976931348623157e+308"), (-.leastNonzeroMagnitude, 2, "0"),
  ])
  func vectors(_ value: Double, _ decimals: Int, _ expected: String) {
    #expect(text(value, decimals) == expected)
  }

  /// Values of every size that a report can have, and just beside the ties.
  private func values(seed: UInt64, decimals: Int) -> [Double] {
    var random = SplitMix64(seed: seed)
    return (0..<20_000).map { index in
      let magnitude = Double.random(in: -8...12, using: &random)
      let value = Double.random(in: -1...1, using: &random) * pow(10, magnitude)
      guard index.isMultiple(of: 4) else { return value }
      let unit = pow(10, Double(-decimals))
      let tie = (value / unit).rounded(.down) * unit + unit / 2
      return [tie, tie.nextUp, tie.nextDown][index / 4 % 3]
    }
  }

  @Test("read back as the rounded value, whatever it is", arguments: [0, 2, 3, 4, 7], [1, 2, 3] as [UInt64])
  func readBack(decimals: Int, seed: UInt64) throws {
    let scale = pow(10, Double(decimals))
    for value in values(seed: seed, decimals: decimals) {
      let text = text(value, decimals)
      let scaled = (value * scale).rounded()
      // Beyond, a double has no digits left to round.
      let expected = abs(scaled) < 0x1p53 ? scaled / scale : value
      #expect(try #require(Double(text)) == expected, "\(value)")
      #expect(!text.hasPrefix("-0") || text.hasPrefix("-0."), "\(value)")
    }
  }

  /// C's own formatting rounds the exact binary value, ties to even: apart from what lies next to a tie the digits are
  /// the same.
  @Test("have the digits that printf has", arguments: [0, 2, 3, 4, 7], [4, 5] as [UInt64])
  func sameAsC(decimals: Int, seed: UInt64) {
    let scale = pow(10, Double(decimals))
    var compared = 0
    for value in values(seed: seed, decimals: decimals) {
      let scaled = abs(value) * scale
      guard scaled < 0x1p53, abs(scaled - scaled.rounded(.down) - 0.5) > 1e-6 + scaled * 0x1p-50 else { continue }
      var expected = String(format: "%.\(decimals)f", value)
      if expected.contains(".") {
        while expected.last == "0" { expected.removeLast() }
        if expected.last == "." { expected.removeLast() }
      }
      if expected == "-0" { expected = "0" }
      #expect(text(value, decimals) == expected, "\(value)")
      compared += 1
    }
    #expect(compared > 10_000)
  }

  @Test(arguments: [
    (0.1, "0.1"), (1, "1"), (-3, "-3"), (47.123_456_789_012_34, "47.12345678901234"), (1e300, "1e+300"),
    (5e-7, "5e-07"), (0, "0"), (-0.0, "0"), (-0.5, "-0.5"), (123_456_789, "123456789"), (1e15, "1000000000000000"),
    (1e16, "1e+16"),
  ])
  func shortest(_ value: Double, _ expected: String) {
    var bytes: [UInt8] = []
    bytes.append(shortest: value)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
    #expect(Double(expected) == value)
  }

  @Test(arguments: [0, 7, -7, 10, .max, .min])
  func integers(_ value: Int) {
    var bytes: [UInt8] = []
    bytes.append(value)
    #expect(String(decoding: bytes, as: UTF8.self) == "\(value)")
  }
}
