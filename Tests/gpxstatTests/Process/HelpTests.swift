import ArgumentParser
import Foundation
import Testing

@testable import gpxstat

@Suite("Help")
struct HelpTests {
  @Test("The main help fits a screen and leads to the rest", arguments: [["--help"], ["-h"], ["help"], ["x", "-h"]])
  func main(arguments: [String]) throws {
    let help = try Tool.run(arguments)
    #expect(help.status == 0 && help.errors.isEmpty)
    #expect(help.text == MainHelp.text + "\n")
    #expect(help.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 45)
    #expect(help.lines.allSatisfy { $0.count <= 80 })
    let names = Subcommands.described.map(\.name).dropLast() + HelpTopic.allCases.map { "help \($0)" }
    for name in names {
      #expect(help.text.contains("\n  \(name) "), "\(name)")
    }
  }

  @Test("Each topic has its options, and each option of the main command a topic")
  func topics() throws {
    let all = HelpTopic.allOptions.matches(of: /\n  (-., )?(--[a-z-]+)/).map { String($0.2) }
    #expect(all.count > 20)
    var found: [String] = []
    for topic in HelpTopic.allCases {
      let help = try Tool.run("help", topic.rawValue)
      #expect(help.status == 0 && help.text == topic.text + "\n")
      #expect(help.lines.allSatisfy { $0.count <= 80 })
      found += help.text.matches(of: /\n  (-., )?(--[a-z-]+)/).map { String($0.2) }
    }
    #expect(found.sorted() == all.filter { !["--version", "--help"].contains($0) }.sorted())
  }

  @Test("Every option that the main help names is one")
  func mainOptions() throws {
    let known = Set(HelpTopic.allOptions.matches(of: /--[a-z-]+/).map { String($0.0) })
    for option in MainHelp.text.matches(of: /--[a-z-]+/).map({ String($0.0) }) { #expect(known.contains(option)) }
  }

  #if os(Linux)
    @Test(
      "A terminal that gives the tool nothing to do is shown a short help: exit 2",
      .enabled(if: Tool.program("script") != nil))
    func bareTerminal() throws {
      let folder = try TemporaryFolder()
      let result = try Tool.shell("script -qec \"$1\" /dev/null", [Tool.path], in: folder.path)
      #expect(result.status == 2)
      #expect(result.text.replacing("\r\n", with: "\n") == MainHelp.short + "\n")
      #expect(result.lines.count <= 8)
    }
  #endif
}
