// A year of hikes and runs by the month:  swift run YearByMonth FOLDER

import Foundation
import GPXAnalysisFoundation

let folder = URL(filePath: CommandLine.arguments.dropFirst().first ?? ".")
let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)

var recordings = Recordings()
for file in files where file.pathExtension.lowercased() == "gpx" {
  let read = try? FileRecordings(GPXReader(url: file), file: file.lastPathComponent)
  if let read { recordings.add(read.recordings) }
}

let log = TrainingLog(recordings, today: CivilDate(Date()))
for (activity, name) in [(Activity.hike, "hikes"), (.run, "runs")] {
  for (month, totals) in log.totals(by: .month, of: activity) {
    var line = String(
      format: "%@  %3d %@  %6.1f km  %6.1f h", "\(month.description.prefix(7))", totals.outingCount, name,
      totals.distance / 1000, totals.timeOnFeet / 3600)
    if let gain = totals.gain { line += String(format: "  ↑ %6.0f m", gain) }
    print(line)
  }
}
