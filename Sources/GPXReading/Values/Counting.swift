/// A nonnegative integer with thousands separators: `2,210`.
package func grouped(_ count: Int) -> String {
  let digits = String(count)
  return digits.enumerated().reduce(into: "") { text, digit in
    if digit.offset > 0, (digits.count - digit.offset) % 3 == 0 { text.append(",") }
    text.append(digit.element)
  }
}

/// `1 hike`, `2 hikes`.
///
/// - Parameter many: nil adds an "s".
package func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(grouped(count)) \(count == 1 ? one : many ?? one + "s")"
}
