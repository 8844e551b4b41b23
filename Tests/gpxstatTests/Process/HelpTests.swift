import Foundation
import Testing

@testable import gpxstat

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Help")
struct HelpTests {
  @Test("The main help fits a screen and leads to the rest", arguments: [["--help"], ["-h"], ["help"], ["x", "-h"]])
  func main(arguments: [String]) throws {
    let help = try Tool.run(arguments)
    #expect(help.status == 0 && help.errors.isEmpty)
    #expect(help.text == MainHelp.text + "\n")
    #expect(help.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 45)
    #expect(help.lines.allSatisfy { $0.count <= 80 })
    for name in Subcommands.described.map(\.name).dropLast() + HelpTopic.allCases.map { "help \($0)" } {
      #expect(help.text.contains("\n  \(name) "), "\(name)")
    }
  }

  @Test("Each topic has its options, and each option of the main command a topic")
  func topics() throws {
    let all = GPXStat.helpMessage(columns: 80).matches(of: /\n  (-., )?(--[a-z-]+)/).map { String($0.2) }
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
    let known = Set(GPXStat.helpMessage(columns: 80).matches(of: /--[a-z-]+/).map { String($0.0) })
    for option in MainHelp.text.matches(of: /--[a-z-]+/).map({ String($0.0) }) { #expect(known.contains(option)) }
  }

  @Test("A terminal that gives the tool nothing to do is shown a short help: exit 2")
  func bareTerminal() throws {
    let terminal = posix_openpt(O_RDWR | O_NOCTTY)
    try #require(terminal >= 0 && grantpt(terminal) == 0 && unlockpt(terminal) == 0)
    defer { close(terminal) }
    let name = try #require(ptsname(terminal).map { String(cString: $0) })
    let result = try Tool.run([], input: .file(name))
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors == MainHelp.short + "\n")
    #expect(result.messages.count <= 8)
  }
}
