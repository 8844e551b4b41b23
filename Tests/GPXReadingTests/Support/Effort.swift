import Foundation

/// How much the exhaustive tests try: a spread of it within seconds, or everything where `GPXSTAT_TEST_EFFORT=full`.
enum Effort {
  static let isFull = ProcessInfo.processInfo.environment["GPXSTAT_TEST_EFFORT"] == "full"
}
