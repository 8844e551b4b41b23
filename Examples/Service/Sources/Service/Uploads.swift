import GPXAnalysis
import Hummingbird

/// Takes uploads within limits of size and time, and gives up where the client does.
///
/// An upload is taken as it arrives and read once it is whole, so that no thread waits for a slow client. Memory is bounded
/// by the size of an upload times the number of them at a time.
struct Uploads: Sendable {
  /// Bytes of an upload.
  var mostBytes = 20_000_000
  /// From the request's head to its answer.
  var mostTime = Duration.seconds(20)

  /// Uploads are small: few tracks and segments, and short texts.
  static let options: GPXReader.Options = {
    var options = GPXReader.Options()
    options.limits.tracks = 500
    options.limits.segments = 5000
    options.limits.textBytes = 16 * 1024
    return options
  }()

  /// What `make` makes of the whole upload.
  func answer(
    _ request: Request, make: @escaping @Sendable ([UInt8]) async throws -> Response
  ) async throws -> Response {
    if let length = request.headers[.contentLength].flatMap(Int.init), length > mostBytes { throw tooLarge }
    return try await request.body.consumeWithCancellationOnInboundClose { body in
      try await withThrowingTaskGroup(of: Response.self) { group in
        defer { group.cancelAll() }
        group.addTask { try await make(try await bytes(of: body)) }
        group.addTask {
          try await Task.sleep(for: mostTime)
          throw HTTPError(.requestTimeout, message: "not done within \(mostTime)")
        }
        guard let response = try await group.next() else { throw CancellationError() }
        return response
      }
    }
  }

  private func bytes(of body: RequestBody) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await buffer in body {
      guard bytes.count + buffer.readableBytes <= mostBytes else { throw tooLarge }
      bytes += buffer.readableBytesView
    }
    return bytes
  }

  private var tooLarge: HTTPError { HTTPError(.contentTooLarge, message: "more than \(mostBytes) bytes") }
}
