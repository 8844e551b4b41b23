/// Arguments with every run of file names folded into one, for a parser whose time grows with the square of their number:
/// it would take seconds over the ten thousand names that a shell makes of `*.gpx`.
///
/// No option here takes more than one value. So an argument that begins with no dash, behind another that begins with
/// none, is neither an option nor the value of one, and what follows `--` is not either.
struct FoldedArguments {
  /// What the parser is given.
  private(set) var arguments: [String] = []
  private var runs: [[String]] = []

  /// NUL, which no argument of a process can hold.
  private static let mark: Character = "\0"

  init(_ original: [String]) {
    var run: [String] = []
    var previousIsName = false
    var isBehindTerminator = false
    for argument in original {
      let beginsWithDash = argument.utf8.first == UInt8(ascii: "-")
      if !argument.isEmpty, isBehindTerminator || previousIsName && !beginsWithDash {
        run.append(argument)
        continue
      }
      end(&run)
      arguments.append(argument)
      isBehindTerminator = isBehindTerminator || argument == "--"
      previousIsName = !beginsWithDash
    }
    end(&run)
  }

  private mutating func end(_ run: inout [String]) {
    if run.count == 1 {
      arguments += run
    } else if !run.isEmpty {
      arguments.append("\(Self.mark)\(runs.count)")
      runs.append(run)
    }
    run = []
  }

  /// Whether anything was folded.
  var hasRuns: Bool { !runs.isEmpty }

  /// The names, unfolded, where the parser has put `names`.
  func unfolded(_ names: [String]) -> [String] {
    names.flatMap { name -> [String] in
      guard name.first == Self.mark, let index = Int(name.dropFirst()), runs.indices.contains(index) else {
        return [name]
      }
      return runs[index]
    }
  }
}

/// A command that reads files.
protocol ReadsFiles {
  var input: InputOptions { get set }
}
