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
      A row for about every 5 m of the way: distance, place, elevation (the mean of what was recorded there, without \
      spikes, and that smoothed over 50 m, whose slope is the grade), grade, confirmed rise, time, and the time on the \
      move, standing and not recorded until the next row.

      EXAMPLES
        gpxstat profile hike.gpx > profile.csv
        gpxstat profile hike.gpx | python3 -c "import pandas, sys;
          pandas.read_csv(sys.stdin).plot('distance_m', 'elevation_m')
            .figure.savefig('hike.png')"
      """)

  @OptionGroup var rows: RowOptions

  @OptionGroup var hiker: HikerOptions

  @OptionGroup var input: InputOptions

  mutating func run() throws {
    let output = StandardOutput()
    let options = hiker.summaryOptions
    var table = ProfileTable(rows.format)
    try output.write(table.take())
    try StreamRun(files: input.inputFiles(atOnce: 1)).run { reader, file in
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
