import Foundation

/// Checks JSON against a JSON Schema, as far as the schemas here go; a word that it does not know is a problem, too.
struct SchemaCheck {
  typealias Object = [String: Any]

  private let root: Object
  /// Whether keys that the schema does not name are problems.
  private let isStrict: Bool

  init(_ schema: String, isStrict: Bool = true) throws {
    root = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? Object ?? [:]
    self.isStrict = isStrict
  }

  /// What is wrong, each with its place; empty where nothing is.
  func problems(_ json: String) throws -> [String] {
    problems(try JSONSerialization.jsonObject(with: Data(json.utf8)), root, "$")
  }

  private static let known: Set = [
    "$schema", "$defs", "$ref", "title", "description", "type", "format", "enum", "const", "anyOf", "properties",
    "required", "items", "minimum", "maximum",
  ]

  private func problems(_ value: Any, _ schema: Object, _ place: String) -> [String] {
    var problems = Set(schema.keys).subtracting(Self.known).map { "\(place): \($0) is not known" }
    if let reference = schema["$ref"] as? String {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      guard let part = (root["$defs"] as? Object)?[name] as? Object else { return ["\(place): no \(reference)"] }
      problems += self.problems(value, part, place)
    }
    if let choices = schema["anyOf"] as? [Object] {
      let all = choices.map { self.problems(value, $0, place) }
      if !all.contains(where: \.isEmpty) { problems += all[0] }
    }
    if let constant = schema["const"] as? NSNumber, (value as? NSNumber) != constant {
      problems.append("\(place): \(value) is not \(constant)")
    }
    if let words = schema["enum"] as? [Any] {
      let isOne = words.contains { ($0 as? NSObject) == (value as? NSObject) }
      if !isOne { problems.append("\(place): \(value) is none of \(words)") }
    }
    let types = (schema["type"] as? String).map { [$0] } ?? schema["type"] as? [String]
    if let types, !types.contains(where: { Self.isType(value, $0) }) {
      return problems + ["\(place): \(value) is no \(types)"]
    }
    if let number = value as? NSNumber, !(value is NSNull) {
      if let least = schema["minimum"] as? Double, number.doubleValue < least {
        problems.append("\(place): \(number) is under \(least)")
      }
      if let most = schema["maximum"] as? Double, number.doubleValue > most {
        problems.append("\(place): \(number) is over \(most)")
      }
    }
    if let text = value as? String, let format = schema["format"] as? String, !Self.isFormatted(text, format) {
      problems.append("\(place): \(text) is no \(format)")
    }
    if let object = value as? Object { problems += self.problems(object: object, schema, place) }
    if let array = value as? [Any], let items = schema["items"] as? Object {
      for (index, element) in array.enumerated() { problems += self.problems(element, items, "\(place)[\(index)]") }
    }
    return problems
  }

  private func problems(object: Object, _ schema: Object, _ place: String) -> [String] {
    guard let properties = schema["properties"] as? Object else { return [] }
    let required = schema["required"] as? [String] ?? []
    var problems = required.filter { object[$0] == nil }.map { "\(place): no \($0)" }
    for (key, value) in object {
      if let property = properties[key] as? Object {
        problems += self.problems(value, property, "\(place).\(key)")
      } else if isStrict {
        problems.append("\(place): \(key) is not in the schema")
      }
    }
    return problems
  }

  private static func isType(_ value: Any, _ type: String) -> Bool {
    let isBoolean = (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
    return switch type {
    case "null": value is NSNull
    case "string": value is String
    case "object": value is Object
    case "array": value is [Any]
    case "boolean": isBoolean
    case "number": value is NSNumber && !isBoolean
    case "integer": (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false && !isBoolean
    default: false
    }
  }

  private static func isFormatted(_ text: String, _ format: String) -> Bool {
    switch format {
    case "date-time": text.wholeMatch(of: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/) != nil
    case "date": text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil
    default: false
    }
  }
}
