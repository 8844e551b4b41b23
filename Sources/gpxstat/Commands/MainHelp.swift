/// The help of the main command, on one screen: the parser's own, with every option, has three. The rest is in
/// ``HelpTopic`` and in the help of each subcommand.
enum MainHelp {
  static var text: String {
    """
    gpxstat: what a hike did to your legs, from the GPX file it left behind.

    Usage: gpxstat [OPTIONS] FILE|FOLDER...
           gpxstat SUBCOMMAND [OPTIONS] FILE|FOLDER...

      gpxstat hike.gpx              a report
      gpxstat hikes/                a table of all recordings in a folder
      gpxstat report hike.gpx       a web page with charts
      gpxstat log hikes/            your training, week by week
      curl -s URL | gpxstat -       from a pipe

    Everyday options
      --pack-mass KG                what you carried (0)
      --body-mass KG                what you weigh (70)
      --max-hr BPM                  your maximum heart rate, for zones
      --activity hike|run           what it was, if the guess is wrong
      --full                        a report for each of several files
      --sort date|name|distance|gain|load
      --units metric|imperial
      --timezone ZONE               Europe/Zurich or +02:00
      --json, --format FORMAT       text, markdown, json, ndjson or csv
      -h, --help; -V, --version

    Subcommands
    \(list(Subcommands.described.dropLast().map { ($0.name, $0.abstract) }))

    More help
    \(list(HelpTopic.allCases.map { ("help " + $0.rawValue, $0.abstract) } + [("help SUBCOMMAND", "")]))
    """
  }

  /// What a terminal shows where gpxstat is given nothing to do.
  static var short: String {
    """
    gpxstat: what a hike did to your legs, from the GPX file it left behind.

      gpxstat hike.gpx              a report
      gpxstat hikes/                a table of all recordings in a folder
      gpxstat report hike.gpx       a web page with charts
      gpxstat -                     read standard input
      gpxstat --help                more
    """
  }

  private static func list(_ entries: [(name: String, what: String)]) -> String {
    entries.map { name, what in
      let padding = String(repeating: " ", count: max(2, 18 - name.count))
      return what.isEmpty ? "  " + name : "  " + name + padding + what
    }.joined(separator: "\n")
  }
}
