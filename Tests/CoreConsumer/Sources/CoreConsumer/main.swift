import TrackAnalysis
import TrackModel

// A kilometre due south at a fall of 15 %: 1.47 kJ per kg of body mass, all of it eccentric.

let points = (0...1000).map { metre in
  TrackPoint(
    latitude: 47 - Double(metre) / 111_180, longitude: 11, elevation: 1500 - 0.15 * Double(metre),
    time: Timestamp(seconds: 1_780_000_000 + Int64(metre)))
}
let load = DescentLoad(AnalysedTrack(TrackProfile(points: points)).legs)
guard abs(load.eccentricLoad / 1.471 - 1) < 0.05 else {
  fatalError("\(load.eccentricLoad) kJ/kg, expected 1.471")
}
print("\(load.eccentricLoad) kJ/kg")
