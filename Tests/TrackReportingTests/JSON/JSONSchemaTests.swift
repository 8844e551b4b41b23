import Foundation
import GPXAnalysis
import Testing

@testable import TrackReporting

/// The schemas that are shipped in `Schemas/` are made from the records:
///
///     UPDATE_SCHEMAS=1 swift test --filter JSONSchemaTests
///
/// writes them anew.
@Suite("Schemas describe what is written")
struct JSONSchemaTests {
  private static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let shapes = [
    FileReport.record.shape, TrainingLog.record.shape, RaceMatch.record.shape,
    HikingPlan.record.shape, RepeatedCourses.record.shape,
  ]

  private static func schema(_ shape: RecordShape) -> String { JSONSchema.text(of: shape) }

  @Test("those in the project are those of the records", arguments: shapes)
  func shipped(shape: RecordShape) throws {
    let file = Self.project.appending(path: "Schemas/\(shape.name).schema.json")
    let text = Self.schema(shape)
    if ProcessInfo.processInfo.environment["UPDATE_SCHEMAS"] != nil { try Data(text.utf8).write(to: file) }
    let isSame = try text == String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(isSame, "\(file.lastPathComponent) is out of date: UPDATE_SCHEMAS=1 swift test --filter JSONSchemaTests")
  }

  @Test("one name is one shape, and no object has a key twice", arguments: shapes)
  func names(shape: RecordShape) {
    var known: [String: RecordShape] = [:]
    func visit(_ shape: RecordShape) {
      if let other = known.updateValue(shape, forKey: shape.name) {
        #expect(other == shape, "two shapes are named \(shape.name)")
        return
      }
      #expect(Set(shape.fields.map(\.name)).count == shape.fields.count, "\(shape.name)")
      #expect(!shape.about.isEmpty && shape.fields.allSatisfy { $0.about.hasSuffix(".") }, "\(shape.name)")
      for field in shape.fields { visit(field.kind) }
    }
    func visit(_ kind: FieldShape.Kind) {
      switch kind {
      case .object(let shape): visit(shape)
      case .array(let kind), .nullable(let kind): visit(kind)
      default: break
      }
    }
    visit(shape)
  }

  @Test("columns have one name each")
  func columns() {
    for names in [FileSummary.record.columnNames, LogWeek.record.columnNames] {
      #expect(Set(names).count == names.count, "\(names)")
    }
  }

  // MARK: Records against their schemas

  private static let fixtures: [String] = {
    let folder = project.appending(path: "Fixtures")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".gpx") || $0.hasSuffix(".kml") }.sorted()
  }()

  private static func summary(_ name: String) -> FileSummary {
    do {
      return try Golden.summary(name)
    } catch {
      return FileSummary(file: name, failure: error as? GPXReadError ?? GPXReadError(.readFailed, "\(error)"))
    }
  }

  @Test("every recording of the project", arguments: fixtures)
  func files(name: String) throws {
    let check = try SchemaCheck(Self.schema(FileReport.record.shape))
    let summary = Self.summary(name)
    #expect(try check.problems(JSONReport().line(summary)).isEmpty)
    #expect(try check.problems(JSONReport().element(summary)).isEmpty)
  }

  @Test("there are recordings to check")
  func hasFixtures() {
    #expect(Self.fixtures.count > 20)
  }

  @Test("the training log and the race of all of them")
  func logAndMatch() throws {
    var recordings = Recordings()
    for name in Self.fixtures {
      let found = try? FileRecordings(GPXReader(path: Golden.path(of: name)), file: name)
      if let found { recordings.add(found.recordings) }
    }
    let today = try #require(CivilDate(iso8601: "2026-06-17"))
    let logs = [TrainingLog(recordings, today: today), TrainingLog(Recordings(), today: today)]
    let logCheck = try SchemaCheck(Self.schema(TrainingLog.record.shape))
    for log in logs { #expect(try logCheck.problems(JSONReport().text(log)).isEmpty) }
    let matchCheck = try SchemaCheck(Self.schema(RaceMatch.record.shape))
    let race = try #require(RaceDemand(Self.summary("devices/route.gpx")))
    for recordings in [recordings, Recordings()] {
      #expect(try matchCheck.problems(JSONReport().text(RaceMatch(race, recordings, weeks: 8))).isEmpty)
    }
  }

  @Test("and what is not as described is found")
  func wrong() throws {
    let check = try SchemaCheck(Self.schema(FileReport.record.shape))
    let line = JSONReport().line(try Golden.summary("devices/strava.gpx"))
    #expect(try check.problems(line).isEmpty)
    for (right, wrong) in [
      (#""schema_version":1"#, #""schema_version":2"#), (#""status":"complete""#, #""status":"done""#),
      (#""waypoints":"#, #""way_points":"#), (#""skipped_points":0"#, #""skipped_points":-1"#),
      (#""skipped_points":0"#, #""skipped_points":0.5"#), (#""skipped_points":0"#, #""skipped_points":true"#),
      (#""kind":"track""#, #""kind":null"#), (#""start_time":"2"#, #""start_time":"x2"#),
      (#""descents":["#, #""descents":[{},"#), (#""creator":"#, #""more":1,"creator":"#),
      (#""coverage":0.9828"#, #""coverage":1.5"#),
    ] {
      #expect(line.contains(right), "\(right)")
      let problems = try check.problems(line.replacing(right, with: wrong))
      #expect(!problems.isEmpty, "\(wrong)")
    }
  }
}
