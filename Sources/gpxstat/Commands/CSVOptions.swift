import ArgumentParser

/// How CSV is written.
struct CSVOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "In CSV, prefix text that begins with =, +, - or @ with an apostrophe.",
      discussion: "Spreadsheets treat such text as a formula. Other programs need no prefix: they read text unchanged."
    ))
  var csvSafe = false
}
