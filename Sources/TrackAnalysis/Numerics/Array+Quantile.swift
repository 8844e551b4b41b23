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
  /// Hoare's selection, with the median of three as its pivot. Where the pivots are bad, the rest is sorted.
  private mutating func select(_ position: Int) -> Double {
    withUnsafeMutableBufferPointer { values in
      var (low, high) = (0, values.count - 1)
      var rounds = 4 * (Int.bitWidth - values.count.leadingZeroBitCount)
      while low < high {
        guard rounds > 0 else {
          values[low...high].sort()
          break
        }
        rounds -= 1
        let (first, middle, last) = (values[low], values[(low + high) / 2], values[high])
        let pivot = Swift.max(Swift.min(first, middle), Swift.min(Swift.max(first, middle), last))
        var (left, right) = (low, high)
        while left <= right {
          while values[left] < pivot { left += 1 }
          while values[right] > pivot { right -= 1 }
          guard left <= right else { break }
          values.swapAt(left, right)
          left += 1
          right -= 1
        }
        // Between the two parts, everything equals the pivot.
        if position <= right {
          high = right
        } else if position >= left {
          low = left
        } else {
          break
        }
      }
      return values[position]
    }
  }
}

/// A value, and how much it counts.
typealias Weighted = (value: Double, weight: Double)

extension Array where Element == Weighted {
  /// The value at or below which a share of the weight lies; nil if there is none. Sorts the elements by value.
  ///
  /// - Parameter share: 0…1.
  /// - Complexity: O(count · log count).
  mutating func quantile(_ share: Double) -> Double? {
    sort { $0.value < $1.value }
    let whole = reduce(0) { $0 + $1.weight }
    var passed = 0.0
    for (value, weight) in self {
      passed += weight
      if passed >= share * whole { return value }
    }
    return last?.value
  }
}
