import GPXAnalysis

/// Where an eccentric load lies relative to the two that studies have measured, on the same scale on every page.
struct LoadScaleBar {
  var load: Double

  var html: HTML {
    let marks: [HTML] = LoadScale.references.map { reference in
      """
      <i style="left:\(percentage(reference.load / LoadScale.end))" title="\(reference.sentence)">\
      <b>\(decimal(reference.load, digits: 1))</b></i>
      """
    }
    let end = "\(load > LoadScale.end ? "over " : "")\(grouped(LoadScale.end))"
    return """
      <span class="scale load"><u style="width:\(percentage(min(1, load / LoadScale.end)))"></u>\(marks)\
      <i class="end"><b>\(end)</b></i></span>
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

/// Parts of a whole, side by side, and the whole as a label at the end.
struct StackBar {
  var whole: String
  /// By class in the style sheet.
  var parts: [(cssClass: String, value: Double)]

  var html: HTML {
    let sum = parts.reduce(0) { $0 + $1.value }
    guard sum > 0 else { return "" }
    let bars: [HTML] = parts.filter { $0.value > 0 }.map {
      "<u class=\"\($0.cssClass)\" style=\"width:\(percentage($0.value / sum))\"></u>"
    }
    return "<span class=\"scale stack\">\(bars)<i class=\"end\"><b>\(whole)</b></i></span>"
  }
}
