/// Something that cleaning changed in a recording, or removed from it.
///
/// Every change has a repair, so a report can list them all. The product `TrackReporting` puts each into words.
public struct Repair: Sendable, Hashable, Codable {
  /// What was repaired. More kinds may be added.
  public struct Kind: RawRepresentable, Sendable, Hashable, Codable {
    /// The name used in records, such as `clock_offset`.
    public var rawValue: String

    /// A kind by its name in records; it need not be one that this version knows.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// How much was changed, with its unit.
  public enum Amount: Sendable, Hashable, Codable {
    /// A distance, or a difference in elevation.
    case meters(Double)
    /// A time.
    case seconds(Double)
  }

  /// What was repaired.
  public var kind: Kind
  /// The offset in metres where it begins; absent if it concerns no particular part, or the whole track.
  public var startOffset: Double?
  /// The offset in metres where it ends.
  public var endOffset: Double?
  /// The number of fixes, timestamps, elevations or stretches, depending on the kind.
  public var count: Int
  /// How much was changed: see the kinds. Absent if a single number can't express it.
  public var amount: Amount?

  /// A repair by its parts.
  package init(
    _ kind: Kind, startOffset: Double? = nil, endOffset: Double? = nil, count: Int = 1, amount: Amount? = nil
  ) {
    self.kind = kind
    self.startOffset = startOffset
    self.endOffset = endOffset
    self.count = count
    self.amount = amount
  }
}

extension Repair.Amount {
  /// In its unit.
  package var value: Double {
    switch self {
    case .meters(let value), .seconds(let value): value
    }
  }

  /// Another value in the same unit.
  package func with(_ value: Double) -> Self {
    switch self {
    case .meters: .meters(value)
    case .seconds: .seconds(value)
    }
  }
}

extension Repair.Kind {
  /// Points were sorted by time; count: the parts that moved, which are points, blocks or segments.
  public static let order = Self(rawValue: "order")
  /// A part was recorded or stored twice, and counts once; amount: metres left out.
  public static let repeatedTrack = Self(rawValue: "repeated_track")
  /// Two recorders, or two tracks, overlap in time, and count once; amount: seconds.
  public static let overlap = Self(rawValue: "overlap")
  /// The times of a part with a wrong clock were shifted; amount: seconds.
  public static let clockOffset = Self(rawValue: "clock_offset")
  /// Timestamps that contradict their neighbours were ignored; count: nodes.
  public static let timestamps = Self(rawValue: "timestamps")
  /// Times that the file does not have were interpolated; count: nodes.
  public static let missingTimes = Self(rawValue: "missing_times")
  /// The times as a whole are implausible and not used.
  public static let clockUnusable = Self(rawValue: "clock_unusable")
  /// Fixes at places where the hiker never was; count: nodes, amount: the farthest, in metres.
  public static let positionOutliers = Self(rawValue: "position_outliers")
  /// Positions that zigzagged around the path were smoothed; count: nodes, amount: metres of distance left out.
  public static let positionJitter = Self(rawValue: "position_jitter")
  /// The receiver wandered while the hiker rested; amount: metres of distance left out.
  public static let wandering = Self(rawValue: "wandering")
  /// Adjoining segments were joined into one stretch; count: joints.
  public static let joinedSegments = Self(rawValue: "joined_segments")
  /// Elevations that the ground can't explain were left out; count: nodes or points.
  public static let elevationSpikes = Self(rawValue: "elevation_spikes")
  /// Zeros that stand for a missing elevation were left out; count: nodes.
  public static let elevationZeros = Self(rawValue: "elevation_zeros")
  /// A lasting step in the elevation that was not a climb, such as an altimeter calibration; amount: metres.
  public static let elevationStep = Self(rawValue: "elevation_step")
  /// The elevation drifted while the hiker stood still; amount: metres.
  public static let elevationDrift = Self(rawValue: "elevation_drift")
  /// Elevations were left out until the sensor had settled; amount: metres of error at the start.
  public static let elevationSettling = Self(rawValue: "elevation_settling")
  /// Elevations that a sensor held for a while, and then changed by a jump, were interpolated; count: nodes.
  public static let elevationHeld = Self(rawValue: "elevation_held")
  /// Elevations in feet were converted; count: nodes.
  public static let elevationFeet = Self(rawValue: "elevation_feet")
  /// Elevations that stayed the same all along, or while the hiker walked on, were not used; count: nodes.
  public static let elevationImplausible = Self(rawValue: "elevation_implausible")
  /// A stretch by lift, vehicle or ferry, or a position error that looks like one; amount: metres.
  public static let transport = Self(rawValue: "transport")
}
