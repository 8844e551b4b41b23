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
  // What a recorder says of a fix: in GPX itself, and some of it in extensions.
  case geoidHeight, horizontalDilution, verticalDilution, positionDilution, satellites, fix, course
  case horizontalAccuracy, verticalAccuracy, waterTemperature, recordedDistance
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
    /// A reading of the receiver's.
    case detail
    /// A reading of another sensor.
    case sensor
  }

  var kind: Kind {
    switch self {
    case .other: .other
    case .gpx, .metadata, .extensions: .structure
    case .track, .trackSegment, .trackPoint, .route, .routePoint, .routeShapePoint, .waypoint: .place
    case .name, .type, .description, .author, .keywords: .description
    case .elevation, .time: .value
    case .geoidHeight, .horizontalDilution, .verticalDilution, .positionDilution, .satellites, .fix, .course,
      .horizontalAccuracy, .verticalAccuracy, .waterTemperature, .recordedDistance, .altitude:
      .detail
    case .heartRate, .cadence, .temperature, .power, .speed, .sensorValue: .sensor
    }
  }

  /// Whether it is one of the elements that hold a whole point.
  var isPoint: Bool { self == .trackPoint || self == .routePoint || self == .routeShapePoint || self == .waypoint }

  /// Whether elements in it mean what they mean in it, and not what they mean in the elements around it. `metadata`
  /// does not count: tracks in it are read, whether they are misplaced or its end tag is missing.
  var holdsElements: Bool { kind == .place || self == .gpx || self == .extensions }

  /// Whether it is a reading, wherever in a point it stands.
  var isReading: Bool { kind == .detail || kind == .sensor }

  /// Which namespaces it is believed in: see ``NamespaceTrust``.
  var home: NamespaceTrust.Home {
    switch kind {
    case .sensor: .anywhere
    case .detail: .knownExtensions
    default: self == .routeShapePoint ? .knownExtensions : .gpx
    }
  }

  /// Local names, without a prefix: which prefix an extension has is up to each file.
  static let names: [(name: String, element: Element)] = [
    ("gpx", .gpx), ("metadata", .metadata), ("extensions", .extensions),
    ("trk", .track), ("trkseg", .trackSegment), ("trkpt", .trackPoint),
    ("rte", .route), ("rtept", .routePoint), ("wpt", .waypoint), ("rpt", .routeShapePoint),
    ("name", .name), ("type", .type), ("desc", .description), ("author", .author), ("keywords", .keywords),
    ("ele", .elevation), ("time", .time),
    ("geoidheight", .geoidHeight), ("hdop", .horizontalDilution), ("vdop", .verticalDilution),
    ("pdop", .positionDilution), ("sat", .satellites), ("fix", .fix), ("course", .course),
    ("altitude", .altitude), ("Altitude", .altitude),
    // Apple and OpenTracks.
    ("hAcc", .horizontalAccuracy), ("accuracy_horizontal", .horizontalAccuracy),
    ("vAcc", .verticalAccuracy), ("accuracy_vertical", .verticalAccuracy),
    // Garmin TrackPointExtension, Cluetrust gpxdata, Amazfit and Suunto.
    ("wtemp", .waterTemperature), ("distance", .recordedDistance),
    ("hr", .heartRate), ("heartrate", .heartRate), ("heartRate", .heartRate), ("HeartRate", .heartRate),
    ("heart_rate", .heartRate), ("bpm", .heartRate), ("HeartRateBpm", .heartRate), ("Value", .sensorValue),
    ("cad", .cadence), ("cadence", .cadence), ("Cadence", .cadence), ("RunCadence", .cadence),
    ("atemp", .temperature), ("temp", .temperature), ("temperature", .temperature), ("Temperature", .temperature),
    ("power", .power), ("Power", .power), ("PowerInWatts", .power), ("watts", .power),
    ("speed", .speed), ("Speed", .speed),
  ]
}
