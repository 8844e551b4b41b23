/// The description of an object without its value, as a schema contains it.
struct RecordShape: Sendable, Hashable {
  let name: String
  let about: String
  let fields: [FieldShape]
}

/// The description of a field without its value.
struct FieldShape: Sendable, Hashable {
  let name: String
  let about: String
  let kind: Kind

  indirect enum Kind: Sendable, Hashable {
    case text
    /// One of a fixed list of words.
    case choice([String])
    /// An instant in UTC, ISO 8601.
    case time
    /// A day, ISO 8601.
    case date
    case boolean
    case integer(Bounds)
    case number(Bounds)
    case constant(Int)
    case object(RecordShape)
    case array(Kind)
    case nullable(Kind)
  }

  /// The range of a number; nil is open.
  struct Bounds: Sendable, Hashable {
    var minimum: Int?
    var maximum: Int?

    /// 0 or more.
    static let positive = Bounds(minimum: 0)
    /// Any number.
    static let signed = Bounds()
    /// 0…1.
    static let share = Bounds(minimum: 0, maximum: 1)
  }
}

/// The number of digits after the point: as many as are useful, and no more.
enum Decimals: Int, Sendable {
  case whole = 0
  /// Metres, kilocalories, beats: to the hundredth.
  case hundredths = 2
  /// Seconds.
  case thousandths = 3
  /// Ratios and loads.
  case tenThousandths = 4
  /// Degrees: about a centimetre.
  case tenMillionths = 7
}
