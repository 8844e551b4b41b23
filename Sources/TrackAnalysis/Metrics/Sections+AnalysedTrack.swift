extension AnalysedTrack {
  /// The track in sections of equal length. The last one extends to the end, and includes a remainder of less than a tenth
  /// of a section. The figures of all sections sum to those of the track.
  ///
  ///     for kilometre in track.sections() {
  ///       if let time = kilometre.movingTime { print(kilometre.endOffset, "m:", time, "s") }
  ///     }
  ///
  /// - Parameters:
  ///   - spacing: metres, more than 0; if there would be 100,000 sections or more, the whole track is one.
  ///   - hiker: the masses that the eccentric load depends on.
  /// - Complexity: O(legs + sections).
  public func sections(every spacing: Double = 1000, hiker: Hiker = Hiker()) -> [Section] {
    let marks = CourseMark.marks(length: legs.reduce(0) { $0 + $1.length }, every: spacing)
    let load = DescentLoad.Options(activity: activity, bodyMass: hiker.bodyMass, packMass: hiker.packMass)
    return Sections(legs, marks: marks, load: load).sections
  }
}
