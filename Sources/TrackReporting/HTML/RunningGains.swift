import GPXAnalysis

/// What a hike gives a runner, by its measurable parts.
struct RunningGains {
  var account: HikeAccount

  var section: ReportSection? {
    guard let total = account.summary.total, let descent = total.descent else { return nil }
    let list: [HTML] = account.running(total, descent).map { name, sentence in
      "<li><strong>\(name.capitalized)</strong><span>\(sentence.keepingUnits)</span></li>\n"
    }
    return ReportSection(
      "running", "For your running", body: "<ul class=\"running\">\n\(list)</ul>\n",
      how: """
        Plain parts, no score, made as their sections tell. Changes of grade and turning are taken on places \
        \(account.units.height(TerrainVariability.step)) apart (our own measures). Recovery: at least 90 % of the moving time \
        below 40 % of the heart's reserve, or 64 % of its maximum, and an eccentric load under 1.2 kJ/kg (our own rule).
        """)
  }
}

extension String {
  /// With a capital at its beginning.
  var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
