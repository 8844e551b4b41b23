import Testing
import TrackModel

@testable import TrackAnalysis

@Suite("Elevations smoothed over a window")
struct TrackProfileNodesTests {
  /// Nodes 5 m apart.
  private func profile(_ elevations: [Double]) -> TrackProfile {
    var profile = TrackProfile(options: .init())
    profile.nodes = elevations.enumerated().map { index, elevation in
      TrackProfile.Node(
        distance: Double(index) * 5, elevation: elevation, arrival: Double(index), departure: Double(index),
        latitudeE7: 0, longitudeE7: 0)
    }
    profile.segments = [.init(track: 0, nodes: profile.nodes.indices)]
    profile.timeOrigin = Timestamp(seconds: 1000)
    return profile
  }

  @Test func keepASlopeAsItIs() {
    let smoothed = profile((0..<100).map { 500 + Double($0) }).smoothedElevations()
    for node in 5..<95 { #expect(abs((smoothed[node] ?? .nan) - (500 + Double(node))) < 1e-9) }
    // At the ends, the window is cut off: half of it is on the track.
    #expect(abs((smoothed[0] ?? .nan) - 502.5) < 1e-9)
    #expect(abs((smoothed[99] ?? .nan) - 596.5) < 1e-9)
  }

  @Test func spreadAStepOverTheWindow() {
    let smoothed = profile((0..<40).map { $0 < 20 ? 100 : 200 }).smoothedElevations()
    #expect(smoothed[10] == 100 && smoothed[30] == 200)
    // Half a node spacing before the middle of the step.
    #expect(abs((smoothed[19] ?? .nan) - 145) < 1e-9)
    #expect(abs((smoothed[20] ?? .nan) - 155) < 1e-9)
  }

  @Test func haveTheSlopeThatTheGradesHave() {
    let elevations = (0..<200).map { 500 + Double(($0 * 7919) % 37) / 3 }
    let profile = profile(elevations)
    let smoothed = profile.smoothedElevations()
    for node in stride(from: 10, to: 180, by: 7) {
      // d/dx of the mean over x ± 25 m is the rise over those 50 m, over 50 m.
      let rise = elevations[node + 6] + elevations[node + 5] - elevations[node - 4] - elevations[node - 5]
      let slope = ((smoothed[node + 1] ?? .nan) - (smoothed[node] ?? .nan)) / 5
      #expect(abs(slope - rise / 2 / 50) < 1e-9)
    }
  }

  @Test func leaveOutWhatIsNotKnownAndBridgeNoLongHole() {
    var elevations = (0..<60).map { _ in 100.0 }
    elevations[10] = .nan
    for node in 20..<40 { elevations[node] = .nan }
    for node in 40..<60 { elevations[node] = 900 }
    let smoothed = profile(elevations).smoothedElevations()
    #expect(smoothed[10] == nil && smoothed[9] == 100 && smoothed[25] == nil)
    #expect(smoothed[19] == 100 && smoothed[40] == 900)
    #expect(profile([]).smoothedElevations() == [])
    #expect(profile([7]).smoothedElevations() == [7])
    #expect(profile([.nan]).smoothedElevations() == [nil])
  }

  @Test func tellWhenANodeWasReached() {
    var profile = profile([1, 2])
    #expect(profile.arrival(at: 1) == Timestamp(seconds: 1001))
    profile.nodes[1].arrival = .nan
    #expect(profile.arrival(at: 1) == nil)
  }
}
