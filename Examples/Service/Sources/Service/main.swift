// A service that summarises recordings:  swift run -c release Service [PORT]
//
//     curl --data-binary @hike.gpx http://127.0.0.1:8080/summary
//
// answers with the record that `gpxstat --format ndjson` prints. POST /echo takes the same upload and reads nothing in it.

import GPXAnalysis
import Hummingbird
import TrackReporting

let port = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 8080
let uploads = Uploads()

let router = Router()
router.post("summary") { request, _ in
  try await uploads.answer(request) { bytes in
    do {
      return record(try await FileSummary.reading(GPXReader(bytes: bytes, options: Uploads.options), file: "upload"))
    } catch let error as GPXReadError where error.code != .cancelled {
      throw HTTPError(.unprocessableContent, message: error.description)
    }
  }
}
router.post("echo") { request, _ in
  try await uploads.answer(request) { bytes in Response(status: .ok, body: .init(byteBuffer: .init(string: "\(bytes.count)\n"))) }
}

try await Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: port))).runService()

func record(_ summary: FileSummary) -> Response {
  Response(
    status: .ok, headers: [.contentType: "application/json"],
    body: .init(byteBuffer: .init(string: JSONReport().line(summary))))
}
