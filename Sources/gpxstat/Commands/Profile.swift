import ArgumentParser
import GPXAnalysis
import TrackReporting

/// The profile as rows.
struct Profile: ParsableCommand, ReadsFiles {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "Write the profile behind the figures as rows, for plotting.",
    usage: "gpxstat profile [<options>] [<file> ...]",
    discussion: """
      Writes a row about every 5 m along the track: distance, coordinate, elevation (the mean of the recorded \
      elevations without spikes, and the same smoothed over 50 m, whose slope is the grade), grade, rise, time, and \
      the time moving, stopped and not recorded until the next row.

      EXAMPLES
        gpxstat profile hike.gpx > profile.csv
        gpxstat profile hike.gpx | python3 -c "import pandas, sys;
          pandas.read_csv(sys.stdin).plot('distance_m', 'elevation_m')
            .figure.savefig('hike.png')"
      """)

  @OptionGroup var rows: RowOptions

  @OptionGroup var analysis: AnalysisOptions

  @OptionGroup var archive: ArchiveOption

  @OptionGroup var input: InputOptions

  mutating func run() throws {
    let output = StandardOutput()
    let options = analysis.summaryOptions
    var table = ProfileTable(rows.output.format, isSafe: rows.csv.csvSafe)
    try output.write(table.take())
    try StreamRun(files: input.inputFiles(or: archive, atOnce: 1)).run { reader, file in
      let reading = try TrackReading(reader, options: options)
      let kinds = reading.document.tracks.map(\.kind)
      for track in [reading.tracks, reading.routes] {
        if let track { table.add(track, kinds: kinds, file: file) }
      }
      try output.write(table.take())
      return reading.document
    }
  }
}
