public import GPXAnalysis

/// Summaries as CSV (RFC 4180): one row for each file, the scalar figures of its total under the names that the JSON
/// has for them. What is absent is an empty field.
public struct CSVReport: Sendable {
  public init() {}

  /// The names of the columns.
  public var header: String {
    Self.columns.map(\.name).joined(separator: ",") + "\r\n"
  }

  public func row(_ summary: FileSummary) -> String {
    Self.columns.map { Self.quoted($0.value(summary) ?? "") }.joined(separator: ",") + "\r\n"
  }

  private struct Column: Sendable {
    let name: String
    let value: @Sendable (FileSummary) -> String?
  }

  private static let columns: [Column] =
    [
      Column(name: "file") { $0.file },
      Column(name: "status") { $0.status.rawValue },
      Column(name: "error") { $0.error?.code.description },
      Column(name: "creator") { $0.creator },
      Column(name: "name") { $0.total?.name },
      Column(name: "kind") { $0.total?.kind.rawValue },
      Column(name: "activity") { $0.total?.activity.rawValue },
      Column(name: "segments") { $0.total.map { String($0.segments) } },
      Column(name: "points") { $0.total.map { String($0.points) } },
      Column(name: "skipped_points") { $0.total.map { String($0.skippedPoints) } },
      Column(name: "waypoints") { String($0.waypoints) },
      Column(name: "start_time") { $0.total?.startTime?.description },
      Column(name: "end_time") { $0.total?.endTime?.description },
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
      Column(name: "energy_model") { $0.total?.energy?.model.rawValue },
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
    ]

  private static func meters(_ name: String, _ value: @escaping @Sendable (TrackSummary) -> Double?) -> Column {
    number(name, scale: 1e2, value)
  }

  private static func seconds(_ name: String, _ value: @escaping @Sendable (TrackSummary) -> Double?) -> Column {
    number(name, scale: 1e3, value)
  }

  private static func ratio(_ name: String, _ value: @escaping @Sendable (TrackSummary) -> Double?) -> Column {
    number(name, scale: 1e4, value)
  }

  private static func number(
    _ name: String, scale: Double, _ value: @escaping @Sendable (TrackSummary) -> Double?
  ) -> Column {
    Column(name: name) { summary in
      number(summary.total.flatMap(value), scale: scale)
    }
  }

  /// To so many parts of one; nil where there is none, or it is no number.
  static func number(_ value: Double?, scale: Double) -> String? {
    guard let value, (value * scale).isFinite else { return nil }
    let rounded = (value * scale).rounded() / scale
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : String(rounded)
  }

  /// By scalars: a quote that carries a combining mark is another Character, but still a quote.
  static func quoted(_ field: String) -> String {
    guard field.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return field }
    var text = "\"".unicodeScalars
    for scalar in field.unicodeScalars {
      if scalar == "\"" { text.append(scalar) }
      text.append(scalar)
    }
    text.append("\"")
    return String(text)
  }
}
