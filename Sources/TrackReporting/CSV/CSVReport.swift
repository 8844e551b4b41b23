public import GPXAnalysis

/// Summaries as CSV (RFC 4180): one row for each file, the scalar figures of its total under the names that the JSON
/// has for them. What is absent is an empty field.
public struct CSVReport: Sendable {
  private let guardsFormulas: Bool

  /// - Parameter guardsFormulas: whether text that a spreadsheet would take for a formula, as it begins with `=`, `+`, `-`
  ///   or `@`, gets an apostrophe before it.
  public init(guardsFormulas: Bool = false) {
    self.guardsFormulas = guardsFormulas
  }

  /// The names of the columns.
  public var header: String {
    var rows = RowWriter(.csv, columns: Self.columns.map(\.name))
    rows.header()
    return rows.text
  }

  public func row(_ summary: FileSummary) -> String {
    var rows = RowWriter(.csv, columns: Self.columns.map(\.name), guardsFormulas: guardsFormulas)
    for column in Self.columns { column.write(summary, &rows) }
    rows.endRow()
    return rows.text
  }

  private struct Column: Sendable {
    let name: String
    let write: @Sendable (FileSummary, inout RowWriter) -> Void
  }

  private static let columns: [Column] =
    [
      text("file") { $0.file },
      text("status") { $0.status.rawValue },
      text("error") { $0.error?.code.description },
      text("creator") { $0.creator },
      text("name") { $0.total?.name },
      text("kind") { $0.total?.kind.rawValue },
      text("activity") { $0.total?.activity.rawValue },
      count("segments") { $0.total?.segments },
      count("points") { $0.total?.points },
      count("skipped_points") { $0.total?.skippedPoints },
      count("waypoints") { $0.waypoints },
      text("start_time") { $0.total?.startTime?.description },
      text("end_time") { $0.total?.endTime?.description },
      meters("distance_m") { $0.distance },
      meters("raw_distance_m") { $0.rawDistance },
      seconds("elapsed_s") { $0.elapsedTime },
      seconds("moving_time_s") { $0.movingTime },
      seconds("stopped_s") { $0.stoppedTime },
      seconds("gap_s") { $0.gapTime },
      seconds("time_on_feet_s") { $0.timeOnFeet },
      meters("gain_m") { $0.elevation?.gain.meters },
      meters("gain_low_m") { $0.elevation?.gain.interval?.lowerBound },
      meters("gain_high_m") { $0.elevation?.gain.interval?.upperBound },
      meters("loss_m") { $0.elevation?.loss.meters },
      meters("loss_low_m") { $0.elevation?.loss.interval?.lowerBound },
      meters("loss_high_m") { $0.elevation?.loss.interval?.upperBound },
      meters("min_m") { $0.elevation?.lowest },
      meters("max_m") { $0.elevation?.highest },
      ratio("work_kj_per_kg") { $0.descent?.work },
      ratio("eccentric_load_kj_per_kg") { $0.descent?.eccentricLoad },
      meters("descent_rate_m_per_h") { $0.descent?.rate },
      meters("longest_m") { $0.descent?.longest },
      meters("steeper_than_10_m") { $0.descent?.steeperThan10 },
      meters("steeper_than_15_m") { $0.descent?.steeperThan15 },
      meters("steeper_than_20_m") { $0.descent?.steeperThan20 },
      meters("kcal") { $0.energy?.kilocalories },
      ratio("kj_per_kg") { $0.energy?.perKilogram },
      ratio("net_kj_per_kg") { $0.energy?.netPerKilogram },
      text("energy_model") { $0.total?.energy?.model.rawValue },
      ratio("share_outside_range") { $0.energy?.shareOutside },
      meters("flat_equivalent_m") { $0.effort?.flatEquivalent },
      meters("running_equivalent_m") { $0.effort?.runningEquivalent },
      ratio("itra_km_effort") { $0.effort?.itraKilometers },
      seconds("planned_moving_time_s") { $0.plannedTime },
      ratio("grade_sd") { $0.terrain?.gradeDeviation },
      ratio("grade_roughness") { $0.terrain?.gradeRoughness },
      meters("turn_deg_per_km") { $0.terrain?.turnRate },
      ratio("sinuosity") { $0.terrain?.sinuosity },
      meters("undulations_per_km") { $0.terrain?.undulations },
      ratio("pace_variability") { $0.terrain?.paceVariability },
      meters("mean_bpm") { $0.heartRate?.mean },
      meters("max_bpm") { $0.heartRate?.maximum },
      meters("trimp") { $0.heartRate?.load.banister },
      meters("body_mass_kg") { $0.bodyMass },
      meters("pack_mass_kg") { $0.packMass },
      // How many kinds there are, and their codes, as the JSON's list of them has.
      count("warnings") { $0.warnings.count },
      text("warning_codes") { $0.warnings.map(\.code.description).joined(separator: " ") },
    ]

  private static func text(_ name: String, _ value: @escaping @Sendable (FileSummary) -> String?) -> Column {
    Column(name: name) { $1.text(value($0)) }
  }

  private static func count(_ name: String, _ value: @escaping @Sendable (FileSummary) -> Int?) -> Column {
    Column(name: name) { $1.integer(value($0)) }
  }

  private static func meters(_ name: String, _ value: @escaping @Sendable (TrackSummary) -> Double?) -> Column {
    Column(name: name) { $1.meters($0.total.flatMap(value)) }
  }

  private static func seconds(_ name: String, _ value: @escaping @Sendable (TrackSummary) -> Double?) -> Column {
    Column(name: name) { $1.seconds($0.total.flatMap(value)) }
  }

  private static func ratio(_ name: String, _ value: @escaping @Sendable (TrackSummary) -> Double?) -> Column {
    Column(name: name) { $1.ratio($0.total.flatMap(value)) }
  }
}
