public import GPXAnalysis

/// Reports as web pages: single files that load nothing, are complete without their small script, and print well.
public struct HTMLReport: Sendable {
  private let units: Units

  /// A report in the given units.
  public init(units: Units = .metric) {
    self.units = units
  }

  /// A marker in the first kilobyte of every page that no other file is likely to contain: it identifies pages.
  package static var mark: String { HTMLPage.generator.markup }

  /// The page of one file.
  ///
  /// - Parameters:
  ///   - analysis: the analysis of the file.
  ///   - index: the address of the index page, if there is one.
  public func page(_ analysis: FileAnalysis, index: String? = nil) -> String {
    page(analysis, history: nil, index: index)
  }

  /// - Parameters:
  ///   - history: the file's outings, compared with earlier ones; nil leaves the comparison out.
  ///   - index: the address of the index page, if there is one.
  package func page(_ analysis: FileAnalysis, history: [Outing]?, index: String?) -> String {
    let page = ReportPage(analysis: analysis, history: history, units: units, index: index)
    return HTMLPage(
      title: page.title, description: page.description, header: page.header, main: page.main, source: "this file"
    ).markup
  }

  /// The page of a training log.
  public func page(_ log: TrainingLog) -> String { page(log, index: nil, addresses: [:]) }

  /// - Parameters:
  ///   - index: the address of the index page, if there is one.
  ///   - addresses: the addresses of the pages of files, by the name of the file.
  package func page(_ log: TrainingLog, index: String?, addresses: [String: String]) -> String {
    let page = LogPage(log: log, units: units, index: index, addresses: addresses)
    return HTMLPage(
      title: page.title, description: page.description, header: page.header, main: page.main, source: "your recordings"
    ).markup
  }

  /// The page of a plan for a course.
  public func page(_ plan: HikingPlan) -> String {
    let page = PlanPage(plan: plan, units: units)
    return HTMLPage(
      title: page.title, description: page.description, header: page.header, main: page.main, source: "these files"
    ).markup
  }

  /// A page that lists many files, newest first, with totals for each activity.
  ///
  /// - Parameter log: the address of the page of their training log, if there is one.
  package func indexPage(_ entries: [IndexEntry], log: String? = nil) -> String {
    let page = IndexPage(entries: entries, units: units, log: log)
    return HTMLPage(
      title: page.title, description: page.description, header: page.header, main: page.main, source: "these files"
    ).markup
  }
}

/// The frame of every page.
struct HTMLPage {
  var title: String
  /// The description that a search or a shared link shows.
  var description: String
  var header: HTML
  var main: HTML
  /// The source that the page was made from.
  var source: String

  /// Nothing is loaded, and only the page's own script runs.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(PageScript.hash)'"

  static let generator: HTML = "name=\"generator\" content=\"gpxstat\""

  var markup: String {
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta \(Self.generator)/>
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <title>\(title)</title>
      <meta name="description" content="\(description)"/>
      <style>\(ReportStyle.css)</style>
      </head>
      <body>
      <header>
      \(header)</header>
      <main>
      \(main)</main>
      <footer>
      <p>Made by gpxstat from \(source) alone: no map, no elevation model, no account. This page loads nothing and sends \
      nothing.</p>
      </footer>
      <script>\(PageScript.source)</script>
      </body>
      </html>

      """
    return page.markup
  }
}
