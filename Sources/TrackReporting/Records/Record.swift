/// The fields of one JSON object, in the order in which they are written: the name, kind and meaning of each, and how
/// to get it from a value.
///
/// Everything about a record's shape comes from here: JSON text, CSV columns and the JSON Schema. To add a field, add
/// one line to its record.
struct Record<Value>: Sendable {
  /// Its name in schemas: `climb`.
  let name: String
  let about: String
  private var fields: [FieldShape] = []
  /// The names of the fields that fit into a cell, including those of nested objects.
  private(set) var columnNames: [String] = []
  /// What writes the fields, or the columns, in order: one each, or all of a part, so that the part is looked up once.
  private var fieldWriters: [Write] = []
  private var columnWriters: [Write] = []

  typealias Write = @Sendable (Value, inout RecordWriter) -> Void

  /// - Parameter describe: adds the fields.
  init(_ name: String, _ about: String, _ describe: (inout Record) -> Void) {
    self.name = name
    self.about = about
    describe(&self)
  }

  var shape: RecordShape { RecordShape(name: name, about: about, fields: fields) }

  /// Writes `value` as a JSON object.
  func write(_ value: Value, to writer: inout RecordWriter) {
    writer.begin(.object)
    writeFields(value, to: &writer)
    writer.end(.object)
  }

  private func writeFields(_ value: Value, to writer: inout RecordWriter) {
    for write in fieldWriters { write(value, &writer) }
  }

  /// Writes `value` as a row of CSV.
  func writeRow(_ value: Value, to writer: inout RecordWriter) {
    writeCells(value, to: &writer)
    writer.endRow()
  }

  private func writeCells(_ value: Value, to writer: inout RecordWriter) {
    for write in columnWriters { write(value, &writer) }
  }

  /// Writes the names of the columns as a row of CSV.
  func writeHeader(to writer: inout RecordWriter) {
    for name in columnNames {
      writer.separate()
      writer.text(name)
    }
    writer.endRow()
  }
}

// MARK: What fields are made of

extension Record {
  mutating func addField(
    _ name: String, _ about: String, _ kind: FieldShape.Kind, _ write: @escaping Write
  ) {
    fields.append(FieldShape(name: name, about: about, kind: kind))
    let key = Array("\"\(name)\":".utf8)
    fieldWriters.append { value, writer in
      writer.key(key)
      write(value, &writer)
    }
  }

  /// - Parameter write: writes nothing if the value is absent.
  mutating func addColumn(_ name: String, _ write: @escaping Write) {
    columnNames.append(name)
    columnWriters.append { value, writer in
      writer.separate()
      write(value, &writer)
    }
  }

  /// A field that fits into a cell, for a value that may be absent.
  mutating func addScalar<Scalar>(
    _ name: String, _ about: String, _ kind: FieldShape.Kind, _ column: ColumnName,
    _ value: @escaping @Sendable (Value) -> Scalar?,
    _ write: @escaping @Sendable (Scalar, inout RecordWriter) -> Void
  ) {
    let writeField: Write = { whole, writer in
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
    columnNames += record.columnNames
    columnWriters.append { whole, writer in
      if let part = value(whole) {
        record.writeCells(part, to: &writer)
      } else {
        for _ in record.columnNames { writer.separate() }
      }
    }
  }

  /// Adds the fields and columns of `record` to its own.
  mutating func include<Part>(_ record: Record<Part>, _ value: @escaping @Sendable (Value) -> Part) {
    fields += record.fields
    fieldWriters.append { record.writeFields(value($0), to: &$1) }
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
