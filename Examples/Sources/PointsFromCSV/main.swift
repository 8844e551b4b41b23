// Points that are not GPX: a CSV of latitude, longitude, elevation and time.  swift run PointsFromCSV FILE

import Foundation
import GPXAnalysisFoundation

let file = URL(filePath: CommandLine.arguments.dropFirst().first ?? "Data/points.csv")
let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)

let points = lines.dropFirst().compactMap { line -> TrackPoint? in
  let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  guard fields.count >= 4, let latitude = Double(fields[0]), let longitude = Double(fields[1]) else { return nil }
  return TrackPoint(
    latitude: latitude, longitude: longitude, elevation: Double(fields[2]), time: Timestamp(iso8601: fields[3]))
}

let summary = TrackSummary(points: points, type: "hiking")
print(summary.pointCount, "points,", Int(summary.distance.rounded()), "m on foot")
if let elevation = summary.elevation, let gain = elevation.gain, let loss = elevation.loss {
  print(String(format: "↑ %.0f m  ↓ %.0f m", gain, loss))
}
if let load = summary.descent?.eccentricLoad { print(String(format: "eccentric load %.2f kJ/kg", load)) }
