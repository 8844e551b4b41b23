package import GPXAnalysis

extension HTMLReport {
  /// The data that the index page keeps of one file: little, since there may be very many.
  package struct IndexEntry: Sendable {
    var row: HikeRow
    /// The address of its own page, if it has one.
    package var address: String?
    var sparkline: HTML

    /// The entry of one file.
    package init(_ summary: FileSummary, address: String?) {
      row = HikeRow(summary)
      self.address = address
      sparkline = Sparkline(outline: summary.total?.elevationProfile).html
    }
  }
}
