/// Leaves out places where nobody was: a receiver that loses its way and finds it again leaps out and back.
///
/// Fixes are wild where the way out to them is a leap, by the speed and length of ``Jumps``, and within 10 fixes the track
/// is back where a walker could have got to meanwhile. A leap without a way back is left to ``Jumps``: a tunnel, a lift or
/// a bus ends somewhere else. Without times nothing is known of speed. Our own rule.
struct WildFixes {
  /// Metres. A way that is shorter needs no look at unless some fixes are suspect.
  static let shortestLeap = Jumps.leap.length
  private static let most = 10

  /// The last fix before the leap, and those since.
  private var trusted: Sample?
  private var suspects: [Sample] = []

  var isCalm: Bool { suspects.isEmpty }

  /// - Parameters:
  ///   - last: the last sample handed on.
  ///   - handOn: is given the samples that are believed, in their order.
  mutating func pass(_ sample: Sample, after last: Sample?, _ handOn: (Sample) -> Void) {
    if let trusted, let suspect = suspects.last {
      if Self.isLeap(from: suspect, to: sample), !Self.isLeap(from: trusted, to: sample) {
        suspects.removeAll()
      } else if Self.isLeap(from: trusted, to: sample), suspects.count < Self.most {
        suspects.append(sample)
        return
      } else {
        believeAll(handOn)
      }
    } else if let last, Self.isLeap(from: last, to: sample) {
      trusted = last
      suspects.append(sample)
      return
    }
    trusted = nil
    handOn(sample)
  }

  /// At the end of a segment there is no way back.
  mutating func believeAll(_ handOn: (Sample) -> Void) {
    for suspect in suspects { handOn(suspect) }
    suspects.removeAll()
    trusted = nil
  }

  private static func isLeap(from start: Sample, to end: Sample) -> Bool {
    let way = start.place.distance(to: end.place)
    // Where either has no time, this is NaN, and no leap.
    return way > shortestLeap && way > Jumps.leap.speed * (end.time - start.time)
  }
}
