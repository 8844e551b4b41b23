import Testing

@testable import TrackAnalysis

@Suite("Where elevations come from")
struct ElevationSourceTests {
  /// A zigzag of 1 m, that bends no more over 40 m than over 20 m; or a curve.
  private func source(
    standing: Double?, height: Double = 1, isSmooth: Bool = false, hasTimes: Bool = true, isWhole: Bool = false
  ) -> ElevationSource {
    let nodes = (0...1000).map { index in
      let distance = Double(index) * 5
      let zigzag = height * Double([0, 1, 2, 3, 2, 1][index / 5 % 6])
      return TrackProfile.Node(
        distance: distance, elevation: isSmooth ? 0.00002 * distance * distance : zigzag, arrival: .nan,
        departure: .nan, latitudeE7: 0, longitudeE7: 0)
    }
    let shape = ElevationShape([SegmentElevation(nodes[...])], spacing: 5)
    return ElevationSource(
      NoiseEvidence(
        standing: standing, standingSeconds: standing == nil ? 0 : 600, hasTimes: hasTimes, isWholeMetres: isWhole),
      shape)
  }

  @Test("by what the elevation does while standing, and how it bends")
  func kinds() {
    #expect(source(standing: 0.3).kind == .barometer)
    #expect(source(standing: 0.8, height: 0.2).kind == .satellite)
    #expect(source(standing: 2).kind == .phone)
    #expect(source(standing: 0.02).kind == .lookedUp)
    #expect(source(standing: nil, isSmooth: true).kind == .smoothed)
    #expect(source(standing: nil).kind == .phone)
    #expect(source(standing: nil, height: 0.2).kind == .unknown)
    #expect(source(standing: nil, isWhole: true).kind == .wholeMetres)
    #expect(source(standing: nil, hasTimes: false).kind == .planned)
  }

  @Test("the evidence is what was seen, and the confidence is a share")
  func evidence() {
    let source = source(standing: 0.3, isWhole: true)
    #expect(source.evidence.standing == 0.3 && source.evidence.isWholeMetres && source.evidence.hasTimes)
    #expect(source.evidence.smoothness != nil)
    #expect(source.confidence > 0 && source.confidence <= 1)
  }
}
