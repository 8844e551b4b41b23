import ArgumentParser

/// A page of help on one side of the tool, with all options of the main command that belong there.
enum HelpTopic: String, CaseIterable {
  case figures, input, output

  /// What the group of options is called, in the parser's own help as well.
  var optionsTitle: String {
    switch self {
    case .figures: "Options for figures"
    case .input: "Options for input"
    case .output: "Options for output"
    }
  }

  var abstract: String {
    switch self {
    case .figures: "body and pack, how gain and energy are computed, heart rate"
    case .input: "files, folders, pipes, other formats, damaged files"
    case .output: "formats, order, units, colour, exit status"
    }
  }

  var text: String {
    introduction + "\n\n" + Self.section(optionsTitle, of: Self.allOptions)
  }

  /// The parser's own help, which has all options of the main command.
  static var allOptions: String { GPXStat.helpMessage(columns: 80) }

  private var introduction: String {
    switch self {
    case .figures:
      """
      Gain and loss count rises and falls of 3 m or more, after smoothing only as much
      as the recording's own noise requires. The interval beside each contains the
      true value nine times out of ten. Energy includes the pack. Heart-rate zones and
      the training impulse (TRIMP) need your maximum heart rate (--max-hr).

        gpxstat --body-mass 62 --pack-mass 9 hike.gpx
        gpxstat --max-hr 188 --resting-hr 52 hike.gpx
        gpxstat --activity run hike.gpx       if the guess is wrong
      """
    case .input:
      """
      Reads GPX 1.0 and 1.1, plain or gzipped. A file that you name can have any
      extension; in folders and their subfolders, only .gpx and .gpx.gz files are
      read. A truncated or corrupt file still yields everything up to the fault; every
      format says so, and the exit status is 1.

        gpxstat hikes/ more.gpx.gz            folders and files
        gpxstat -                             standard input
        find . -name '*.gpx' -print0 | gpxstat --files-from -

      Convert FIT, TCX, KML and others with gpsbabel (https://www.gpsbabel.org):

        gpsbabel -i garmin_fit -f hike.fit -o gpx,garminextensions -F - | gpxstat -
        gpsbabel -i gtrnctr -f hike.tcx -o gpx,garminextensions -F - | gpxstat -
        gpsbabel -i kml -f hike.kml -o gpx -F - | gpxstat -

      From a zip archive (https://www.libarchive.org):

        bsdtar -cf - @hikes.zip | gpxstat --tar -
      """
    case .output:
      """
      Text is for people. JSON, NDJSON and CSV are for programs: they have the same
      figures under the same names, always metric. An unknown figure is null, or empty
      in CSV. Spreadsheets treat CSV text that begins with =, +, - or @ as a formula;
      --csv-safe prevents that.

        gpxstat hikes/ --sort load            highest eccentric load first
        gpxstat hikes/ --json | jq '.[].total.elevation.gain_m'
        gpxstat hikes/ --format csv > hikes.csv

      Exit status: 0 if all files were read to the end, 1 if one was damaged or could
      not be read (the others are reported), 2 if the command line was not understood,
      3 if the output could not be written, 130 if interrupted.
      """
    }
  }

  /// The lines below a title in the parser's help, with the title in capitals.
  private static func section(_ title: String, of help: String) -> String {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0.uppercased() == title.uppercased() + ":" } ?? lines.endIndex
    return lines[start...].prefix { !$0.isEmpty }.joined(separator: "\n")
  }
}
