extension Array where Element == Double {
  /// The value that a share of the elements, rounded down, is below or equal to; nil where there are none.
  ///
  ///     [5, 1, 4, 2].quantile(0.5)  // 4
  ///
  /// - Parameter share: 0…1.
  /// - Complexity: O(count), O(count · log count) at worst.
  func quantile(_ share: Double) -> Double? {
    guard !isEmpty else { return nil }
    var values = self
    return values.select(Swift.min(Int(Double(count) * share), count - 1))
  }

  /// The middle element, the upper one of two; nil where there are none.
  var median: Double? { quantile(0.5) }

  /// The element that sorting would put at a position. Changes the order of the elements.
  ///
  /// Selection as Hoare's, with the median of three as its pivot. Where the pivots are bad, the rest is sorted.
  private mutating func select(_ position: Int) -> Double {
    withUnsafeMutableBufferPointer { values in
      var part = 0..<values.count
      var rounds = 4 * (Int.bitWidth - values.count.leadingZeroBitCount)
      while part.count > 1 {
        guard rounds > 0 else {
          values[part].sort()
          break
        }
        rounds -= 1
        let (low, high) = (part.lowerBound, part.upperBound - 1)
        let (first, middle, last) = (values[low], values[(low + high) / 2], values[high])
        let pivot = Swift.max(Swift.min(first, middle), Swift.min(Swift.max(first, middle), last))
        let less = values.moveToFront(of: part) { $0 < pivot }
        if position < less {
          part = low..<less
          continue
        }
        let equal = values.moveToFront(of: less..<part.upperBound) { $0 == pivot }
        if position < equal { return pivot }
        part = equal..<part.upperBound
      }
      return values[position]
    }
  }
}

extension UnsafeMutableBufferPointer<Double> {
  /// Moves the elements that belong to the front of a part there, and returns where they end.
  ///
  /// There is no branch in the loop: which elements belong there cannot be predicted, and a wrong guess takes longer than
  /// to swap two numbers.
  @inline(__always)
  fileprivate func moveToFront(of part: Range<Int>, where belongs: (Double) -> Bool) -> Int {
    var end = part.lowerBound
    for index in part {
      let value = self[index]
      self[index] = self[end]
      self[end] = value
      end &+= belongs(value) ? 1 : 0
    }
    return end
  }
}

/// A value, and how much it counts.
typealias Weighted = (value: Double, weight: Double)

extension Array where Element == Weighted {
  /// The value at or below which a share of the weight lies; nil if there is none. Changes the order of the elements.
  ///
  /// Selects without sorting: of the two parts that a pivot makes, only the one with the share is looked at again.
  ///
  /// - Parameter share: 0…1.
  /// - Complexity: O(count), O(count · log count) at worst.
  mutating func quantile(_ share: Double) -> Double? {
    // The weight still to pass, from the first element of the part.
    var rest = share * reduce(0) { $0 + $1.weight }
    var part = indices
    var rounds = 4 * (Int.bitWidth - count.leadingZeroBitCount)
    while part.count > 16, rounds > 0 {
      rounds -= 1
      let (low, high) = (part.lowerBound, part.upperBound - 1)
      let (first, middle, last) = (self[low].value, self[(low + high) / 2].value, self[high].value)
      let pivot = Swift.max(Swift.min(first, middle), Swift.min(Swift.max(first, middle), last))
      let split = self[part].partition { $0.value >= pivot }
      let end = self[split..<part.upperBound].partition { $0.value > pivot }
      let below = self[low..<split].reduce(0) { $0 + $1.weight }
      if split > low, rest <= below {
        part = low..<split
        continue
      }
      let equal = self[split..<end].reduce(0) { $0 + $1.weight }
      if rest <= below + equal || end == part.upperBound { return pivot }
      rest -= below + equal
      part = end..<part.upperBound
    }
    self[part].sort { $0.value < $1.value }
    for (value, weight) in self[part] {
      rest -= weight
      if rest <= 0 { return value }
    }
    return part.last.map { self[$0].value }
  }
}
