import Foundation
import GPXAnalysis

// Runs the README's example on the file given and ends with 1 where a figure can't be true.

guard CommandLine.arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: Consumer FILE\n".utf8))
  exit(2)
}
let path = CommandLine.arguments[1]
let slope = Slope()

var checks = Checks()

do {
  let figures = try example(path: path, points: slope.points)
  let summary = figures.summary

  checks.require(summary.distance > 1000 && summary.distance < 100_000, "a hike of \(summary.distance) m")
  checks.require(
    summary.rawDistance >= summary.distance * 0.99, "raw distance \(summary.rawDistance) m is less than the way")
  checks.require(
    summary.pointCount == figures.document.tracks.reduce(0) { $0 + $1.pointCount },
    "the stream and the summary count points differently")
  checks.require(figures.document.fault == nil, "the file was not read to its end")
  let highest = summary.elevation?.highest ?? .nan
  checks.require(
    abs(highest - figures.highest) < 50, "highest point at \(highest) m, in the stream at \(figures.highest) m")
  if let descent = summary.descent {
    checks.require(descent.work > 0 && descent.work < 50, "descent work of \(descent.work) kJ/kg")
    checks.require(descent.eccentricLoad >= 0 && descent.eccentricLoad <= descent.work, "load greater than work")
  } else {
    checks.require(false, "no descent load")
  }

  checks.require(figures.same.distance > 900, "a slope of \(figures.same.distance) m")
  checks.require(
    abs(figures.load.work / slope.work - 1) < 0.02,
    "descent work of \(figures.load.work) kJ/kg on a slope of \(slope.work) kJ/kg")
  checks.require(
    abs(figures.load.eccentricLoad / slope.work - 1) < 0.05,
    "eccentric load of \(figures.load.eccentricLoad) kJ/kg on a slope of \(slope.work) kJ/kg")

  // The summary in the hands of Foundation.
  let copy = try JSONDecoder().decode(TrackSummary.self, from: JSONEncoder().encode(summary))
  checks.require(copy == summary, "the summary read back is another one")
  if let start = summary.startTime {
    let date = Date(timeIntervalSince1970: Double(start.microseconds) / 1e6)
    checks.require(
      date.formatted(.iso8601) == start.description.replacing(/\.\d+/, with: ""),
      "\(start) is not \(date.formatted(.iso8601))")
  }
} catch {
  checks.require(false, "\(error)")
}
exit(checks.failures == 0 ? 0 : 1)
