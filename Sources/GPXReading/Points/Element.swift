/// The elements of GPX that are read, and the many names that extensions give to the same few things.
enum Element: UInt8 {
  /// Anything else: passed over. What is in it may be read all the same, see ``GPXHandler/openMisplaced``.
  case other
  case gpx, metadata, extensions
  case track, trackSegment, trackPoint
  case route, routePoint
  /// Garmin's points between two points of a route: `gpxx:rpt`.
  case routeShapePoint
  case waypoint
  case name, type, description, author, keywords
  case elevation, time
  /// An elevation in an extension, for points that have none of their own.
  case altitude
  case heartRate, cadence, temperature, power, speed
  /// The number in an element that is named after its sensor: `<HeartRateBpm><Value>131</Value></HeartRateBpm>`.
  case sensorValue

  enum Kind {
    case other
    /// May hold the rest.
    case structure
    /// A track, a segment, a point: where somebody was.
    case place
    /// Text about the recording or a track.
    case description
    /// Elevation and time: GPX's own values.
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

  /// Whether it is one of the elements that hold a whole point.
  var isPoint: Bool { self == .trackPoint || self == .routePoint || self == .routeShapePoint || self == .waypoint }

  /// Whether elements in it mean what they mean in it, and not what they mean in the elements around it. `metadata`
  /// does not count: tracks in it are read, whether they are misplaced or its end tag is missing.
  var holdsElements: Bool { kind == .place || self == .gpx || self == .extensions }

  /// The namespaces in which it is trusted: see ``NamespaceTrust``.
  var home: NamespaceTrust.Home {
    switch self {
    case .altitude, .routeShapePoint: .knownExtensions
    default: kind == .sensor ? .anywhere : .gpx
    }
  }

  /// Local names, without a prefix: which prefix an extension has is up to each file.
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
