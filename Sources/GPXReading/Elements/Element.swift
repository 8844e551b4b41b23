/// The elements of GPX that are read, and what the many extensions call the same few things.
enum Element: UInt8 {
  /// Anything else: passed over, together with what is in it.
  case other
  case gpx, metadata, extensions
  case track, trackSegment, trackPoint
  case route, routePoint
  case waypoint
  case name, type, description, author, keywords
  case elevation, time
  // What a recorder says of a fix: in GPX itself, and some of it in extensions.
  case geoidHeight, horizontalDilution, verticalDilution, positionDilution, satellites, fix, course
  case horizontalAccuracy, verticalAccuracy, waterTemperature, recordedDistance
  case heartRate, cadence, temperature, power, speed

  /// Local names, without a prefix: which prefix an extension has is up to each file.
  static let names: [(name: String, element: Element)] = [
    ("gpx", .gpx), ("metadata", .metadata), ("extensions", .extensions),
    ("trk", .track), ("trkseg", .trackSegment), ("trkpt", .trackPoint),
    ("rte", .route), ("rtept", .routePoint), ("wpt", .waypoint),
    ("name", .name), ("type", .type), ("desc", .description), ("author", .author), ("keywords", .keywords),
    ("ele", .elevation), ("time", .time),
    ("geoidheight", .geoidHeight), ("hdop", .horizontalDilution), ("vdop", .verticalDilution),
    ("pdop", .positionDilution), ("sat", .satellites), ("fix", .fix), ("course", .course),
    // Apple and OpenTracks.
    ("hAcc", .horizontalAccuracy), ("accuracy_horizontal", .horizontalAccuracy),
    ("vAcc", .verticalAccuracy), ("accuracy_vertical", .verticalAccuracy),
    // Garmin TrackPointExtension, Cluetrust gpxdata, Amazfit and Suunto.
    ("wtemp", .waterTemperature), ("distance", .recordedDistance),
    ("hr", .heartRate), ("heartrate", .heartRate), ("heartRate", .heartRate), ("HeartRate", .heartRate),
    ("heart_rate", .heartRate),
    ("cad", .cadence), ("cadence", .cadence), ("Cadence", .cadence), ("RunCadence", .cadence),
    ("atemp", .temperature), ("temp", .temperature), ("temperature", .temperature), ("Temperature", .temperature),
    ("power", .power), ("Power", .power), ("PowerInWatts", .power), ("watts", .power),
    ("speed", .speed),
  ]

  /// Whether it is one of the elements that hold a whole point.
  var isPoint: Bool { self == .trackPoint || self == .routePoint || self == .waypoint }

  /// Whether it is part of what a recording's places are told by: a track, a segment, a point.
  var isPlace: Bool { rawValue >= Element.track.rawValue && rawValue <= Element.waypoint.rawValue }

  /// Whether it may hold elements that are read, or belongs to others altogether.
  var holdsElements: Bool { rawValue >= Element.gpx.rawValue && rawValue <= Element.waypoint.rawValue }

  /// Whether it holds a reading, wherever in a point it stands.
  var isReading: Bool { rawValue >= Element.geoidHeight.rawValue }

  /// Whether it is one of the sensors' readings.
  var isSensor: Bool { rawValue >= Element.heartRate.rawValue }
}
