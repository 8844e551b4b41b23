import Foundation
import Testing

@testable import TrackReporting

@Suite("Text is read in light and dark")
struct ReportStyleTests {
  /// The colours of a mode by their names.
  private static func colors(_ mode: Substring) -> [String: [Double]] {
    var colors: [String: [Double]] = [:]
    for declaration in mode.components(separatedBy: "--").dropFirst() {
      let parts = declaration.components(separatedBy: ":#")
      guard parts.count > 1 else { continue }
      var digits = String(parts[1].prefix { $0.isHexDigit })
      if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
      guard let value = Int(digits, radix: 16) else { continue }
      colors[parts[0]] = [16, 8, 0].map { Double(value >> $0 & 255) / 255 }
    }
    return colors
  }

  private static let modes: [[String: [Double]]] = {
    let css = ReportStyle.css.markup
    guard let dark = css.range(of: "prefers-color-scheme:dark"), let end = css.range(of: "*{box-sizing") else {
      return []
    }
    return [colors(css[..<dark.lowerBound]), colors(css[dark.lowerBound..<end.lowerBound])]
  }()

  /// As WCAG 2.2 defines it.
  private static func contrast(_ first: [Double], _ second: [Double]) -> Double {
    func luminance(_ color: [Double]) -> Double {
      let linear = color.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
      return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
    let (light, dark) = (max(luminance(first), luminance(second)), min(luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)
  }

  @Test(
    "Words have the contrast of WCAG AA",
    arguments: [
      ("ink", "bg"), ("muted", "bg"), ("accent", "bg"), ("ink", "card"), ("muted", "card"), ("warn-ink", "warn"),
    ], [0, 1])
  func words(colors: (text: String, ground: String), mode: Int) throws {
    let text = try #require(Self.modes[mode][colors.text])
    let ground = try #require(Self.modes[mode][colors.ground])
    #expect(Self.contrast(text, ground) >= 4.5)
  }

  @Test(
    "Steeper is farther from the ground's lightness, so that the steps are told apart without colour",
    arguments: [0, 1])
  func steps(mode: Int) throws {
    let ground = try #require(Self.modes[mode]["bg"])
    for names in [["g2", "g1", "g0"], ["g4", "g5", "g6"]] {
      let contrasts = try names.map { Self.contrast(try #require(Self.modes[mode][$0]), ground) }
      #expect(contrasts[1] > 1.5 * contrasts[0] && contrasts[2] > 1.5 * contrasts[1])
      #expect(contrasts[2] > 2.7 * contrasts[0])
    }
  }

  @Test(
    "Lines and fills that carry meaning have the contrast of WCAG AA",
    arguments: [
      "heart", "resting", "moving", "standing", "transport", "g0", "g1", "g2", "g3", "g4", "g5", "g6", "ink", "accent",
    ], [0, 1])
  func lines(color: String, mode: Int) throws {
    let line = try #require(Self.modes[mode][color])
    let ground = try #require(Self.modes[mode]["bg"])
    #expect(Self.contrast(line, ground) >= 3)
  }
}
