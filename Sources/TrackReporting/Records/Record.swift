/// The fields of one JSON object, in the order in which they are written: the name, kind and meaning of each, and how
/// to get it from a value.
///
/// Everything about a record's shape comes from here: JSON text, CSV columns and the JSON Schema. To add a field, add
/// one line to its record.
struct Record<Value>: Sendable {
  /// Its name in schemas: `climb`.
  let name: String
  let about: String
  private var fields: [Entry<FieldShape>] = []
  /// The fields that fit into a cell, including those of nested objects.
  private var columns: [Entry<String>] = []

  /// Fields, or the names of columns, that are written together: one, or all of a part, so that the part is looked up
  /// once.
  private struct Entry<Name: Sendable>: Sendable {
    let names: [Name]
    let write: @Sendable (Value, inout RecordWriter) -> Void
  }

  /// - Parameter describe: adds the fields.
  init(_ name: String, _ about: String, _ describe: (inout Record) -> Void) {
    self.name = name
    self.about = about
    describe(&self)
  }

  var shape: RecordShape { RecordShape(name: name, about: about, fields: fields.flatMap(\.names)) }

  /// Writes `value` as a JSON object.
  func write(_ value: Value, to writer: inout RecordWriter) {
    writer.begin(.object)
    writeFields(value, to: &writer)
    writer.end(.object)
  }

  private func writeFields(_ value: Value, to writer: inout RecordWriter) {
    for entry in fields { entry.write(value, &writer) }
  }

  /// Writes `value` as a row of CSV.
  func writeRow(_ value: Value, to writer: inout RecordWriter) {
    writeCells(value, to: &writer)
    writer.endRow()
  }

  private func writeCells(_ value: Value, to writer: inout RecordWriter) {
    for entry in columns { entry.write(value, &writer) }
  }

  /// The names of the columns, in order.
  var columnNames: [String] { columns.flatMap(\.names) }

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
    _ name: String, _ about: String, _ kind: FieldShape.Kind,
    _ write: @escaping @Sendable (Value, inout RecordWriter) -> Void
  ) {
    // The name in quotation marks.
    let key = Array("\"\(name)\"".utf8)
    fields.append(
      Entry(names: [FieldShape(name: name, about: about, kind: kind)]) { value, writer in
        writer.key(key)
        write(value, &writer)
      })
  }

  /// - Parameter write: writes nothing if the value is absent.
  mutating func addColumn(_ name: String, _ write: @escaping @Sendable (Value, inout RecordWriter) -> Void) {
    columns.append(
      Entry(names: [name]) { value, writer in
        writer.separate()
        write(value, &writer)
      })
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
    let names = record.columnNames
    columns.append(
      Entry(names: names) { whole, writer in
        if let part = value(whole) {
          record.writeCells(part, to: &writer)
        } else {
          for _ in names { writer.separate() }
        }
      })
  }

  /// Adds the fields and columns of `record` to its own.
  mutating func include<Part>(_ record: Record<Part>, _ value: @escaping @Sendable (Value) -> Part) {
    fields.append(
      Entry(names: record.fields.flatMap(\.names)) { record.writeFields(value($0), to: &$1) })
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
