/// Something that cleaning changed in a recording, or left out of it.
///
/// Nothing is repaired without one: a report can list them all.
public struct Repair: Sendable, Hashable, Codable {
  /// What was repaired. More kinds may be added.
  public struct Kind: RawRepresentable, Sendable, Hashable, Codable {
    /// The name in records, such as `clock_offset`.
    public var rawValue: String

    /// A repair by its parts.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// What an amount is measured in.
  public enum Unit: String, Sendable, Hashable, Codable {
    /// Metres.
    case metres = "m"
    /// Seconds.
    case seconds = "s"
  }

  /// What was repaired.
  public var kind: Kind
  /// Metres along the track where it begins and ends; absent where it concerns no part of it, or all of it.
  public var fromOffset: Double?
  /// Metres along the track where it ends.
  public var toOffset: Double?
  /// How many there were: of fixes, stamps, elevations, stretches, as the kind says.
  public var count: Int
  /// How much was changed, in ``unit``; absent where no one number says it.
  public var amount: Double?
  /// Of ``amount``.
  public var unit: Unit?

  /// A repair by its parts.
  package init(
    _ kind: Kind, fromOffset: Double? = nil, toOffset: Double? = nil, count: Int = 1, amount: Double? = nil,
    unit: Unit? = nil
  ) {
    self.kind = kind
    self.fromOffset = fromOffset
    self.toOffset = toOffset
    self.count = count
    self.amount = amount
    self.unit = unit
  }
}

extension Repair.Kind {
  /// Points were put into the order of their times; count: blocks that moved.
  public static let order = Self(rawValue: "order")
  /// A part was recorded or stored twice and counts once; amount: metres left out.
  public static let repeatedTrack = Self(rawValue: "repeated_track")
  /// Two recorders, or two tracks, overlap in time and count once; amount: seconds.
  public static let overlap = Self(rawValue: "overlap")
  /// A part whose clock was off was moved in time; amount: seconds.
  public static let clockOffset = Self(rawValue: "clock_offset")
  /// Stamps that contradict their neighbours were ignored; count: nodes.
  public static let timestamps = Self(rawValue: "timestamps")
  /// The times as a whole make no sense and are not used.
  public static let clockUnusable = Self(rawValue: "clock_unusable")
  /// Fixes where nobody was; count: nodes, amount: the farthest, in metres.
  public static let positionOutliers = Self(rawValue: "position_outliers")
  /// Positions that zigzagged around the path were smoothed; count: nodes, amount: metres of distance left out.
  public static let positionJitter = Self(rawValue: "position_jitter")
  /// A receiver that wandered while its owner rested; amount: metres of distance left out.
  public static let wandering = Self(rawValue: "wandering")
  /// Segments that adjoin were taken as one stretch; count: joints.
  public static let joinedSegments = Self(rawValue: "joined_segments")
  /// Elevations that no ground explains were left out; count: nodes or points.
  public static let elevationSpikes = Self(rawValue: "elevation_spikes")
  /// Zeros that stand for a missing elevation were left out; count: nodes.
  public static let elevationZeros = Self(rawValue: "elevation_zeros")
  /// A lasting step of the elevation that was no climb, such as an altimeter being set; amount: metres.
  public static let elevationStep = Self(rawValue: "elevation_step")
  /// The elevation drifted while the hiker stood still; amount: metres.
  public static let elevationDrift = Self(rawValue: "elevation_drift")
  /// Elevations were left out until the sensor had settled; amount: metres that it was off at first.
  public static let elevationSettling = Self(rawValue: "elevation_settling")
  /// Elevations in feet were converted; count: nodes.
  public static let elevationFeet = Self(rawValue: "elevation_feet")
  /// Elevations that are one and the same number all along were not used.
  public static let elevationImplausible = Self(rawValue: "elevation_implausible")
  /// A stretch by lift, vehicle or ferry; amount: metres.
  public static let transport = Self(rawValue: "transport")
}
