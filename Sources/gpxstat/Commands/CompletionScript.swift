/// The completions that the argument parser generates, made to know how this tool's command line begins.
///
/// The first word alone says whether there is a subcommand. The parser's generators expect subcommands only behind all
/// of a command's own arguments; the main job takes any number of files, so that none would ever be offered. What is
/// put into the generated scripts decides by the first word, and leaves the rest to them. A script that looks otherwise
/// than expected stays as it is.
struct CompletionScript {
  private(set) var text: String

  /// - Parameters:
  ///   - generated: a script for bash, zsh or fish.
  ///   - subcommands: their names and what they do.
  init(_ generated: String, subcommands: [(name: String, abstract: String)]) {
    text = generated
    let names = subcommands.map(\.name)
    insert(Self.bash(names), before: "    __gpxstat_offer_flags_options -1\n")
    // Zsh takes no second description of all that follows.
    text = text.replacing("        '(-): :->command'\n        '(-)*:: :->arg'\n", with: "")
    insert(Self.zsh(subcommands), before: "    _arguments -w -s -S : \"${arg_specs[@]}\" && ret=0\n")
    insert(Self.fish(names), behind: "    case 'gpxstat'\n        ")
    for name in names {
      // As the first word, not behind a file.
      let offered = "__gpxstat_should_offer_completions_for_positional \"gpxstat\" -eq "
      text = text.replacing("\(offered)2' -fa '\(name)'", with: "\(offered)1' -fa '\(name)'")
    }
    if let last = names.last, text.contains("' -fa '\(last)'") {
      text += "\ncomplete -c 'gpxstat' -n '__fish_seen_subcommand_from help' -fa '\(names.joined(separator: " "))'"
    }
  }

  private mutating func insert(_ addition: String, before line: String) {
    guard let place = text.firstRange(of: line) else { return }
    text.insert(contentsOf: addition, at: place.lowerBound)
  }

  private mutating func insert(_ addition: String, behind beginning: String) {
    guard let place = text.firstRange(of: beginning) else { return }
    text.insert(contentsOf: addition, at: place.upperBound)
  }

  private static func bash(_ names: [String]) -> String {
    """
        # The first word alone says whether there is a subcommand; it may ask for the help of another.
        local -r subcommands='\(names.joined(separator: " "))'
        if [[ "${COMP_CWORD}" -eq 1 || "${COMP_WORDS[1]}" = help && "${COMP_CWORD}" -eq 2 ]]; then
            COMPREPLY+=($(compgen -W "${subcommands}" -- "${cur}"))
        fi
        if [[ "${COMP_CWORD}" -gt 1 && " ${subcommands} " = *" ${COMP_WORDS[1]} "* ]]; then
            unparsed_words=("${unparsed_words[@]:1}")
            "_gpxstat_${COMP_WORDS[1]}"
            return
        fi

    """
  }

  private static func zsh(_ subcommands: [(name: String, abstract: String)]) -> String {
    let described = subcommands.map { "'\($0.name):\($0.abstract.replacing("'", with: "'\\''"))'" }
    return """
          # The first word alone says whether there is a subcommand; it may ask for the help of another.
          local -ar first_words=(\(described.joined(separator: " ")))
          if (( CURRENT == 2 )) || [[ "${words[2]}" == help && CURRENT -eq 3 ]]; then
              _describe -V subcommand first_words && ret=0
          fi
          if (( CURRENT > 2 )) && [[ "${words[2]}" == (\(subcommands.map(\.name).joined(separator: "|"))) ]]; then
              shift words
              (( CURRENT-- ))
              "_gpxstat_${words[1]}"
              return
          fi

      """
  }

  private static func fish(_ names: [String]) -> String {
    // Where it is a subcommand's, the command's own arguments are not looked for.
    "contains -- \"$unparsed_tokens[2]\" \(names.joined(separator: " ")); and set -a commands $unparsed_tokens[1]; "
      + "and set -e unparsed_tokens[1]; or "
  }
}
