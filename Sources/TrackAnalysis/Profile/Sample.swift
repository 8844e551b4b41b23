/// A recorded point in the form that the profile is built from.
struct Sample {
  var place = Place()
  /// Metres; NaN if absent.
  var elevation = Double.nan
  /// Seconds from the profile's origin; NaN if absent.
  var time = Double.nan
}
