import GPXAnalysis

/// The stretches on foot, and the rests, gaps and rides between them. Their times are rounded as in the division of the
/// time, so that the table and the text agree.
struct DayStretches {
  struct Stretch {
    /// Absent on foot.
    var kind: TrackDetails.Span.Kind?
    /// Seconds from ``TrackDetails/timeOrigin``.
    var start: Double
    var seconds: Double

    /// `on feet`, `rest`, `gap`
    var words: String { kind?.words ?? "on feet" }
  }

  let all: [Stretch]

  init(_ spans: [TrackDetails.Span], _ total: TrackSummary) {
    var stretches: [Stretch] = []
    for span in spans {
      let kind = span.kind == .moving || span.kind == .standing ? nil : span.kind
      if kind == nil, let last = stretches.last, last.kind == nil {
        stretches[stretches.count - 1].seconds = span.end - last.start
      } else {
        stretches.append(Stretch(kind: kind, start: span.start, seconds: span.end - span.start))
      }
    }
    if let division = TimeDivision(total), let onFeet = total.timeOnFeet {
      func round(_ kind: TrackDetails.Span.Kind?, to whole: Double) {
        let indices = stretches.indices.filter { stretches[$0].kind == kind }
        let rounded = indices.map { stretches[$0].seconds }.roundedTimes(addingUpTo: whole)
        for (index, seconds) in zip(indices, rounded) { stretches[index].seconds = seconds }
      }
      round(nil, to: printedTime(onFeet))
      round(.resting, to: division.resting)
      round(.notRecorded, to: division.gaps)
      round(.transport, to: division.transport)
    }
    all = stretches
  }
}
