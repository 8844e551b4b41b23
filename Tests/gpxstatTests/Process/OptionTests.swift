import Foundation
import Testing

@Suite("Options")
struct OptionTests {
  private let hike = Tool.fixture("ridge-loop.gpx")

  @Test(
    "An option that would have no effect is no option of the command",
    arguments: [
      ["plan", "--tar", "x"], ["match", "--tar", "x"], ["report", "--tar", "x"], ["repeats", "--today", "2026-06-01"],
      ["profile", "--body-mass", "60"],
    ]
      + ["log", "match", "repeats", "profile"].map { [$0, "--energy-model", "pandolf"] }
      + ["log", "match", "repeats", "profile", "plan"].flatMap { command in
        [["--max-hr", "190"], ["--resting-hr", "50"], ["--sex", "male"]].map { [command] + $0 }
      })
  func unused(arguments: [String]) throws {
    let result = try Tool.run(arguments + [hike])
    #expect(result.status == 2)
    #expect(result.errors.contains("Unknown option '\(arguments[1])'"), "\(result.errors)")
  }

  @Test("plan uses the energy model")
  func planned() throws {
    func energies(_ model: String) throws -> [Double] {
      let result = try Tool.run("plan", "--json", "--energy-model", model, hike)
      let plan = try JSONSerialization.jsonObject(with: result.output) as? [String: Any]
      let rows = try #require(plan?["rows"] as? [[String: Any]])
      return rows.compactMap { $0["energy_kj_per_kg"] as? Double }
    }
    let lcda = try energies("lcda-backpacking")
    #expect(try !lcda.isEmpty && energies("auto") == lcda)
    for model in ["minetti-walking", "pandolf"] { #expect(try energies(model) != lcda) }
  }

  @Test(
    "--json and another format is an error with its reason, in every command",
    arguments: [
      ["--format", "text"], ["--format", "csv"], ["points", "--format", "csv"], ["profile", "--format", "csv"],
      ["log", "--format", "html"], ["match", "--format", "text"], ["plan", "--format", "csv"],
      ["repeats", "--format", "text"],
    ])
  func formats(arguments: [String]) throws {
    let result = try Tool.run(arguments + ["--json", hike, hike])
    #expect(result.status == 2 && result.text.isEmpty)
    #expect(result.errors.contains("--json is short for --format"), "\(result.errors)")
  }

  @Test("--json and the format that it stands for are the same")
  func sameFormat() throws {
    for (arguments, format) in [([], "json"), (["points"], "ndjson"), (["profile"], "ndjson"), (["log"], "json")] {
      let short = try Tool.run(arguments + ["--json", hike])
      #expect(short.status == 0)
      #expect(try Tool.run(arguments + ["--json", "--format", format, hike]).text == short.text)
      #expect(try Tool.run(arguments + ["--format", format, hike]).text == short.text)
    }
  }

  @Test(
    "A value outside its range is an error that states the range",
    arguments: [
      (["--pack-mass", "101"], "between 0 and 100 kg"), (["--body-mass", "0"], "between 1 and 500 kg"),
      (["--max-hr", "300"], "between 100 and 240 bpm"), (["--max-hr", "20"], "between 100 and 240 bpm"),
      (["--resting-hr", "130"], "between 25 and 120 bpm"), (["--gain", "zigzag:0"], "between 0.01 and 1000 metres"),
      (["--gain", "zigzag:1001"], "between 0.01 and 1000 metres"),
    ])
  func ranges(arguments: [String], range: String) throws {
    let result = try Tool.run(arguments + [hike])
    #expect(result.status == 2 && result.errors.contains(range), "\(result.errors)")
  }
}
