import GPXAnalysis
import TrackReporting

extension Recordings {
  /// As much as the page of a log shows, since there may be very many.
  fileprivate var withoutPaths: Recordings {
    var recordings = self
    for index in recordings.outings.indices {
      (recordings.outings[index].outline, recordings.outings[index].pace) = (nil, nil)
      (recordings.outings[index].climbs, recordings.outings[index].gradeBands) = ([], nil)
    }
    return recordings
  }
}

/// Makes the page of one file. A value that any thread may use.
struct PageMaker: Sendable {
  let report: HTMLReport
  let options: SummaryOptions
  let details: TrackDetails.Options
  /// What each file is held against; nil leaves the comparison out.
  let history: History?

  /// What is left of a file once its page is made.
  struct Page: Sendable {
    var path: String
    /// Nil where there is nothing to show.
    var html: String?
    /// What the index shows of the file.
    var entry: HTMLReport.IndexEntry
    /// What the log keeps of the file; nothing without a log.
    var recordings: Recordings
  }

  /// - Parameters:
  ///   - path: where the page is to be written.
  ///   - index: where the index page is to be written, if there is one.
  func page(of file: InputFile, at path: String, index: String?) -> FileOutcome<Page> {
    let analysis = file.analysis(options, details)
    let isReadable = analysis.summary.status != .failed
    let toIndex = index.map { PagePath(path).address(of: $0) }
    let fromIndex = index.map { PagePath($0).address(of: path) }
    let page = Page(
      path: path,
      html: isReadable
        ? report.page(analysis, history: history?.outings(of: analysis.recordings), index: toIndex) : nil,
      entry: HTMLReport.IndexEntry(analysis.summary, address: isReadable ? fromIndex : nil),
      recordings: index == nil ? Recordings() : analysis.recordings.withoutPaths)
    return FileOutcome(page, of: analysis.summary)
  }
}
