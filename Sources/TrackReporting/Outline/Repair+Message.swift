public import GPXAnalysis

extension Repair {
  /// The repair as an English phrase without a period, and where it is: `position wandered at rest: 11 m left out (km 8.1)`.
  ///
  /// - Parameter units: the units of lengths and offsets.
  public func message(units: Units = .metric) -> String {
    let words = RepairWords(self, units: units)
    return words.place.map { "\(words.text) (\($0))" } ?? words.text
  }
}
