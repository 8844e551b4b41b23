import ArgumentParser
import GPXAnalysis
public import TrackReporting

extension TableFormat: OptionChoice {}

/// The files that a table is made of. They are read one after the other, so that rows come as they are read.
struct TableInput: ParsableArguments {
  @Option(help: "CSV with a header row, or a JSON object on each line.")
  var format = TableFormat.csv

  @Argument(
    help: ArgumentHelp(
      "Files to read, and folders to look for .gpx and .gpx.gz files in; - for standard input.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  func validate() throws {
    if files.contains("") { throw ValidationError("The name of a file is empty.") }
  }

  /// Hands every file to `body`, tells what goes wrong with it, and goes on.
  ///
  /// - Parameter body: reads one file, and gives what it says beside its points.
  func forEachFile(_ body: (GPXReader, String) throws -> GPXDocument) throws {
    let files = InputFile.all(in: files)
    var failures = Failures()
    for file in files {
      let name = file.name.text
      var fault: GPXReadError?
      var kept: Int?
      do {
        let document = try file.read { try body($0, name) }
        fault = document.fault
        kept = document.pointCount
      } catch let error as GPXReadError {
        fault = error
      }
      guard let fault else { continue }
      Diagnostics.print(Diagnostics.message(fault, file: name, keptPoints: kept))
      failures.add(name.withoutControlCharacters, isPartial: kept != nil)
    }
    if files.count > 1, let line = failures.line(of: files.count) { Diagnostics.print(line) }
    if failures.count > 0 { throw ExitCode.someFileFailed }
  }
}
