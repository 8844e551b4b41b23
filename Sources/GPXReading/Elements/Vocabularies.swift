import CXMLReader

/// Which readings may be taken from which namespace.
///
/// The well-known families of extensions give all theirs. A namespace that nobody here knows gives the sensors' by their
/// local names, which everyone uses in the same sense; not the rest, such as `distance`, which some use for the way to
/// the next turn. Elements without a namespace, or under a prefix that nobody declared, are taken at their names.
struct Vocabularies {
  enum Trust {
    case gpx, everything, sensors, nothing
  }

  private static let known: [(uri: String, trust: Trust)] = [
    ("http://www.topografix.com/GPX/1/0", .gpx),
    ("http://www.topografix.com/GPX/1/1", .gpx),
    ("https://www.topografix.com/GPX/1/1", .gpx),
    ("http://www.garmin.com/xmlschemas/TrackPointExtension/v1", .everything),
    ("http://www.garmin.com/xmlschemas/TrackPointExtension/v2", .everything),
    ("https://www8.garmin.com/xmlschemas/TrackPointExtensionv1.xsd", .everything),
    ("http://www.garmin.com/xmlschemas/GpxExtensions/v3", .everything),
    ("http://www.garmin.com/xmlschemas/PowerExtension/v1", .everything),
    ("http://www.cluetrust.com/XML/GPXDATA/1/0", .everything),
    ("https://osmand.net", .everything),
    ("https://osmand.net/docs/technical/osmand-file-formats/osmand-gpx", .everything),
    ("http://opentracksapp.com/xmlschemas/v1", .everything),
    // Instructions to the next turn, lines on the map, caches: the same names in other senses.
    ("https://graphhopper.com/public/schema/gpx/1.1", .nothing),
    ("http://www.topografix.com/GPX/gpx_style/0/2", .nothing),
    ("http://www.groundspeak.com/cache/1/0/1", .nothing),
  ]

  private let names: [(uri: UnsafePointer<UInt8>?, trust: Trust)]
  /// The one asked for last, which is nearly always the one asked for next.
  private var latest: (uri: UnsafePointer<UInt8>?, trust: Trust) = (nil, .everything)

  init(internedBy parser: OpaquePointer) {
    names = Self.known.map { (cxml_intern(parser, $0.uri), $0.trust) }
  }

  /// - Parameter uri: as libxml2 hands it out; nil for none.
  @inline(__always)
  mutating func trust(_ uri: UnsafePointer<UInt8>?) -> Trust {
    if uri == latest.uri { return latest.trust }
    return lookUp(uri)
  }

  @inline(never)
  private mutating func lookUp(_ uri: UnsafePointer<UInt8>?) -> Trust {
    let trust: Trust = uri == nil ? .everything : names.first { $0.uri == uri }?.trust ?? .sensors
    latest = (uri, trust)
    return trust
  }
}
