// A hike as it happens: a stream of simulated locations, and a running summary.  swift run LiveFeed

import Foundation
import GPXAnalysisFoundation

/// Three hours at one point a second, as fast as they can be taken. A receiver's stream looks the same.
let locations = AsyncStream<TrackPoint> { continuation in
  for second in 0..<10_800 {
    let moved = Double(second) * 1.3
    continuation.yield(
      TrackPoint(
        latitude: 46.5 + moved / 111_200, longitude: 7.9, elevation: 1000 + 400 * sin(moved / 4500),
        time: Timestamp(seconds: 1_780_297_200 + Int64(second))))
  }
  continuation.finish()
}

var builder = TrackSummary.Builder(name: "Live", type: "hiking")
var count = 0
for await location in locations {
  builder.append(location)
  count += 1
  guard count.isMultiple(of: 1800) else { continue }
  let summary = builder.summary()
  var line = String(format: "%3d min  %5.2f km", count / 60, summary.distance / 1000)
  if let gain = summary.elevation?.gain, let loss = summary.elevation?.loss {
    line += String(format: "  ↑ %4.0f m  ↓ %4.0f m", gain, loss)
  }
  print(line)
}
