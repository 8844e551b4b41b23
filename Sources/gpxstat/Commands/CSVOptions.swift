import ArgumentParser

/// How CSV is written.
struct CSVOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "In CSV, put an apostrophe before text that begins with =, +, - or @.",
      discussion: "A spreadsheet takes such a name for a formula. Other programs read the names unchanged without this."
    ))
  var csvSafe = false
}
