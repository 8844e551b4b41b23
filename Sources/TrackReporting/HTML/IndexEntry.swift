public import GPXAnalysis

extension HTMLReport {
  /// What the index page tells of one file: little, for there may be very many.
  public struct IndexEntry: Sendable {
    public var file: String
    var status: FileSummary.Status
    /// The address of its own page, if it has one.
    var address: String?
    var figures: Figures?

    /// Of the total.
    struct Figures: Sendable {
      var name: String?
      var startTime: Timestamp?
      var distance: Double
      var gain: Double?
      var loss: Double?
      var timeOnFeet: Double?
      var eccentricLoad: Double?
      var sparkline: HTML
    }

    public init(_ summary: FileSummary, address: String?) {
      file = summary.file
      status = summary.status
      self.address = address
      figures = summary.total.map { total in
        Figures(
          name: total.name, startTime: total.startTime, distance: total.distance,
          gain: total.elevation?.gain?.meters, loss: total.elevation?.loss?.meters, timeOnFeet: total.timeOnFeet,
          eccentricLoad: total.descent?.eccentricLoad, sparkline: Sparkline(outline: total.elevationProfile).html)
      }
    }
  }
}
