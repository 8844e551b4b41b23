/// The fields of one JSON object, in the order in which they are written: the name, kind and meaning of each, and how
/// to get it from a value.
///
/// Everything about a record's shape comes from here: JSON text, CSV columns and the JSON Schema. To add a field, add
/// one line to its record.
struct Record<Value>: Sendable {
  /// Its name in schemas: `climb`.
  let name: String
  let about: String
  private(set) var fields: [Field] = []
  /// The fields that fit into a cell, including those of nested objects.
  private(set) var columns: [Column] = []

  struct Field: Sendable {
    let shape: FieldShape
    /// The name in quotation marks.
    let key: [UInt8]
    let write: @Sendable (Value, inout RecordWriter) -> Void
  }

  struct Column: Sendable {
    let name: String
    /// Writes nothing if the value is absent.
    let write: @Sendable (Value, inout RecordWriter) -> Void
  }

  /// - Parameter describe: adds the fields.
  init(_ name: String, _ about: String, _ describe: (inout Record) -> Void) {
    self.name = name
    self.about = about
    describe(&self)
  }

  var shape: RecordShape { RecordShape(name: name, about: about, fields: fields.map(\.shape)) }

  /// Writes `value` as a JSON object.
  func write(_ value: Value, to writer: inout RecordWriter) {
    writer.begin(.object)
    // By position: a copy of a field would retain everything that describes it.
    for index in fields.indices {
      writer.key(fields[index].key)
      fields[index].write(value, &writer)
    }
    writer.end(.object)
  }

  /// Writes `value` as a row of CSV.
  func writeRow(_ value: Value, to writer: inout RecordWriter) {
    for index in columns.indices {
      writer.separate()
      columns[index].write(value, &writer)
    }
    writer.endRow()
  }

  /// Writes the names of the columns as a row of CSV.
  func writeHeader(to writer: inout RecordWriter) {
    for column in columns {
      writer.separate()
      writer.text(column.name)
    }
    writer.endRow()
  }
}

// MARK: What fields are made of

extension Record {
  mutating func addField(
    _ name: String, _ about: String, _ kind: FieldShape.Kind,
    _ write: @escaping @Sendable (Value, inout RecordWriter) -> Void
  ) {
    fields.append(
      Field(shape: FieldShape(name: name, about: about, kind: kind), key: Array("\"\(name)\"".utf8), write: write))
  }

  mutating func addColumn(_ name: String, _ write: @escaping @Sendable (Value, inout RecordWriter) -> Void) {
    columns.append(Column(name: name, write: write))
  }

  /// A field that fits into a cell, for a value that may be absent.
  mutating func addScalar<Scalar>(
    _ name: String, _ about: String, _ kind: FieldShape.Kind, _ column: ColumnName,
    _ value: @escaping @Sendable (Value) -> Scalar?,
    _ write: @escaping @Sendable (Scalar, inout RecordWriter) -> Void
  ) {
    let writeField: @Sendable (Value, inout RecordWriter) -> Void = { whole, writer in
      if let scalar = value(whole) { write(scalar, &writer) } else { writer.null() }
    }
    addField(name, about, kind, writeField)
    switch column {
    case .same: addColumn(name, writeField)
    case .named(let name): addColumn(name, writeField)
    case .none: break
    }
  }

  /// The columns of a part, which are empty if the part is absent.
  mutating func addColumns<Part>(of record: Record<Part>, _ value: @escaping @Sendable (Value) -> Part?) {
    for column in record.columns {
      addColumn(column.name) { whole, writer in
        if let part = value(whole) { column.write(part, &writer) } else { writer.null() }
      }
    }
  }

  /// Adds the fields and columns of `record` to its own.
  mutating func include<Part>(_ record: Record<Part>, _ value: @escaping @Sendable (Value) -> Part) {
    for field in record.fields {
      fields.append(Field(shape: field.shape, key: field.key) { field.write(value($0), &$1) })
    }
    addColumns(of: record, value)
  }
}

/// The name of a field's column in CSV.
enum ColumnName: Sendable, ExpressibleByStringLiteral {
  /// The same as the field.
  case same
  /// Another name, which is clear on its own: `longest_descent_m` for `descent.longest_m`.
  case named(String)
  /// The field has no column.
  case none

  init(stringLiteral name: String) {
    self = .named(name)
  }
}
