import CXMLReader

/// Which elements are believed by their names, from the namespace that they are in.
///
/// The well-known families of extensions are trusted in all elements. An unknown namespace is trusted in sensor readings,
/// whose local names all programs use in the same sense, but not in other elements such as `altitude`. Elements without
/// a namespace, or with a prefix that is not declared, are recognized by their names.
struct NamespaceTrust {
  /// Where an element belongs.
  enum Home {
    case gpx, knownExtensions, anywhere
  }

  private enum Trust {
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
  private var rootURI: UnsafePointer<UInt8>?
  private var rootPrefix: UnsafePointer<UInt8>?

  init(internedBy parser: OpaquePointer) {
    names = Self.known.map { (cxml_intern(parser, $0.uri), $0.trust) }
  }

  /// Elements written like the root are in GPX, whatever its namespace is.
  mutating func setRoot(prefix: UnsafePointer<UInt8>?, uri: UnsafePointer<UInt8>?) {
    (rootPrefix, rootURI) = (prefix, uri)
  }

  /// Whether `element` stands for what its name says.
  ///
  /// - Parameter uri: as libxml2 hands it out; nil for none.
  @inline(__always)
  mutating func trusts(
    _ element: Element, prefix: UnsafePointer<UInt8>?, uri: UnsafePointer<UInt8>?
  ) -> Bool {
    if uri == rootURI, prefix == rootPrefix { return true }
    return trustsOutsideGPX(element, prefix, uri)
  }

  @inline(__always)
  private mutating func trustsOutsideGPX(
    _ element: Element, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?
  ) -> Bool {
    let trust = uri == latest.uri ? latest.trust : lookUp(uri)
    return switch element.home {
    case .anywhere: trust != .nothing
    case .knownExtensions: trust == .everything || trust == .gpx
    // By its namespace; or by none at all, where no prefix asks for one.
    case .gpx: trust == .gpx || uri == rootURI && uri != nil || uri == nil && prefix == nil
    }
  }

  @inline(never)
  private mutating func lookUp(_ uri: UnsafePointer<UInt8>?) -> Trust {
    let trust: Trust = uri == nil ? .everything : names.first { $0.uri == uri }?.trust ?? .sensors
    latest = (uri, trust)
    return trust
  }
}
