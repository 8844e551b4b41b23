/// The name of a field in JSON, which stands beside the value that it has: `encodeMeters(length, forKey: "length_m")`.
struct FieldName: CodingKey, ExpressibleByStringLiteral {
  let stringValue: String

  init(stringLiteral name: String) {
    stringValue = name
  }

  init?(stringValue name: String) {
    stringValue = name
  }

  var intValue: Int? { nil }

  init?(intValue: Int) { nil }
}
