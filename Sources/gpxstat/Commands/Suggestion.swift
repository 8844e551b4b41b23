import Platform

/// What somebody meant who mistyped a subcommand: it is taken for the name of a file, and there is no such file.
struct Suggestion {
  let subcommand: String

  /// Nil where `name` may be a file, or is like no subcommand.
  init?(for name: String, among subcommands: [String]) {
    guard name.allSatisfy({ $0.isASCII && $0.isLetter }), access(name, F_OK) != 0 else { return nil }
    let near = subcommands.map { (name: $0, edits: Self.edits(from: name, to: $0)) }.min { $0.edits < $1.edits }
    guard let near, Self.isNear(near.edits, near.name) else { return nil }
    subcommand = near.name
  }

  /// Of short words one letter is a third.
  private static func isNear(_ edits: Int, _ name: some StringProtocol) -> Bool { edits <= (name.count > 5 ? 2 : 1) }

  /// The parser's message without its suggestion, if that has little in common with what was written:
  /// `Unknown option '--json'. Did you mean '--gain'?`
  static func checked(_ message: String) -> String {
    let parts = message.split(separator: "'", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[2] == ". Did you mean ", parts[4].hasPrefix("?") else { return message }
    let (written, meant) = (String(parts[1].drop { $0 == "-" }), String(parts[3].drop { $0 == "-" }))
    if isNear(edits(from: written, to: meant), meant) { return message }
    return "\(parts[0])'\(parts[1])'.\(parts[4].dropFirst())"
  }

  /// Letters to put in, take out, change, or swap with their neighbours (the distance of optimal string alignment).
  static func edits(from first: String, to second: String) -> Int {
    let (a, b) = (Array(first.lowercased()), Array(second))
    var rows = [Array(0...b.count)]
    for i in 1..<(a.count + 1) {
      var row = [i]
      for j in 1..<(b.count + 1) {
        var minimum = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { minimum = min(minimum, rows[i - 2][j - 2] + 1) }
        row.append(minimum)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
