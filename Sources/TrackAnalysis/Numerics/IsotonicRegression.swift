/// Isotonic regression by pooling neighbours that violate the order (Ayer 1955; from memory).
enum IsotonicRegression {
  /// Replaces the values at `indices`, in that order, with the nondescending ones closest by weighted least squares.
  ///
  /// - Complexity: O(indices).
  static func makeAscending(_ values: inout [Double], _ weights: [Double], _ indices: [Int]) {
    var pools: [(mean: Double, weight: Double, count: Int)] = []
    for index in indices {
      var pool = (mean: values[index], weight: weights[index], count: 1)
      while let last = pools.last, last.mean > pool.mean {
        let weight = last.weight + pool.weight
        pool = ((last.mean * last.weight + pool.mean * pool.weight) / weight, weight, last.count + pool.count)
        pools.removeLast()
      }
      pools.append(pool)
    }
    var position = 0
    for pool in pools {
      for _ in 0..<pool.count {
        values[indices[position]] = pool.mean
        position += 1
      }
    }
  }
}
