#if canImport(CoreLocation)
  public import CoreLocation
  public import GPXAnalysis

  extension TrackPoint {
    /// A point at the device's location; nil if the location is not valid.
    ///
    /// Core Location marks unknown values by a negative accuracy: such an elevation or speed is absent.
    public init?(_ location: CLLocation) {
      guard location.horizontalAccuracy >= 0 else { return nil }
      self.init(
        latitude: location.coordinate.latitude, longitude: location.coordinate.longitude,
        elevation: location.verticalAccuracy >= 0 ? location.altitude : nil, time: Timestamp(location.timestamp),
        sensors: SensorReadings(speed: location.speed >= 0 ? location.speed : nil))
    }
  }
#endif
