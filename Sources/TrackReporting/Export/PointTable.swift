package import GPXAnalysis

/// Every point of a file as it was read, one row each: a recording as a table for other programs.
///
/// Rows are made as the points pass; only rows not yet taken are kept.
package struct PointTable {
  private var rows: RowWriter

  private static let columns = [
    "file", "kind", "track", "segment", "latitude", "longitude", "elevation_m", "time", "heart_rate_bpm",
    "cadence_rpm", "temperature_c", "power_w", "speed_m_per_s",
  ]

  /// - Parameter isSafe: whether text in CSV is prevented from being a formula: see ``CSVReport/init(isSafe:)``.
  package init(_ format: TableFormat = .csv, isSafe: Bool = false) {
    rows = RowWriter(format, columns: Self.columns, isSafe: isSafe)
    rows.header()
  }

  /// Bytes waiting to be taken.
  package var count: Int { rows.bytes.count }

  /// Adds a row for each point of a batch.
  package mutating func add(_ batch: GPXBatch, file: String) {
    for point in batch.points {
      rows.text(file)
      rows.text(batch.kind.rawValue)
      rows.integer(batch.trackIndex + 1)
      rows.integer(batch.segmentIndex + 1)
      rows.number(point.latitude)
      rows.number(point.longitude)
      rows.number(point.elevation)
      rows.text(point.time?.description)
      rows.number(point.sensors.heartRate)
      rows.number(point.sensors.cadence)
      rows.number(point.sensors.temperature)
      rows.number(point.sensors.power)
      rows.number(point.sensors.speed)
      rows.endRow()
    }
  }

  /// Complete rows, with the header before the first.
  package mutating func take() -> [UInt8] {
    rows.take()
  }
}
