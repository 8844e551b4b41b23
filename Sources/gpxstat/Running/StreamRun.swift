import GPXAnalysis

/// Reads files one after the other, so that what is made of their points can be written as they are read.
struct StreamRun {
  let files: InputFiles

  /// Hands every file to `body`, reports what goes wrong with it, and goes on.
  ///
  /// - Parameter body: reads one file, and gives what it says beside its points.
  func run(_ body: (GPXReader, _ file: String) throws -> GPXDocument) throws {
    var failures = Failures(of: files)
    try files.forEachInput { file in
      failures.files += 1
      let name = file.name.text
      do {
        let document = try file.read { try body($0, name) }
        if let fault = document.fault { failures.add(Fault(fault, file: name, keptPoints: document.pointCount)) }
      } catch let error as GPXReadError {
        failures.add(Fault(error, file: name, keptPoints: nil))
      }
    }
    try failures.end()
  }
}
