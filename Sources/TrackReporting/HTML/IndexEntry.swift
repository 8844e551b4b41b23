package import GPXAnalysis

extension HTMLReport {
  /// The data that the index page keeps of one file: little, since there may be very many.
  package struct IndexEntry: Sendable {
    /// The file's name as it was given.
    package var file: String
    var status: FileSummary.Status
    /// The address of its own page, if it has one.
    package var address: String?
    var figures: Figures?

    /// Of the file's total.
    struct Figures: Sendable {
      var name: String?
      var activity: Activity
      var startTime: Timestamp?
      var clock: LocalClock
      var distance: Double
      var gain: Double?
      var loss: Double?
      var timeOnFeet: Double?
      /// The metres that the times cover, if that is only a part.
      var timedPart: Double?
      /// `hike`, `hike (assumed)`, `ride`
      var activityWords: String
      var eccentricLoad: Double?
      var sparkline: HTML
    }

    /// The entry of one file.
    package init(_ summary: FileSummary, address: String?) {
      file = summary.file
      status = summary.status
      self.address = address
      figures = summary.total.map { total in
        Figures(
          name: total.name, activity: total.activity, startTime: total.startTime, clock: total.clock,
          distance: total.distance, gain: total.elevation?.gain?.meters, loss: total.elevation?.loss?.meters,
          timeOnFeet: total.timeOnFeet, timedPart: total.timedPart,
          activityWords: total.activityWords + (total.activitySource == .assumed ? " (assumed)" : ""),
          eccentricLoad: total.descent?.eccentricLoad,
          sparkline: Sparkline(outline: total.elevationProfile).html)
      }
    }

    var name: String {
      figures?.name.flatMap { $0.isBlank ? nil : $0 } ?? file.lastPathComponent
    }
  }
}
