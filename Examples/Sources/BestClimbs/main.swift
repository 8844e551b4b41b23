// The ten highest climbs of a folder:  swift run BestClimbs FOLDER

import Foundation
import GPXAnalysisFoundation

let folder = URL(filePath: CommandLine.arguments.dropFirst().first ?? ".")
let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)

var climbs: [(climb: Climb, hike: String)] = []
for file in files where file.pathExtension.lowercased() == "gpx" {
  guard let summary = try? TrackSummary(contentsOf: file) else { continue }
  climbs += (summary.climbs ?? []).map { ($0, summary.name ?? file.lastPathComponent) }
}
climbs.sort { $0.climb.height > $1.climb.height }

for (climb, hike) in climbs.prefix(10) {
  let place = climb.startCoordinate.map { String(format: "from %.4f, %.4f", $0.latitude, $0.longitude) } ?? ""
  print(String(format: "%5.0f m up at %2.0f %%", climb.height, 100 * climb.grade), place, "·", hike)
}
