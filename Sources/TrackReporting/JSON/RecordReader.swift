package import GPXAnalysis
import TrackAnalysis

/// Reads the records of files, as written by `gpxstat --format ndjson`, back into what a log keeps of the files: a log
/// made from the records equals one made from the files.
///
///     var reader = RecordReader()
///     try reader.append(bytes)      // in pieces of any size
///     try reader.finish()
///     let log = TrainingLog(reader.recordings, today: today)
///
/// Records do not contain an outing's speed by grade, course and heart rate.
package struct RecordReader: Sendable {
  /// Why records can't be read.
  package struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The line number, from 1.
    package var line: Int
    /// What is wrong with it.
    package var message: String

    /// `line 3: not a record of gpxstat`
    package var description: String { "line \(line): \(message)" }
  }

  /// The recordings of the records so far, in order.
  package private(set) var recordings = Recordings()
  private var line: [UInt8] = []
  private var number = 1

  /// The largest size of a record in bytes.
  private static let longestLine = 1 << 28

  /// Creates a reader without any records.
  package init() {}

  /// Reads more bytes.
  ///
  /// - Throws: ``Failure``; the reader can't be used after that.
  package mutating func append(_ bytes: some Sequence<UInt8>) throws(Failure) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        try endLine()
        number += 1
      } else {
        guard line.count < Self.longestLine else { throw failure("longer than any record") }
        line.append(byte)
      }
    }
  }

  /// Reads what follows the last line feed.
  ///
  /// - Throws: ``Failure``
  package mutating func finish() throws(Failure) { try endLine() }

  private func failure(_ message: String) -> Failure { Failure(line: number, message: message) }

  private mutating func endLine() throws(Failure) {
    defer { line.removeAll(keepingCapacity: true) }
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return }
    guard let record = JSONValue(line) else { throw failure("not JSON; a record may be cut short") }
    guard let version = record["schema_version"]?.number, let file = record["file"]?.text else {
      throw failure("not a record that gpxstat --format ndjson wrote")
    }
    guard version == Double(FileSummary.schemaVersion) else {
      throw failure(
        "schema_version is \(decimal(version, digits: 0)), but this gpxstat reads \(FileSummary.schemaVersion)"
      )
    }
    guard let outings = record["outings"]?.array, let notCounted = record["not_counted"]?.array else {
      throw failure("no outings: an older gpxstat wrote the record; write it again")
    }
    let hikes = outings.compactMap { OutingRecord($0, file: file) }
    let others = notCounted.compactMap { NotCounted($0) }
    guard hikes.count == outings.count, others.count == notCounted.count else {
      throw failure("an outing lacks figures, or has ones that gpxstat does not write")
    }
    recordings.add(Recordings(outings: hikes, notCounted: others))
  }
}

extension OutingRecord {
  fileprivate init?(_ outing: JSONValue, file: String) {
    guard let start = outing["start_time"]?.time, let distance = outing["distance_m"]?.number,
      let timeOnFeet = outing["time_on_feet_s"]?.number,
      let activity = outing["activity"]?.text.flatMap(Activity.init(rawValue:)), let clock = LocalClock(outing)
    else { return nil }
    self.init(file: file, startTime: start, distance: distance, timeOnFeet: timeOnFeet)
    name = outing["name"]?.text
    isPartial = outing["is_partial"]?.boolean ?? false
    self.activity = activity
    endTime = outing["end_time"]?.time
    self.clock = clock
    gain = outing["gain_m"]?.number
    loss = outing["loss_m"]?.number
    eccentricLoad = outing["eccentric_load_kj_per_kg"]?.number
    steepLoss = outing["steep_loss_m"]?.number
    longestClimb = outing["longest_climb_m"]?.number
    longestDescent = outing["longest_descent_m"]?.number
    if let bands = outing["grade_bands"]?.array {
      let read = bands.compactMap(GradeDistribution.Band.init)
      guard read.count == bands.count else { return nil }
      gradeBands = read
    }
  }
}

extension GradeDistribution.Band {
  fileprivate init?(_ band: JSONValue) {
    guard let distance = band["distance_m"]?.number, let gain = band["gain_m"]?.number,
      let loss = band["loss_m"]?.number
    else { return nil }
    self.init(
      from: band["from"]?.number, to: band["to"]?.number, distance: distance,
      movingTime: band["moving_time_s"]?.number, gain: gain, loss: loss)
  }
}

extension NotCounted {
  fileprivate init?(_ record: JSONValue) {
    guard let file = record["file"]?.text, let reason = record["reason"]?.text.flatMap(Reason.init(rawValue:)) else {
      return nil
    }
    let look = record["looks_like"]?.text.flatMap(ActivityEstimate.Look.init(rawValue:))
    self.init(file: file, name: record["name"]?.text, reason: reason, looksLike: look)
  }
}

extension LocalClock {
  fileprivate init?(_ outing: JSONValue) {
    guard let minutes = outing["utc_offset_min"]?.number, abs(minutes) < 1440,
      let offset = UTCOffset(minutes: Int(minutes)),
      let source = outing["clock"]?.text.flatMap(Source.init(rawValue:))
    else { return nil }
    self.init(CivilZone(offset), source)
  }
}

extension JSONValue {
  fileprivate var time: Timestamp? { text.flatMap { Timestamp(iso8601: $0) } }
}
