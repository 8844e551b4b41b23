import ArgumentParser
import GPXAnalysis
import Platform

/// Which files are read, how, and by how many workers.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read the names of more files from a list, or from standard input (-).",
      discussion: "One name per line, or each name followed by NUL, as find -print0 writes them.", valueName: "list"),
    completion: .file())
  var filesFrom: String?

  @Option(
    help: ArgumentHelp("Stop reading a document after this many decompressed bytes.", valueName: "n"))
  var maxBytes: Int?

  @Option(help: ArgumentHelp("Stop reading a document after this many seconds.", valueName: "s"))
  var maxSeconds: Double?

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp("Number of threads (default: number of cores).", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Treat warnings as errors: stop reading a file at the first one.")
  var strict = false

  @Flag(help: "Read several GPX documents that follow each other in one file as a single recording.")
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
    if let maxBytes, maxBytes < 1 { throw ValidationError("--max-bytes must be at least 1, not \(maxBytes).") }
    if let maxSeconds, !(maxSeconds > 0) {
      throw ValidationError("--max-seconds must be more than 0, not \(maxSeconds).")
    }
    if files.contains("") { throw ValidationError("A file name is empty.") }
  }

  /// The files that are named, or those in an archive.
  ///
  /// - Parameter count: how many files are read at the same time; nil if as many as there are workers.
  /// - Throws: `ValidationError` if both are named.
  func inputFiles(or archive: ArchiveOption?, atOnce count: Int? = nil) throws -> InputFiles {
    guard let tar = archive?.tar else { return inputFiles(atOnce: count) }
    if namesFiles { throw ValidationError("--tar cannot be combined with other files or --files-from.") }
    return prepared(InputFiles(archive: Archive(name: FileName(tar))), atOnce: count)
  }

  /// The files that are named.
  func inputFiles() -> InputFiles { inputFiles(atOnce: nil) }

  private func inputFiles(atOnce count: Int?) -> InputFiles {
    prepared(InputFiles(names: files, list: filesFrom), atOnce: count)
  }

  private func prepared(_ inputs: InputFiles, atOnce count: Int?) -> InputFiles {
    var files = inputs
    var reading = ReadingOptions()
    reading.now = Timestamp(seconds: Int64(time(nil)))
    reading.isStrict = strict
    reading.readsConcatenated = concatenated
    if let maxBytes { reading.limits.bytes = maxBytes }
    files.archive?.reading = reading
    files.archive?.maxSeconds = maxSeconds
    // Where there are more workers than files, one reads ahead of another.
    reading.readsAhead = workers > min(files.count, count ?? files.count)
    for index in files.indices {
      files[index].reading = reading
      files[index].maxSeconds = maxSeconds
    }
    return files
  }

  /// Whether anything is named to be read.
  var namesFiles: Bool { !files.isEmpty || filesFrom != nil }

  var workers: Int { jobs ?? Self.cores }

  private static var cores: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }
}
