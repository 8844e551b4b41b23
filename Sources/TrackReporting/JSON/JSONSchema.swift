/// Writes the JSON Schema (draft 2020-12) of a record.
///
/// Every nested object is a definition of its own, under its name. All keys are required, since absent values are null.
/// Further keys are allowed, since more may be added within a `schema_version`.
struct JSONSchema {
  private var writer = RecordWriter(.indented)

  static func text(of shape: RecordShape) -> String {
    var schema = JSONSchema()
    schema.writer.begin(.object)
    schema.text("$schema", "https://json-schema.org/draft/2020-12/schema")
    schema.text("title", shape.name)
    schema.members(of: shape)
    schema.object("$defs") { schema in
      for (name, part) in shape.parts.sorted(by: { $0.key < $1.key }) {
        schema.object(name) { $0.members(of: part) }
      }
    }
    schema.writer.end(.object)
    return schema.writer.text + "\n"
  }

  private mutating func members(of shape: RecordShape) {
    text("description", shape.about)
    text("type", "object")
    object("properties") { schema in
      for field in shape.fields {
        schema.object(field.name) { schema in
          schema.text("description", field.about)
          schema.members(of: field.kind, isNullable: false)
        }
      }
    }
    texts("required", shape.fields.map(\.name))
  }

  private mutating func members(of kind: FieldShape.Kind, isNullable: Bool) {
    switch kind {
    case .nullable(let kind): members(of: kind, isNullable: true)
    case .text: type("string", isNullable)
    case .time:
      type("string", isNullable)
      text("format", "date-time")
    case .date:
      type("string", isNullable)
      text("format", "date")
    case .boolean: type("boolean", isNullable)
    case .integer(let bounds):
      type("integer", isNullable)
      members(of: bounds)
    case .number(let bounds):
      type("number", isNullable)
      members(of: bounds)
    case .choice(let words):
      type("string", isNullable)
      texts("enum", words, hasNull: isNullable)
    case .constant(let number): integer("const", number)
    case .object(let shape):
      let reference = "#/$defs/\(shape.name)"
      if isNullable { anyOf { $0.text("$ref", reference) } } else { text("$ref", reference) }
    case .array(let element):
      type("array", isNullable)
      object("items") { $0.members(of: element, isNullable: false) }
    }
  }

  private mutating func members(of bounds: FieldShape.Bounds) {
    if let minimum = bounds.minimum { integer("minimum", minimum) }
    if let maximum = bounds.maximum { integer("maximum", maximum) }
  }

  // MARK: JSON

  private mutating func key(_ name: String) {
    writer.key(Array("\"\(name)\":".utf8))
  }

  private mutating func text(_ name: String, _ text: String) {
    key(name)
    writer.text(text)
  }

  private mutating func integer(_ name: String, _ number: Int) {
    key(name)
    writer.integer(number)
  }

  private mutating func type(_ name: String, _ isNullable: Bool) {
    if isNullable { texts("type", [name, "null"]) } else { text("type", name) }
  }

  private mutating func texts(_ name: String, _ texts: [String], hasNull: Bool = false) {
    key(name)
    writer.array(texts.map(Optional.some) + (hasNull ? [nil] : [])) { text, writer in
      if let text { writer.text(text) } else { writer.null() }
    }
  }

  private mutating func object(_ name: String, _ members: (inout JSONSchema) -> Void) {
    key(name)
    writer.begin(.object)
    members(&self)
    writer.end(.object)
  }

  /// Either the schema that `members` write, or null.
  private mutating func anyOf(_ members: (inout JSONSchema) -> Void) {
    key("anyOf")
    writer.begin(.array)
    writer.separate()
    writer.begin(.object)
    members(&self)
    writer.end(.object)
    writer.separate()
    writer.begin(.object)
    text("type", "null")
    writer.end(.object)
    writer.end(.array)
  }
}

extension RecordShape {
  /// The nested objects by name.
  fileprivate var parts: [String: RecordShape] {
    var parts: [String: RecordShape] = [:]
    func visit(_ kind: FieldShape.Kind) {
      switch kind {
      case .object(let shape):
        guard parts.updateValue(shape, forKey: shape.name) == nil else { return }
        for field in shape.fields { visit(field.kind) }
      case .array(let kind), .nullable(let kind): visit(kind)
      default: break
      }
    }
    for field in fields { visit(field.kind) }
    return parts
  }
}
