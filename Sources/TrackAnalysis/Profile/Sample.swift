/// One point on its way into the profile, as it was recorded.
struct Sample {
  var place = Place()
  /// Metres; NaN where absent.
  var elevation = Double.nan
  /// Seconds from the profile's origin; NaN where absent.
  var time = Double.nan
}
