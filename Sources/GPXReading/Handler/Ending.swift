/// What is known of how a reading ends, and how far it has come.
struct Ending {
  enum State {
    case running
    /// Text was literalText, and is read on behind: see ``LiteralText``.
    case literalText
    /// The same in a start tag that has not been reported yet.
    case literalTextInTag
    /// The first thing that went wrong stopped the parser, which still makes some calls: they are ignored.
    case stopped
  }

  private(set) var state = State.running
  /// Why reading was stopped here, and not by libxml2.
  private(set) var reason: GPXReadError?
  /// The fault of XML that libxml2 stopped at.
  private(set) var xmlFault: XMLFault?
  private(set) var consumerError: (any Error)?
  /// How often text was literalText, in all recordings.
  private(set) var literalTextCount = 0
  /// Whether text of this recording was: then libxml2 does not say whether the recording is whole.
  private(set) var hasLiteralText = false
  /// Where the last literalText text ends in the parser's input: libxml2 reports some of them twice.
  private var literalTextEnd = 0
  var rootWasOpened = false
  var rootWasClosed = false

  var isStopped: Bool { state == .stopped }

  mutating func begin() {
    state = reason == nil ? .running : .stopped
    rootWasOpened = false
    rootWasClosed = false
    hasLiteralText = false
    literalTextEnd = 0
  }

  /// Without a fault.
  mutating func stop() {
    state = .stopped
  }

  mutating func stop(_ reason: GPXReadError) {
    self.reason = reason
    state = .stopped
  }

  mutating func stop(_ fault: XMLFault) {
    xmlFault = fault
    state = .stopped
  }

  mutating func stop(because error: any Error) {
    consumerError = error
    state = .stopped
  }

  /// Whether the text was reported before.
  func isKnown(_ text: LiteralText) -> Bool { text.range.upperBound <= literalTextEnd }

  mutating func noteLiteralText(_ text: LiteralText) {
    guard state != .stopped else { return }
    literalTextEnd = text.range.upperBound
    literalTextCount += 1
    hasLiteralText = true
    state = text.isInTag ? .literalTextInTag : .literalText
  }

  mutating func resume() {
    if state != .stopped { state = .running }
  }
}
