/// Columns with the unit in their heads, so that their figures need none.
extension Units {
  /// `Up (m)`, for figures of ``heightFigure(_:)``.
  func heightColumn(_ title: String) -> Table.Column {
    Table.Column(title: "\(title) (\(heightUnit))")
  }

  /// `Rate (m/h)`, for metres per hour as ``heightFigure(_:)`` writes them.
  func rateColumn(_ title: String) -> Table.Column {
    Table.Column(title: "\(title) (\(heightUnit)/h)")
  }

  /// Whole metres or feet, or whole metres or feet per hour: `1,411`.
  func heightFigure(_ meters: Double) -> String {
    grouped(heightValue(meters))
  }

  /// Kilometres or miles to a tenth, for a column with ``distanceUnit`` as its head: `12.0`.
  func distanceFigure(_ meters: Double) -> String {
    decimal(distanceValue(meters), digits: 1)
  }
}
