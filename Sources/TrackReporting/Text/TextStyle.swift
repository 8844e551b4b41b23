/// Colours and weights for a terminal, or none.
package struct TextStyle: Sendable, Hashable {
  /// The role of a run of text, which decides how it looks.
  enum Role: Int {
    case title = 1
    case faint = 2
    case fault = 31
    // By steepness: downhill starting with blue, uphill starting with green.
    case downVerySteep = 35
    case downSteep = 34
    case down = 36
    case level = 39
    case up = 32
    case upSteep = 33
    case upVerySteep = 91
  }

  private let isOn: Bool

  /// Plain text.
  package static let plain = TextStyle(isOn: false)
  /// ANSI escape sequences.
  package static let ansi = TextStyle(isOn: true)

  func callAsFunction(_ text: String, _ role: Role) -> String {
    isOn && !text.isEmpty && role != .level ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The text with each run in its role's style, using only as many escapes as there are changes.
  func callAsFunction(_ characters: some Sequence<(character: Character, role: Role)>) -> String {
    var text = ""
    var run = ""
    var role = Role.level
    for next in characters {
      if next.role != role, next.character != " " {
        text += self(run, role)
        run = ""
        role = next.role
      }
      run.append(next.character)
    }
    return text + self(run, role)
  }
}

extension TextStyle.Role {
  init(_ gradeClass: GradeClass) {
    self =
      switch gradeClass {
      case .steepDown: .downVerySteep
      case .down: .downSteep
      case .gentleDown: .down
      case .level: .level
      case .gentleUp: .up
      case .up: .upSteep
      case .steepUp: .upVerySteep
      }
  }
}
