import ArgumentParser

/// An option that takes one of some names.
///
/// What the argument parser makes of such an enumeration by itself is the same, but it looks up key paths and descriptions
/// at run time, which takes a tenth of a whole short run.
protocol OptionChoice: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension OptionChoice {
  public static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  public static var allValueDescriptions: [String: String] { [:] }
  public var defaultValueDescription: String { rawValue }
}
