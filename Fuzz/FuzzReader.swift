import GPXReading
import TrackModel

// Any bytes give a document or a typed error, and every figure is one that the documentation promises.
//
// The last byte chooses among the ways of reading.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var options = ReadingOptions()
  let choice = bytes.last ?? 0
  options.isStrict = choice & 3 == 3
  options.readsConcatenated = choice & 4 != 0
  if choice & 8 != 0 {
    options.limits.depth = 4
    options.limits.tracks = 2
    options.limits.segments = 2
    options.limits.textBytes = 16
    options.limits.attributes = 3
    options.limits.namespaces = 3
    options.limits.bufferedBytes = 4096
    options.limits.keptTextBytes = 64
    options.limits.keptWaypoints = 1
  }
  var points = 0
  var told: [GPXWarning.Code: Int] = [:]
  do {
    let document = try GPXReader(bytes: bytes, options: options).forEachBatch(onWarning: { told[$0.code] = $0.count }) {
      batch in
      precondition(!batch.points.isEmpty || !batch.unplaced.isEmpty)
      precondition(batch.points.count <= 512 && batch.unplaced.count <= 512)
      for point in batch.unplaced { check(point.sensors) }
      points += batch.points.count
      for point in batch.points { check(point) }
    }
    precondition(document.pointCount == points)
    precondition(Dictionary(document.warnings.map { ($0.code, $0.count) }) { $0 + $1 } == told)
    precondition(Set(document.utcOffsets).count == document.utcOffsets.count && document.utcOffsets.count <= 32)
    precondition(document.tracks.count <= options.limits.tracks)
    precondition(document.fault.map { !$0.message.isEmpty } ?? true)
    for waypoint in document.waypoints { check(waypoint.point) }
  } catch {
    precondition(error is GPXReadError && points == 0)
  }
  return 0
}

private func check(_ point: TrackPoint) {
  precondition(abs(point.latitude) <= 90 && abs(point.longitude) <= 180)
  precondition(point.elevation.map { (-500...9000).contains($0) } ?? true)
  check(point.sensors)
}

private func check(_ sensors: SensorReadings) {
  precondition(sensors.heartRate.map { (20...249).contains($0) } ?? true)
  precondition(sensors.cadence.map { (0...250).contains($0) } ?? true)
  precondition(sensors.temperature.map { (-60...80).contains($0) } ?? true)
  precondition(sensors.power.map { (0...3000).contains($0) } ?? true)
  precondition(sensors.speed.map { (0...60).contains($0) } ?? true)
}
