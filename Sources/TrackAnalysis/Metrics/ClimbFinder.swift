/// Finds climbs in connected legs or, with the sign -1, descents.
struct ClimbFinder {
  private let legs: ArraySlice<Leg>
  private let sign: Double
  private let options: Climbs.Options
  /// Metres of distance and height before each leg, and after the last one.
  private var offsets = [0.0]
  private var heights = [0.0]

  private(set) var found: [Climb] = []

  /// Parts at the ends of a climb that are flatter than this are cut off.
  private static let flattestEnd = Terrain.levelGrade

  init(_ legs: ArraySlice<Leg>, sign: Double, options: Climbs.Options) {
    self.legs = legs
    self.sign = sign
    self.options = options
    offsets.reserveCapacity(legs.count + 1)
    heights.reserveCapacity(legs.count + 1)
    var (offset, height) = (0.0, 0.0)
    for leg in legs {
      offset += leg.length
      height += sign * leg.rise
      offsets.append(offset)
      heights.append(height)
    }
    let turns = Zigzag(heights, threshold: options.smallestDip).turningPoints
    var rises = zip(turns, turns.dropFirst()).filter { heights[$0] < heights[$1] }.map { $0..<$1 }
    while let position = smallestDip(between: rises) {
      rises[position] = rises[position].lowerBound..<rises[position + 1].upperBound
      rises.remove(at: position + 1)
    }
    for rise in rises { add(rise) }
    found.sort { $0.startOffset < $1.startOffset }
  }

  /// The index of the rise that can be joined with the next one across the relatively smallest dip; nil if all dips are too
  /// large.
  private func smallestDip(between rises: [Range<Int>]) -> Int? {
    var best: (position: Int, share: Double)?
    for position in rises.indices.dropLast() {
      let (here, next) = (rises[position], rises[position + 1])
      guard heights[next.upperBound] > heights[here.upperBound], heights[next.lowerBound] > heights[here.lowerBound]
      else { continue }
      let dip = heights[here.upperBound] - heights[next.lowerBound]
      let height = heights[next.upperBound] - heights[here.lowerBound]
      guard dip < max(options.smallestDip, options.dipShare * height) else { continue }
      if dip / height < best?.share ?? .infinity { best = (position, dip / height) }
    }
    return best?.position
  }

  /// Adds the steep core of the range, then the cores of the parts before and after it.
  private mutating func add(_ range: Range<Int>) {
    var left = [range]
    while let range = left.popLast() {
      guard heights[range].max().map({ $0 - (heights[range].min() ?? $0) }) ?? 0 >= options.smallestHeight else {
        continue
      }
      let core = core(of: range)
      guard !core.isEmpty else { continue }
      let height = heights[core.upperBound] - heights[core.lowerBound]
      let length = offsets[core.upperBound] - offsets[core.lowerBound]
      if height >= options.smallestHeight, height >= options.smallestGrade * length, height <= length {
        found.append(Climb(legs[(legs.startIndex + core.lowerBound)..<(legs.startIndex + core.upperBound)], sign: sign))
      }
      if core != range {
        left.append(range.lowerBound..<core.lowerBound)
        left.append(core.upperBound..<range.upperBound)
      }
    }
  }

  /// The range over which the height above a line with the grade ``flattestEnd`` increases most. No part at either of its
  /// ends is flatter than that grade.
  private func core(of range: Range<Int>) -> Range<Int> {
    var best = range.lowerBound..<range.lowerBound
    var bestGrowth = 0.0
    var lowest = (position: range.lowerBound, value: Double.infinity)
    for position in range.lowerBound...range.upperBound {
      let value = heights[position] - Self.flattestEnd * offsets[position]
      if value <= lowest.value { lowest = (position, value) }
      if value - lowest.value > bestGrowth {
        bestGrowth = value - lowest.value
        best = lowest.position..<position
      }
    }
    return best
  }
}
