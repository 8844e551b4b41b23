/// Where a track's elevations seem to come from, by what they look like. A file does not say.
public struct ElevationSource: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable {
    case barometer
    case satellite
    case terrainModel = "terrain_model"
    case planned
    case wholeMetres = "whole_metres"
    case unknown
  }

  public var kind: Kind
  /// What speaks for it, in words.
  public var evidence: String
}

extension ElevationSource {
  /// Metres: standing barometers scatter by less.
  private static let largestBarometerScatter = 0.9
  private static let smallestSatelliteScatter = 1.3

  init(_ noise: NoiseEvidence) {
    let whole = noise.isWholeMetres ? ", whole metres" : ""
    guard noise.hasTimes else {
      self.init(kind: .planned, evidence: "no times" + whole)
      return
    }
    let moving = "changes by \(Self.tenths(noise.moving)) m on the move"
    guard let standing = noise.standing else {
      let stops = "no two minutes of standing to tell the noise from"
      self.init(
        kind: noise.isWholeMetres ? .wholeMetres : .unknown, evidence: stops + (noise.isWholeMetres ? whole : ""))
      return
    }
    let scatter = "scatters by \(Self.tenths(standing)) m while standing"
    if noise.followsPlaces {
      self.init(kind: .terrainModel, evidence: "\(scatter), as the places do\(whole)")
    } else if noise.isLookedUp {
      self.init(kind: .terrainModel, evidence: "\(scatter), \(moving)\(whole)")
    } else if standing < Self.largestBarometerScatter {
      self.init(kind: .barometer, evidence: scatter + whole)
    } else if standing > Self.smallestSatelliteScatter {
      self.init(kind: .satellite, evidence: scatter + whole)
    } else {
      self.init(kind: .unknown, evidence: "\(scatter): a poor barometer or a good receiver\(whole)")
    }
  }

  static func tenths(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    guard abs(tenths) < 1e15 else { return "many" }
    return "\(Int(tenths) / 10).\(abs(Int(tenths)) % 10)"
  }
}
