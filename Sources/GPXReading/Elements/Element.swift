/// The elements of GPX that are read, and what the many extensions call the same few things.
enum Element: UInt8 {
  /// Anything else: passed over, together with what is in it.
  case other
  case gpx, metadata, extensions
  case track, trackSegment, trackPoint
  case route, routePoint
  case waypoint
  case name, type
  /// Not of GPX: stands where a piece of a recording ends that is parsed by itself. See ``ParallelParse``.
  case endOfPiece
  case elevation, time
  case heartRate, cadence, temperature, power, speed

  /// Local names, without a prefix: which prefix an extension has is up to each file.
  static let names: [(name: String, element: Element)] = [
    ("gpx", .gpx), ("metadata", .metadata), ("extensions", .extensions),
    ("trk", .track), ("trkseg", .trackSegment), ("trkpt", .trackPoint),
    ("rte", .route), ("rtept", .routePoint), ("wpt", .waypoint),
    ("name", .name), ("type", .type), ("ele", .elevation), ("time", .time),
    // Garmin TrackPointExtension, Cluetrust gpxdata, Amazfit and Suunto.
    ("hr", .heartRate), ("heartrate", .heartRate), ("heartRate", .heartRate),
    ("cad", .cadence), ("cadence", .cadence), ("RunCadence", .cadence),
    ("atemp", .temperature), ("temp", .temperature), ("temperature", .temperature),
    ("power", .power), ("PowerInWatts", .power), ("watts", .power),
    ("speed", .speed),
  ]

  /// Whether it is one of the elements that hold a whole point.
  var isPoint: Bool { self == .trackPoint || self == .routePoint || self == .waypoint }

  /// Whether it holds a reading of a sensor, wherever in a point it stands.
  var isReading: Bool { rawValue >= Element.heartRate.rawValue }
}
