/// The fields that describe a record, each with one statement:
///
///     Record<Climb>("climb", "A hill up, or one down.") { record in
///       record.field("length_m", .meters, "Length along the track.") { $0.length }
///     }
///
/// A value that may be absent is optional, and its field is nullable.
extension Record {
  mutating func field<Scalar>(
    _ name: String, _ cell: Cell<Scalar>, column: ColumnName = .same, _ about: String,
    _ value: @escaping @Sendable (Value) -> Scalar
  ) {
    addScalar(name, about, cell.kind, column, { value($0) }, cell.write)
  }

  mutating func field<Scalar>(
    _ name: String, _ cell: Cell<Scalar>, column: ColumnName = .same, _ about: String,
    _ value: @escaping @Sendable (Value) -> Scalar?
  ) {
    addScalar(name, about, .nullable(cell.kind), column, value, cell.write)
  }

  /// A number that is the same in every record.
  mutating func constant(_ name: String, _ number: Int, _ about: String) {
    addField(name, about, .constant(number)) { _, writer in writer.integer(number) }
  }

  /// A nested object.
  ///
  /// - Parameter hasColumns: whether the columns of the part are also columns of the whole.
  mutating func object<Part>(
    _ name: String, _ record: Record<Part>, hasColumns: Bool = false, _ about: String,
    _ value: @escaping @Sendable (Value) -> Part
  ) {
    addField(name, about, .object(record.shape)) { record.write(value($0), to: &$1) }
    if hasColumns { addColumns(of: record) { value($0) } }
  }

  mutating func object<Part>(
    _ name: String, _ record: Record<Part>, hasColumns: Bool = false, _ about: String,
    _ value: @escaping @Sendable (Value) -> Part?
  ) {
    addField(name, about, .nullable(.object(record.shape))) { whole, writer in
      if let part = value(whole) { record.write(part, to: &writer) } else { writer.null() }
    }
    if hasColumns { addColumns(of: record, value) }
  }

  mutating func objects<Part>(
    _ name: String, _ record: Record<Part>, _ about: String, _ value: @escaping @Sendable (Value) -> [Part]
  ) {
    addField(name, about, .array(.object(record.shape))) { whole, writer in
      writer.array(value(whole)) { record.write($0, to: &$1) }
    }
  }

  mutating func objects<Part>(
    _ name: String, _ record: Record<Part>, _ about: String, _ value: @escaping @Sendable (Value) -> [Part]?
  ) {
    addField(name, about, .nullable(.array(.object(record.shape)))) { whole, writer in
      if let parts = value(whole) { writer.array(parts) { record.write($0, to: &$1) } } else { writer.null() }
    }
  }

  mutating func list<Scalar>(
    _ name: String, of cell: Cell<Scalar>, _ about: String, _ value: @escaping @Sendable (Value) -> [Scalar]
  ) {
    addField(name, about, .array(cell.kind)) { $1.array(value($0), cell.write) }
  }

  mutating func list<Scalar>(
    _ name: String, of cell: Cell<Scalar>, _ about: String, _ value: @escaping @Sendable (Value) -> [Scalar]?
  ) {
    addField(name, about, .nullable(.array(cell.kind))) { whole, writer in
      if let values = value(whole) { writer.array(values, cell.write) } else { writer.null() }
    }
  }

  /// A column for a value that has another form in JSON.
  mutating func column<Scalar>(
    _ name: String, _ cell: Cell<Scalar>, _ value: @escaping @Sendable (Value) -> Scalar?
  ) {
    addColumn(name) { whole, writer in
      if let scalar = value(whole) { cell.write(scalar, &writer) } else { writer.null() }
    }
  }
}

extension RecordWriter {
  mutating func array<Element>(_ elements: [Element], _ write: (Element, inout RecordWriter) -> Void) {
    begin(.array)
    for element in elements {
      separate()
      write(element, &self)
    }
    end(.array)
  }
}
