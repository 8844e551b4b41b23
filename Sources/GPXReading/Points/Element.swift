/// The elements that are read, in GPX and in the various extensions.
enum Element: UInt8 {
  /// Anything else: skipped. Its children may still be read, see ``GPXHandler/openMisplaced``.
  case other
  case gpx, metadata, extensions
  case track, trackSegment, trackPoint
  case route, routePoint
  /// Garmin's points between two route points: `gpxx:rpt`.
  case routeShapePoint
  case waypoint
  case name, type, description, author, keywords
  case elevation, time
  /// An elevation in an extension, for points without an `ele`.
  case altitude
  case heartRate, cadence, temperature, power, speed
  /// The number inside an element named after a sensor: `<HeartRateBpm><Value>131</Value></HeartRateBpm>`.
  case sensorValue

  enum Kind {
    case other
    /// Contains other elements.
    case structure
    /// A track, segment or point.
    case place
    /// Text about the recording or a track.
    case description
    /// An elevation or time of GPX itself.
    case value
    /// A sensor reading in an extension.
    case sensor
  }

  var kind: Kind {
    switch self {
    case .other: .other
    case .gpx, .metadata, .extensions: .structure
    case .track, .trackSegment, .trackPoint, .route, .routePoint, .routeShapePoint, .waypoint: .place
    case .name, .type, .description, .author, .keywords: .description
    case .elevation, .time: .value
    case .altitude, .heartRate, .cadence, .temperature, .power, .speed, .sensorValue: .sensor
    }
  }

  /// Whether it contains a point.
  var isPoint: Bool { self == .trackPoint || self == .routePoint || self == .routeShapePoint || self == .waypoint }

  /// Whether it determines the meaning of the elements inside it. `metadata` does not: tracks inside it are read, whether
  /// they are misplaced or its end tag is missing.
  var holdsElements: Bool { kind == .place || self == .gpx || self == .extensions }

  /// The namespaces in which it is trusted: see ``NamespaceTrust``.
  var home: NamespaceTrust.Home {
    switch self {
    case .altitude, .routeShapePoint: .knownExtensions
    default: kind == .sensor ? .anywhere : .gpx
    }
  }

  /// Local names without a prefix, because each file may choose its prefixes.
  static let names: [(name: String, element: Element)] = [
    ("gpx", .gpx), ("metadata", .metadata), ("extensions", .extensions),
    ("trk", .track), ("trkseg", .trackSegment), ("trkpt", .trackPoint),
    ("rte", .route), ("rtept", .routePoint), ("wpt", .waypoint), ("rpt", .routeShapePoint),
    ("name", .name), ("type", .type), ("desc", .description), ("author", .author), ("keywords", .keywords),
    ("ele", .elevation), ("time", .time),
    ("altitude", .altitude), ("Altitude", .altitude),
    // Garmin TrackPointExtension, Cluetrust gpxdata, Amazfit and Suunto.
    ("hr", .heartRate), ("heartrate", .heartRate), ("heartRate", .heartRate), ("HeartRate", .heartRate),
    ("heart_rate", .heartRate), ("bpm", .heartRate), ("HeartRateBpm", .heartRate), ("Value", .sensorValue),
    ("cad", .cadence), ("cadence", .cadence), ("Cadence", .cadence), ("RunCadence", .cadence),
    ("atemp", .temperature), ("temp", .temperature), ("temperature", .temperature), ("Temperature", .temperature),
    ("power", .power), ("Power", .power), ("PowerInWatts", .power), ("watts", .power),
    ("speed", .speed), ("Speed", .speed),
  ]
}
