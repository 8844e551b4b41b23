extension RandomAccessCollection where Index == Int {
  /// The index of the first element that belongs to the second part, in a collection whose elements are partitioned: all
  /// those of the first part come before those of the second. `endIndex` if there is none.
  ///
  /// - Complexity: O(log count).
  func partitioningIndex(where belongsToSecond: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if belongsToSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
