import Testing

@testable import gpxstat

@Suite("What is known of the terminal")
struct TerminalTests {
  @Test(arguments: [
    (["LC_ALL": "C"], true), (["LANG": "C"], true), (["LANG": "POSIX"], true), (["LANG": "de_DE.ISO-8859-1"], true),
    (["LANG": "de_DE.UTF-8"], false), (["LANG": "C.utf8"], false), ([:], false), (["LC_ALL": ""], false),
    (["LC_ALL": "C", "LANG": "de_DE.UTF-8"], true), (["LC_ALL": "C.UTF-8", "LANG": "C"], false),
    (["LC_CTYPE": "C", "LANG": "en_GB.UTF-8"], true), (["LC_ALL": "", "LANG": "en_GB.UTF-8"], false),
  ])
  func followsTheLocale(_ environment: [String: String], _ isASCIIOnly: Bool) {
    #expect(Terminal(-1) { environment[$0] }.isASCIIOnly == isASCIIOnly)
  }

  @Test func isPlainWhereThereIsNone() {
    let none = Terminal(-1) { ["COLUMNS": "132", "TERM": "xterm"][$0] }
    #expect(!none.isTerminal)
    #expect(!none.wantsColor)
    #expect(none.width == 80)
  }
}
