import GPXAnalysis
import Hummingbird
import NIOCore
import TrackReporting

/// A web service that summarizes recordings.
///
///     swift run -c release Service 8080
///     curl --data-binary @hike.gpx http://127.0.0.1:8080/summary
///
/// The answer is the record that `gpxstat --format ndjson` prints. Its status is 200 only if the document is whole.
/// On SIGTERM or SIGINT, the service takes no more connections and finishes the uploads it has begun.
@main
struct Service {
  static func main() async throws {
    let port = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 8080
    let application = Application(
      router: router(Uploads()),
      // Closes connections on which nothing happens. Requests have their own limit, which is shorter.
      server: .http1(configuration: .init(idleTimeout: .seconds(30))),
      configuration: .init(address: .hostname("127.0.0.1", port: port)))
    try await application.runService()
  }

  private static func router(_ uploads: Uploads) -> Router<Connection> {
    let router = Router(context: Connection.self)
    router.add(middleware: RefusalCloser())
    router.post("summary") { request, _ in
      Response(try await uploads.summary(of: request))
    }
    // Reads nothing in the upload: what the server alone costs.
    router.post("echo") { request, _ in
      Response(status: .ok, body: .init(byteBuffer: try await request.body.collect(upTo: uploads.limits.bytes)))
    }
    return router
  }
}

extension Response {
  /// The record of a summary, which says itself what is wrong where the document isn't whole.
  init(_ summary: FileSummary) {
    self.init(
      status: summary.fault == nil ? .ok : .unprocessableContent, headers: [.contentType: "application/json"],
      body: .init(byteBuffer: ByteBuffer(string: JSONReport().line(summary))))
  }
}
