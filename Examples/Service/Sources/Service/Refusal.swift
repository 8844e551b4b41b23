import Foundation
import GPXAnalysis
import Hummingbird
import NIOCore

/// Why an upload gets no summary, as a status and a JSON object in the shape that records give their errors.
struct Refusal: HTTPResponseError {
  /// What is wrong and, for a fault in the document, where.
  struct Fault: Codable {
    var code: String
    var message: String
    var line: Int?
    var column: Int?
  }

  /// The status of the answer.
  var status: HTTPResponse.Status
  /// What the answer says.
  var error: Fault
  /// Whether the client may still be sending when it gets the answer.
  var endsConnection = true
  /// After how many seconds another try makes sense, if it does.
  var retryAfter: Int?

  /// More bytes than an upload may have.
  static func tooLarge(limit: Int) -> Refusal {
    Refusal(status: .contentTooLarge, error: Fault(code: "too_large", message: "more than \(limit) bytes"))
  }

  /// The client hasn't sent everything in time.
  static func tooSlow(limit: Duration) -> Refusal {
    Refusal(status: .requestTimeout, error: Fault(code: "too_slow", message: "not sent within \(limit)"))
  }

  /// The service hasn't read everything in time: it has too much to do, or the document is too large once decompressed.
  static func tooLong(limit: Duration) -> Refusal {
    Refusal(status: .serviceUnavailable, error: Fault(code: "too_long", message: "not read within \(limit)"))
  }

  /// The service reads as many uploads as it can.
  static let busy = Refusal(
    status: .serviceUnavailable, error: Fault(code: "busy", message: "try again later"), retryAfter: 1)

  /// The connection broke off.
  static let brokenOff = Refusal(
    status: .badRequest, error: Fault(code: "broken_off", message: "the upload ends before its last byte"))

  /// Nothing could be read in the document.
  static func unreadable(_ error: GPXReadError) -> Refusal {
    Refusal(
      status: .unprocessableContent,
      error: Fault(
        code: error.code.rawValue, message: error.message, line: error.line, column: error.column),
      endsConnection: false)
  }

  func response(from request: Request, context: some RequestContext) throws -> Response {
    var response = try context.responseEncoder.encode(["error": error], from: request, context: context)
    response.status = status
    if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
    if endsConnection { response.headers[.connection] = "close" }
    return response
  }
}

/// Closes the connection of a client that was refused before it had sent everything.
struct RefusalCloser: RouterMiddleware {
  /// How long the client may take to read the answer.
  ///
  /// What it sends meanwhile is read and thrown away: an answer may get lost if a connection closes with bytes unread.
  var grace = TimeAmount.seconds(2)

  func handle(
    _ request: Request, context: Connection, next: (Request, Connection) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let refusal as Refusal where refusal.endsConnection {
      let channel = context.channel
      channel.eventLoop.scheduleTask(in: grace) { channel.close(promise: nil) }
      throw refusal
    }
  }
}

/// The context of a request that knows its connection.
struct Connection: RequestContext {
  var coreContext: CoreRequestContextStorage
  let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }

  /// Writes the same answer in the same order every time.
  var responseEncoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return encoder
  }
}
