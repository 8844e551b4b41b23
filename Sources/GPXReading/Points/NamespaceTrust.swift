import CXMLReader

/// Decides, by namespace, which elements are recognized by their local names.
///
/// The well-known families of extensions are trusted for all elements. An unknown namespace is trusted for sensor readings,
/// whose local names all programs use in the same sense, but not for other elements such as `altitude`. Elements without
/// a namespace, or with a prefix that is not declared, are recognized by their names.
struct NamespaceTrust {
  /// The namespaces in which an element is recognized.
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
    // Turn instructions, map styles and geocaches use the same names with other meanings.
    ("https://graphhopper.com/public/schema/gpx/1.1", .nothing),
    ("http://www.topografix.com/GPX/gpx_style/0/2", .nothing),
    ("http://www.groundspeak.com/cache/1/0/1", .nothing),
  ]

  private let names: [(uri: UnsafePointer<UInt8>?, trust: Trust)]
  /// The last result, which is nearly always the next one too.
  private var latest: (uri: UnsafePointer<UInt8>?, trust: Trust) = (nil, .everything)
  private var rootURI: UnsafePointer<UInt8>?
  private var rootPrefix: UnsafePointer<UInt8>?

  init(internedBy parser: OpaquePointer) {
    names = Self.known.map { (cxml_intern(parser, $0.uri), $0.trust) }
  }

  /// Sets the prefix and namespace of the root. Elements with both are GPX, whatever the namespace is.
  mutating func setRoot(prefix: UnsafePointer<UInt8>?, uri: UnsafePointer<UInt8>?) {
    (rootPrefix, rootURI) = (prefix, uri)
  }

  /// Whether `element` has the meaning of its local name.
  ///
  /// - Parameter uri: the namespace as a pointer from libxml2; nil for none.
  @inline(__always)
  mutating func recognizes(
    _ element: Element, prefix: UnsafePointer<UInt8>?, uri: UnsafePointer<UInt8>?
  ) -> Bool {
    if uri == rootURI, prefix == rootPrefix { return true }
    return recognizesOutsideGPX(element, prefix, uri)
  }

  @inline(__always)
  private mutating func recognizesOutsideGPX(
    _ element: Element, _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?
  ) -> Bool {
    let trust = uri == latest.uri ? latest.trust : lookUp(uri)
    return switch element.home {
    case .anywhere: trust != .nothing
    case .knownExtensions: trust == .everything || trust == .gpx
    // By its namespace, or without a namespace and a prefix.
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
