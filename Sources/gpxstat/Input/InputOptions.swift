import ArgumentParser
import GPXAnalysis
import Platform

/// Which files are read, how, and by how many workers.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read the names of more files from a list, or from standard input (-).",
      discussion: "One name per line, or each ended by NUL, as find -print0 writes them.", valueName: "list"),
    completion: .file())
  var filesFrom: String?

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp("Number of threads (default: number of cores).", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Treat warnings as errors, and stop reading a file at its first.")
  var strict = false

  @Flag(help: "Read a file that holds several GPX documents, one after another, as one.")
  var concatenated = false

  @Argument(
    help: ArgumentHelp(
      "Files, folders of .gpx and .gpx.gz files, or - for standard input.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs must be between 1 and 1024, not \(jobs).")
    }
    if filesFrom == "-", files.contains("-") {
      throw ValidationError("Standard input cannot be both the list of files (--files-from -) and one of them (-).")
    }
    if files.contains("") { throw ValidationError("The name of a file is empty.") }
  }

  /// - Parameter count: how many files are read at the same time; as many as there are workers unless said otherwise.
  func inputFiles(atOnce count: Int? = nil) -> InputFiles {
    var files = InputFiles(names: files, list: filesFrom)
    let now = Timestamp(seconds: Int64(time(nil)))
    for index in files.indices {
      // Where there are more workers than files, one reads ahead of another.
      files[index].reading.readsAhead = workers > min(files.count, count ?? files.count)
      files[index].reading.now = now
      files[index].reading.isStrict = strict
      files[index].reading.readsConcatenated = concatenated
    }
    return files
  }

  var workers: Int { jobs ?? Self.cores }

  private static var cores: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }
}
