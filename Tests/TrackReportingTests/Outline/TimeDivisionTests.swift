import GPXAnalysis
import Testing

@testable import TrackReporting

@Suite("Where the time went, in parts that add up")
struct TimeDivisionTests {
  /// A hike of 2 h 43:36 on the move, 6:15 of short stops, 24:24 in two rests, and as much without a recording.
  private func summary(gap: Double = 0) throws -> FileSummary {
    var summary = try Golden.summary("ridge-loop.gpx")
    var total = try #require(summary.total)
    let start = try #require(total.startTime)
    var time = try #require(total.time)
    (time.total.moving, time.total.stopped, time.total.resting) = (9816, 375 + 1464, 1464)
    (time.total.gap, time.total.transport) = (gap, 0)
    total.time = time
    total.endTime = start.advanced(bySeconds: 10_191 + 1464 + gap)
    total.rests = [(0.0, 20.0, 732.0), (6550, 10_191 + 1464 - 740, 732)].map { distance, time, seconds in
      Stop(
        offset: distance, startTime: start.advanced(bySeconds: time), duration: seconds, latitude: 46.5, longitude: 7.9)
    }
    summary.total = total
    return summary
  }

  private func time(_ summary: FileSummary) throws -> String {
    let outline = ReportOutline(summary: summary)
    let lines = outline.time(try #require(summary.total)).compactMap { block in
      if case .facts(let facts) = block { facts.joined(separator: " · ") } else { nil }
    }
    return lines.joined(separator: "\n")
  }

  @Test("short stops and rests are what is left of the printed wholes")
  func parts() throws {
    let summary = try summary()
    #expect(ReportOutline(summary: summary).figures.last == "2 h 50 on feet of 3 h 14")
    #expect(try time(summary).hasPrefix("moving 2 h 44 · short stops 6 min · 2 rests 24 min · no gaps"))
  }

  @Test("a gap is a part, and so is transport")
  func gap() throws {
    var summary = try summary(gap: 636)
    summary.total?.time?.total.transport = 90
    // 3 h 26:21.
    #expect(ReportOutline(summary: summary).figures.last == "2 h 50 on feet of 3 h 26")
    let parts = "moving 2 h 44 · short stops 6 min · 2 rests 24 min · gaps 11 min · transport 1 min"
    #expect(try time(summary).hasPrefix(parts))
    summary.total?.transportDistance = 4000
    let notice = "Left out: 4.00 km by transport in 1 min; positions along the track still include it"
    #expect(ReportOutline(summary: summary).notices == [notice])
  }

  @Test("time on feet is in hours however long, and elapsed time and gaps in days")
  func days() throws {
    #expect(ReportOutline(summary: try summary(gap: 60 * 3600)).figures.last == "2 h 50 on feet of 2 d 15 h")
    #expect(try time(summary(gap: 60 * 3600)).contains("gaps 2 d 12 h"))
    #expect(hours(60 * 3600) == "60 h" && duration(60 * 3600) == "2 d 12 h")
  }

  @Test("moving time on ground without a known grade is named")
  func unknownGrade() throws {
    var summary = try summary()
    summary.total?.byTerrain?.uphill.movingTime = 5000
    summary.total?.byTerrain?.level.movingTime = 2000
    summary.total?.byTerrain?.downhill.movingTime = 2000
    let words = try time(summary)
    // 83:20, 33:20, 33:20 and 13:36 are 163:36.
    #expect(words.contains("uphill 1 h 24 at") && words.contains("level 33 min"))
    #expect(words.contains("downhill 33 min at") && words.contains("without a known grade 14 min"))
  }

  @Test("a rest with the recorder still, or already, on is before the start or after the end")
  func ends() throws {
    #expect(try time(summary()).contains("rests: before the start for 12 min ("))
    #expect(try time(summary()).contains(") · after the end for 12 min ("))
  }

  @Test("times of a part of the distance say so")
  func partlyTimed() throws {
    var summary = try summary()
    summary.total?.distance = 10_000
    summary.total?.coverage.time = 0.94
    let outline = ReportOutline(summary: summary)
    #expect(outline.figures.last == "2 h 50 recorded for 9.40 km of it")
    #expect(outline.notices.contains("Only 9.40 km of 10.00 km have times"))
    #expect(try time(summary).hasPrefix("for 9.40 km of the distance · moving"))
    summary.total?.coverage.time = 0.95
    #expect(ReportOutline(summary: summary).figures.last == "2 h 50 on feet of 3 h 14")
  }
}
