extension Array {
  /// The first position whose element belongs to the second part, of an array whose elements of the first part all
  /// come before those of the second.
  ///
  /// - Complexity: O(log count).
  func partitioningIndex(where belongsToSecond: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongsToSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
