import GPXAnalysis

/// Where an eccentric load lies relative to the two that studies have measured.
struct LoadScaleBar {
  var load: Double

  /// The least distance between labelled marks, as a share of the bar.
  private static let leastDistance = 0.2

  var html: HTML {
    let most = max(load, LoadScale.references.map(\.load).max() ?? 0) * 1.1
    let loads = LoadScale.references.map(\.load)
    let marks: [HTML] = zip(LoadScale.references, loads.dropFirst() + [.infinity]).map { reference, next in
      let hasRoom = (next - reference.load) / most > Self.leastDistance
      let label: HTML? = hasRoom ? "<b>\(decimal(reference.load, digits: 1))</b>" : nil
      return "<i style=\"left:\(percentage(reference.load / most))\" title=\"\(reference.sentence)\">\(label)</i>"
    }
    return """
      <span class="scale load"><u style="width:\(percentage(load / most))"></u>\(marks)</span>
      """
  }
}

/// A share of a whole, with a target mark if there is one.
struct ShareBar {
  var share: Double
  var mark: Double?
  var cssClass = "share"

  var html: HTML {
    let mark: HTML? = mark.map {
      "<i style=\"left:\(percentage($0))\"><b>\("needs \(percent($0))".keepingUnits)</b></i>"
    }
    let width = percentage(max(0, min(1, share)))
    return "<span class=\"scale \(cssClass)\"><u style=\"width:\(width)\"></u>\(mark)</span>"
  }
}

/// Parts of a whole, side by side.
struct StackBar {
  /// By class in the style sheet.
  var parts: [(cssClass: String, value: Double)]

  var html: HTML {
    let whole = parts.reduce(0) { $0 + $1.value }
    guard whole > 0 else { return "" }
    let bars: [HTML] = parts.filter { $0.value > 0 }.map {
      "<u class=\"\($0.cssClass)\" style=\"width:\(percentage($0.value / whole))\"></u>"
    }
    return "<span class=\"scale stack\">\(bars)</span>"
  }
}
