// A year of hikes by the month:  swift run YearByMonth FOLDER

import Foundation
import GPXAnalysisFoundation

let folder = URL(filePath: CommandLine.arguments.dropFirst().first ?? ".")
let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)

var recordings = Recordings()
for file in files where file.pathExtension.lowercased() == "gpx" {
  let read = try? FileRecordings(GPXReader(url: file), file: file.lastPathComponent)
  if let read { recordings.add(read.recordings) }
}

for (month, totals) in TrainingLog(recordings, today: CivilDate(Date())).totals(by: .month) {
  print(
    String(
      format: "%@  %3d hikes  %6.1f km  %6.1f h  ↑ %6.0f m", "\(month.description.prefix(7))", totals.hikes,
      totals.distance / 1000, totals.timeOnFeet / 3600, totals.gain ?? .nan))
}
