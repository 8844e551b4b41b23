/// Whether a way was rolled down: what tells a slow ride from a run where neither the file's word nor the speed does.
///
/// Wheels take the fall; feet have to brake it. Runners are fastest where it falls a little, by up to half as fast again
/// as on the level; who is twice as fast as on his own level way, and over 6 m/s, over whole descents, rolls. Our own
/// rule, made on simulated rides and runs; it takes 2 minutes of such descents and a twentieth of the time, so that one
/// sprint or a receiver's error tells nothing. A ride without descents is not told.
struct Coasting {
  /// Seconds of descents that were rolled down.
  private(set) var time = 0.0
  /// Of the time on the move, 0…1.
  private(set) var share = 0.0

  var isEvident: Bool { time >= 120 && share >= 0.05 }

  /// - Complexity: O(legs).
  init(_ legs: [Leg]) {
    var level = Stretch()
    var whole = Stretch()
    var descents: [Stretch] = []
    var descent = Stretch()
    for leg in legs {
      guard leg.gapTime == 0, let moving = leg.movingTime, moving > 0, let grade = leg.grade else {
        descents.append(descent)
        descent = Stretch()
        continue
      }
      whole.add(leg.length, moving)
      if abs(grade) <= 0.02 { level.add(leg.length, moving) }
      if grade < -0.02 {
        descent.add(leg.length, moving)
      } else if descent.length > 0 {
        descents.append(descent)
        descent = Stretch()
      }
    }
    descents.append(descent)
    // Without a level way of some length nobody knows how fast is fast.
    guard level.length >= 500, whole.time > 0 else { return }
    let fast = max(6, 2 * level.speed)
    // Short ones are as fast as the receiver errs.
    time = descents.reduce(0) { $0 + ($1.length >= 100 && $1.speed > fast ? $1.time : 0) }
    share = time / whole.time
  }

  private struct Stretch {
    var length = 0.0
    var time = 0.0

    var speed: Double { time > 0 ? length / time : 0 }

    mutating func add(_ length: Double, _ time: Double) {
      self.length += length
      self.time += time
    }
  }
}
