extension Array where Element == Double {
  /// The element at index ⌊share · count⌋ of the sorted array; nil if the array is empty.
  ///
  ///     [5, 1, 4, 2].quantile(0.5)  // 4
  ///
  /// - Parameter share: 0…1.
  /// - Complexity: O(count), O(count · log count) at worst.
  consuming func quantile(_ share: Double) -> Double? {
    let count = count
    guard count > 0 else { return nil }
    return withUnsafeMutableBufferPointer {
      $0.select(Swift.min(Int(Double(count) * share), count - 1), in: $0.indices)
    }
  }

  /// The middle element, or the upper one of two; nil if the array is empty.
  var median: Double? { consuming get { quantile(0.5) } }
}

extension UnsafeMutableBufferPointer<Double> {
  /// The number of elements that a pivot is selected from.
  private static var sampleCount: Int { 32 }

  /// The element that sorting would place at `position`.
  ///
  /// Hoare's selection. The pivot of a large part is the element at the same share of a sample, so that the second pivot
  /// is already close to the result; otherwise it is the median of three. After too many bad pivots, sorts the rest.
  fileprivate func select(_ position: Int, in range: Range<Int>) -> Double {
    var part = range
    var rounds = 6 * (Int.bitWidth - part.count.leadingZeroBitCount)
    while part.count > 1 {
      guard rounds > 0 else {
        self[part].sort()
        break
      }
      rounds -= 1
      let pivot = pivot(of: part, for: position)
      let less = moveToFront(of: part) { $0 < pivot }
      if position < less {
        part = part.lowerBound..<less
      } else if less > part.lowerBound {
        part = less..<part.upperBound
      } else {
        let equal = moveToFront(of: part) { $0 == pivot }
        if position < equal { return pivot }
        part = equal..<part.upperBound
      }
    }
    return self[position]
  }

  private func pivot(of part: Range<Int>, for position: Int) -> Double {
    let (low, high) = (part.lowerBound, part.upperBound - 1)
    guard part.count >= 8 * Self.sampleCount else {
      let (first, middle, last) = (self[low], self[(low + high) / 2], self[high])
      return Swift.max(Swift.min(first, middle), Swift.min(Swift.max(first, middle), last))
    }
    let step = part.count / Self.sampleCount
    for index in 0..<Self.sampleCount { swapAt(low + index, low + index * step) }
    let share = (position - low) * Self.sampleCount / part.count
    return select(low + share, in: low..<(low + Self.sampleCount))
  }
}

extension UnsafeMutableBufferPointer {
  /// Moves the elements that satisfy the condition to the front of `part`, and returns their end.
  ///
  /// The loop has no branch: the outcome is unpredictable, and a misprediction takes longer than swapping two numbers. As a
  /// loop over the range, it is compiled with a branch, and to 13 instructions for each number instead of 9.
  @inline(__always)
  fileprivate func moveToFront(of part: Range<Int>, where belongs: (Element) -> Bool) -> Int {
    var (index, end) = (part.lowerBound, part.lowerBound)
    while index < part.upperBound {
      let value = self[index]
      self[index] = self[end]
      self[end] = value
      end &+= belongs(value) ? 1 : 0
      index &+= 1
    }
    return end
  }
}

/// A value and its weight.
typealias Weighted = (value: Double, weight: Double)

extension Array where Element == Weighted {
  /// The smallest value at or below which at least the given share of the weight lies; nil if the array is empty. Changes
  /// the order of the elements.
  ///
  /// Selects without sorting: of the parts on either side of a pivot, only the one with the result is processed further.
  ///
  /// - Parameter share: 0…1.
  /// - Complexity: O(count), O(count · log count) at worst.
  mutating func quantile(_ share: Double) -> Double? {
    // In place: a mutated slice of an array is a copy.
    withUnsafeMutableBufferPointer { $0.quantile(share) }
  }
}

extension UnsafeMutableBufferPointer<Weighted> {
  fileprivate func quantile(_ share: Double) -> Double? {
    // The remaining weight, from the first element of the part.
    var rest = share * reduce(0) { $0 + $1.weight }
    var part = indices
    var rounds = 4 * (Int.bitWidth - count.leadingZeroBitCount)
    while part.count > 16, rounds > 0 {
      rounds -= 1
      let (low, high) = (part.lowerBound, part.upperBound - 1)
      let (first, middle, last) = (self[low].value, self[(low + high) / 2].value, self[high].value)
      let pivot = Swift.max(Swift.min(first, middle), Swift.min(Swift.max(first, middle), last))
      let split = moveToFront(of: part) { $0.value < pivot }
      let end = moveToFront(of: split..<part.upperBound) { $0.value == pivot }
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
    var values = self[part]
    values.sort { $0.value < $1.value }
    for (value, weight) in values {
      rest -= weight
      if rest <= 0 { return value }
    }
    return part.last.map { self[$0].value }
  }
}
