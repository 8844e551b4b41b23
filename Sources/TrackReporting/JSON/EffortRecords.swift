import GPXAnalysis
import TrackAnalysis

extension Stop {
  static let record = Record<Stop>("rest", "A stop of 5 minutes or more.") { record in
    record.field("distance_m", .meters, "Offset along the track.") { $0.offset }
    record.field("duration_s", .seconds, "Duration.") { $0.duration }
    record.field("start_time", .time, "When it began.") { $0.startTime }
    record.field("lat", .degrees, "Degrees north.") { $0.latitude }
    record.field("lon", .degrees, "Degrees east.") { $0.longitude }
  }
}

/// Energy, with the body and pack mass that it is for.
struct EnergyOfTrack {
  let energy: Energy
  let bodyMass: Double
  let packMass: Double

  init?(_ track: TrackSummary) {
    guard let energy = track.energy else { return nil }
    self.energy = energy
    bodyMass = track.bodyMass
    packMass = track.packMass
  }

  static let record = Record<EnergyOfTrack>("energy", "Energy by a model of walking or running.") { record in
    record.field("kcal", .number(.hundredths), "In total, including resting energy.") { $0.energy.kilocalories }
    record.field("kj_per_kg", .ratio, "Per kg of body mass, including resting energy.") { $0.energy.perKilogram }
    record.field("net_kj_per_kg", .ratio, "Per kg of body mass, beyond rest.") { $0.energy.netPerKilogram }
    record.field("model", .choice, column: "energy_model", "The model.") { $0.energy.model }
    record.field("body_mass_kg", .number(.hundredths), column: .none, "Body mass.") { $0.bodyMass }
    record.field("pack_mass_kg", .number(.hundredths), column: .none, "Mass of the pack.") { $0.packMass }
    record.field("share_outside_range", .share, "The share of the distance outside the model's range.") {
      $0.energy.shareOutside
    }
    record.field("estimated_share", .share, column: .none, "The share of the distance whose speed is estimated.") {
      $0.energy.estimatedShare
    }
    record.field(
      "is_planned", .flag, column: .none, "Whether all of the speed is estimated, because there are no times."
    ) {
      $0.energy.isPlanned
    }
  }
}

extension Effort {
  static let record = Record<Effort>("effort", "Equivalents, and walking times by rule, without rests.") { record in
    record.field("flat_equivalent_m", .meters, "Flat distance that costs as much (Minetti).") { $0.flatEquivalent }
    record.field("running_equivalent_m", .meters, "Flat running that costs as much net energy.") {
      $0.runningEquivalent
    }
    record.field("itra_km_effort", .ratio, "Kilometres and a hundredth of the gain in metres (ITRA).") {
      $0.itraKilometers
    }
    record.field("swiss_s", .seconds, "Time on feet of an average hiker, by the Swiss hiking-time formula.") {
      $0.times.swiss
    }
    record.field("tobler_s", .seconds, "Moving time by Tobler.") { $0.times.tobler }
    record.field("din_33466_s", .seconds, "Walking time by DIN 33466.") { $0.times.din33466 }
    record.field("naismith_s", .seconds, "Moving time by Naismith.") { $0.times.naismith }
    record.field("naismith_langmuir_s", .seconds, "Moving time by Naismith with Langmuir's correction.") {
      $0.times.langmuir
    }
  }
}

extension TerrainVariability {
  static let record = Record<TerrainVariability>("terrain", "How much the ground varies along the track.") { record in
    record.field("grade_sd", .ratio, "Standard deviation of the grade every 20 m.") { $0.gradeDeviation }
    record.field("grade_roughness", .ratio, "Mean change of grade every 20 m.") { $0.gradeRoughness }
    record.field("turn_deg_per_km", .number(.hundredths), "Turning on chords of 20 m.") { $0.turnRate }
    record.field("sinuosity", .ratio, "Distance over straight line, median over windows of 500 m.") { $0.sinuosity }
    record.field("undulations_per_km", .number(.hundredths), "Changes between climbing and descending.") {
      $0.undulations
    }
    record.field("pace_variability", .ratio, "Variation of the speed over Tobler's for the grade.") {
      $0.paceVariability
    }
  }
}

extension HeartRateSummary {
  static let record = Record<HeartRateSummary>("heart_rate", "Heart rate, and what it adds up to.") { record in
    record.field("mean_bpm", .number(.hundredths), "Mean over time.") { $0.mean }
    record.field("max_bpm", .number(.hundredths), "Maximum.") { $0.maximum }
    record.field("coverage", .share, column: "heart_rate_coverage", "The share of the time with a heart rate.") {
      $0.coverage
    }
    record.field("trimp", .number(.hundredths), "Banister's training impulse.") { $0.load.banister }
    record.field("edwards", .number(.hundredths), column: .none, "Edwards' training impulse.") { $0.load.edwards }
    record.list("zones_s", of: .seconds, "Time in zones 1 to 5.") { $0.load.zones }
    record.field(
      "decoupling", .signedRatio, column: .none, "Loss of speed per heartbeat from the first half to the second."
    ) { $0.load.decoupling }
    record.field(
      "recovery_share", .share, column: .none, "The share of the moving time below the recovery threshold."
    ) { $0.load.recoveryShare }
    record.field("active_recovery", .flag, column: .none, "Whether it was active recovery.") {
      $0.load.isActiveRecovery
    }
  }
}

extension SensorSummary {
  static let record = Record<SensorSummary>("sensors", "Means over time of the sensors' readings.") { record in
    record.field(
      "cadence_mean_rpm", .number(.hundredths),
      "Strides of one foot per minute, also if the device counts the steps of both; as recorded if not on foot."
    ) { $0.cadence }
    record.field("cadence_coverage", .share, "The share of the time with a cadence.") { $0.cadenceMean?.coverage }
    record.field("temperature_mean_c", .number(.hundredths, .signed), "Temperature at the device in °C.") {
      $0.temperature
    }
    record.field("temperature_coverage", .share, "The share of the time with a temperature.") {
      $0.temperatureMean?.coverage
    }
    record.field("power_mean_w", .number(.hundredths), "Power in watts.") { $0.power }
    record.field("power_coverage", .share, "The share of the time with a power.") { $0.powerMean?.coverage }
  }
}

extension SegmentSummary {
  static let record = Record<SegmentSummary>("segment", "One segment of a track.") { record in
    record.field("distance_m", .meters, "Distance.") { $0.distance }
    record.field("moving_time_s", .seconds, "Time on the move.") { $0.movingTime }
    record.field("gain_m", .meters, "Elevation gain.") { $0.gain }
    record.field("loss_m", .meters, "Elevation loss, positive.") { $0.loss }
    record.objects("grade_bands", GradeDistribution.Band.record, "Distance and time by grade.") { $0.gradeBands }
    record.object("descent", DescentLoad.record, "Demands of the descents on the legs.") { $0.descent }
  }
}
