import ArgumentParser

/// An archive instead of files, for commands that read any number of inputs one after another.
struct ArchiveOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read the recordings in a tar archive, or in one on standard input (-).",
      discussion: "Each member is a separate input, named ARCHIVE!MEMBER. For a zip: bsdtar -cf - @export.zip.",
      valueName: "archive"),
    completion: .file())
  var tar: String?
}
