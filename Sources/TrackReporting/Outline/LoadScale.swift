import GPXAnalysis

/// The meaning of an eccentric load, given by two bouts of downhill walking whose effect was measured.
enum LoadScale {
  struct Reference {
    /// kJ/kg.
    var load: Double
    var minutes: Int
    var effect: String
    /// After its load, and after those before it: `protected study walkers`.
    var short: String

    /// `1.2 kJ/kg (5 min down a 28 % grade) protected study walkers and cost no strength (Maeo 2017)`
    var sentence: String {
      "\(LoadScale.text(load)) (\(minutes) min down a \(percent(LoadScale.grade)) grade) \(effect) (\(LoadScale.source))"
    }
  }

  /// Fall over run of the treadmill in both, walked at 5 km/h with a tenth of the body mass as a pack.
  static let grade = 0.28
  static let source = "Maeo 2017"

  static let references = [
    Reference(
      load: 1.2, minutes: 5, effect: "protected study walkers and cost no strength", short: "protected study walkers"),
    Reference(
      load: 9.7, minutes: 40, effect: "cost untrained study walkers 19 % of their knee strength",
      short: "cost them 19 % of knee strength"),
  ]

  /// `1.2 kJ/kg protected study walkers; 9.7 kJ/kg cost them 19 % of knee strength (Maeo 2017)`
  static let short =
    references.map { "\(text($0.load)) \($0.short)" }.joined(separator: "; ") + " (\(source))"

  /// The end of the bars that show a load, in kJ/kg: about twice the load that cost strength.
  static let end = 20.0

  /// `9.2 kJ/kg (8.1–10.4)`
  static func text(_ descent: DescentLoad) -> String {
    text(descent.eccentricLoad) + (interval(descent).map { " (\($0))" } ?? "")
  }

  /// `8.1–10.4`; absent if there is none, or if it is narrower than the rounding of the figure.
  static func interval(_ descent: DescentLoad) -> String? {
    guard let interval = descent.loadInterval else { return nil }
    let edges = [interval.lowerBound, interval.upperBound].map { decimal($0, digits: 1) }
    return edges[0] == edges[1] ? nil : "\(edges[0])–\(edges[1])"
  }

  /// kJ/kg as ``text(_:)`` prints them.
  static func rounded(_ load: Double) -> Double { (load * 10).rounded() / 10 }

  /// `9.2 kJ/kg`
  static func text(_ load: Double) -> String {
    "\(decimal(load, digits: 1)) kJ/kg"
  }
}
