// Many files at once, with progress, and an end after ten seconds:  swift run HundredFiles FILE…

import Foundation
import GPXAnalysisFoundation

/// All summaries that could be read before the deadline, in the order of the files.
func summaries(of files: [URL], within seconds: Double) async -> [FileSummary] {
  await withTaskGroup(of: (Int, FileSummary?).self) { group in
    for (position, file) in files.enumerated() {
      group.addTask { (position, try? await FileSummary(GPXReader(url: file), file: file.path)) }
    }
    // Cancels whatever is not done by then: reading ends within a batch of points.
    group.addTask {
      try? await Task.sleep(for: .seconds(seconds))
      return (-1, nil)
    }
    var found: [(Int, FileSummary)] = []
    var done = 0
    for await (position, summary) in group {
      if position < 0 { group.cancelAll() } else { done += 1 }
      if let summary { found.append((position, summary)) }
      if position >= 0, done.isMultiple(of: 25) { print(done, "of", files.count) }
      if done == files.count { group.cancelAll() }
    }
    return found.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

let files = CommandLine.arguments.dropFirst().map { URL(filePath: $0) }
let found = await summaries(of: files, within: 10)
let distance = found.compactMap { $0.total?.distance }.reduce(0, +)
print(found.count, "of", files.count, "files,", String(format: "%.1f km", distance / 1000))
