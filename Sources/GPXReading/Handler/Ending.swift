/// The state of a reading, and the reason for its end.
struct Ending {
  enum State {
    case running
    /// The parser continues after text that XML does not allow: see ``LiteralText``.
    case literalText
    /// The same, in a start tag that is not reported yet.
    case literalTextInTag
    /// The reading was stopped. The parser may still call handlers, which ignore the calls.
    case stopped
  }

  private(set) var state = State.running
  /// Why a handler stopped the reading; absent if libxml2 did.
  private(set) var reason: GPXReadError?
  /// The XML syntax error that libxml2 stopped at.
  private(set) var xmlFault: XMLFault?
  private(set) var consumerError: (any Error)?
  /// The number of literal texts in all recordings.
  private(set) var literalTextCount = 0
  /// Whether this recording has literal text: then libxml2's result does not show whether the recording is complete.
  private(set) var hasLiteralText = false
  /// The end of the last literal text in the parser's input. libxml2 reports some texts twice.
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

  /// Stops without a fault.
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

  /// Whether the text has already been reported.
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
