import GPXAnalysis

/// How values of one kind are written, and how a schema describes them.
struct Cell<Scalar>: Sendable {
  let kind: FieldShape.Kind
  let write: @Sendable (Scalar, inout RecordWriter) -> Void
}

extension Cell<Double> {
  static func number(_ decimals: Decimals, _ bounds: FieldShape.Bounds = .positive) -> Cell {
    Cell(kind: .number(bounds)) { $1.number($0, decimals: decimals.rawValue) }
  }

  /// Metres, 0 or more.
  static var meters: Cell { number(.hundredths) }
  /// Metres above sea level.
  static var elevation: Cell { number(.hundredths, .signed) }
  /// Seconds, 0 or more.
  static var seconds: Cell { number(.thousandths) }
  /// Ratios and loads, 0 or more.
  static var ratio: Cell { number(.tenThousandths) }
  /// Rise over run, and other values that may be negative.
  static var signedRatio: Cell { number(.tenThousandths, .signed) }
  /// A share of a whole, 0…1.
  static var share: Cell { number(.tenThousandths, .share) }
  static var degrees: Cell { number(.tenMillionths, .signed) }
}

extension Cell<Int> {
  static var count: Cell { Cell(kind: .integer(.positive)) { $1.integer($0) } }
  static var signedCount: Cell { Cell(kind: .integer(.signed)) { $1.integer($0) } }
}

extension Cell<Bool> {
  static var flag: Cell { Cell(kind: .boolean) { $1.boolean($0) } }
}

extension Cell<String> {
  static var text: Cell { Cell(kind: .text) { $1.text($0) } }
}

extension Cell<Timestamp> {
  static var time: Cell { Cell(kind: .time) { $1.text($0.description) } }
}

extension Cell<CivilDate> {
  static var date: Cell { Cell(kind: .date) { $1.text($0.description) } }
}

extension Cell where Scalar: RawRepresentable<String> & CaseIterable & Sendable {
  /// One of the cases' raw values.
  static var choice: Cell {
    Cell(kind: .choice(Scalar.allCases.map(\.rawValue))) { $1.text($0.rawValue) }
  }
}
