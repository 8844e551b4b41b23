import ArgumentParser
import GPXAnalysis

/// The recordings against which a hike is held.
struct HistoryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of your earlier recordings, to show what your legs were used to.",
      discussion: "The hike itself and later recordings are ignored.", valueName: "folder"),
    completion: .directory)
  var history: String?

  func validate() throws {
    if history == "-" { throw ValidationError("--history needs a folder or a file, not standard input.") }
  }

  /// Reads the folder, and says what goes wrong with it; nil where none was given.
  ///
  /// - Parameter input: how its files are read.
  func read(_ input: InputOptions, _ options: SummaryOptions) throws -> (history: History, isWhole: Bool)? {
    guard let history else { return nil }
    var past = input
    (past.files, past.filesFrom) = ([history], nil)
    let run = RecordingsRun(files: past.inputFiles(), workers: past.workers, options: options)
    let (recordings, failures) = try run.run()
    var isWhole = true
    do throws(ExitCode) { try failures.end() } catch { isWhole = false }
    return (History(recordings), isWhole)
  }
}
