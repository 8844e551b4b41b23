import ArgumentParser

/// `--json` for the commands whose formats differ otherwise.
struct JSONOption: ParsableArguments {
  @Flag(help: "Same as --format json.")
  var json = false
}
