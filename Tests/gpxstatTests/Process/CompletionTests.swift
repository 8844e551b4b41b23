import Foundation
import Testing

@Suite("Shells complete subcommands, their options, and files")
struct CompletionTests {
  /// What is on the line, and some of what has to be offered, and must not be.
  static let lines: [(line: [String], offers: [String], not: [String])] = [
    (["gpxstat", ""], ["report", "log", "match", "help", "hike.gpx"], ["--weeks"]),
    (["gpxstat", "po"], ["points"], ["log"]),
    (["gpxstat", "hi"], ["hike.gpx"], ["points"]),
    (["gpxstat", "--f"], ["--format", "--full", "--files-from"], ["--today"]),
    (["gpxstat", "log", "--t"], ["--timezone", "--today"], ["--full"]),
    (["gpxstat", "points", "--format", ""], ["csv", "ndjson"], ["markdown"]),
    (["gpxstat", "help", ""], ["report", "log"], ["--weeks"]),
    (["gpxstat", "help", "po"], ["points"], ["report"]),
    (["gpxstat", "match", "hi"], ["hike.gpx"], ["points"]),
    (["gpxstat", "hike.gpx", "--f"], ["--format", "--full"], ["--today"]),
    // A subcommand's name is one only as the first word.
    (["gpxstat", "hike.gpx", "po"], [], ["points"]),
  ]

  /// What the shell offers, in a folder with one recording.
  private func offered(_ shell: String, _ line: [String], _ program: String) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write("hike.gpx", Recording.gpx(points: 2))
    let script = try Tool.run(["--generate-completion-script", shell])
    try #require(script.status == 0)
    let scripts = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let options = ["zsh": ["-f"], "fish": ["--no-config", "--"]][shell] ?? []
    process.arguments = [shell] + options + [try scripts.write("program", program)]
    process.arguments? += [try scripts.write("script", script.output)] + line
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return output.split(separator: "\n").map { String($0.prefix { $0 != "\t" && $0 != ":" }) }
  }

  @Test("bash", .enabled(if: Tool.program("bash") != nil), arguments: lines)
  func bash(line: [String], offers: [String], not: [String]) throws {
    let found = try offered(
      "bash", line,
      """
      source "$1"
      shift
      COMP_WORDS=("$@")
      COMP_CWORD=$(($# - 1))
      COMP_LINE="$*"
      COMP_POINT=${#COMP_LINE}
      _gpxstat gpxstat "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    for word in offers { #expect(found.contains(word), "\(line): \(found)") }
    for word in not { #expect(!found.contains(word), "\(line): \(found)") }
  }

  @Test("fish", .enabled(if: Tool.program("fish") != nil), arguments: lines)
  func fish(line: [String], offers: [String], not: [String]) throws {
    let found = try offered(
      "fish", line,
      """
      source $argv[1]
      complete -C (string join -- " " $argv[2..])
      """)
    for word in offers { #expect(found.contains(word), "\(line): \(found)") }
    for word in not { #expect(!found.contains(word), "\(line): \(found)") }
  }

  /// Zsh completes only on a terminal: its own two functions are stood in for, to see what they are given.
  @Test("zsh", .enabled(if: Tool.program("zsh") != nil), arguments: lines)
  func zsh(line: [String], offers: [String], not: [String]) throws {
    let found = try offered(
      "zsh", line,
      """
      compdef() { : }
      _describe() { print -rl -- "${(@P)3}" }
      _arguments() {
        local spec rest=0
        for spec in "$@"; do
          case $spec in
          '*'*|'(-)*'*) (( ++rest > 1 )) && return 1; [[ $spec == *_files ]] && print -rl -- hike.gpx ;;
          *--*) print -r -- "--${${spec#*--}%%[^a-z-]*}" ;;
          esac
        done
        [[ ${words[CURRENT-1]} == --format ]] && print -rl -- "${___format[@]}"
        return 0
      }
      script=$1
      shift
      words=("$@")
      CURRENT=$#
      source $script
      _gpxstat
      """)
    let word = line.last ?? ""
    for word in offers { #expect(found.contains(word), "\(line): \(found)") }
    for other in not where other.hasPrefix(word) { #expect(!found.contains(other), "\(line): \(found)") }
  }
}
