import Foundation
import TestSupport
import Testing

@testable import TrackAnalysis

@Suite("What a recording looks like")
struct ActivityEstimateTests {
  /// A hilly course at the speed that `pace` has for each grade, with 5 % from stretch to stretch.
  private func legs(
    _ random: inout SplitMix64, kilometers: Double = 12, flatten: Double = 1, _ speed: (Double) -> Double
  ) -> [Leg] {
    SimulatedHiker.course(&random, kilometers: kilometers).map { leg in
      var leg = leg
      let grade = flatten * (leg.grade ?? 0)
      leg.grade = grade
      (leg.climb, leg.descent) = (max(0, grade * leg.length), max(0, -grade * leg.length))
      leg.movingTime = leg.length / speed(grade) * .random(in: 0.85...1.15, using: &random)
      return leg
    }
  }

  /// What so many watts give on a bicycle, at most 11 m/s.
  private func cyclist(_ grade: Double, watts: Double) -> Double {
    var (low, high) = (0.8, 11.0)
    for _ in 0..<30 {
      let speed = (low + high) / 2
      let force = 90 * 9.81 * (grade + 0.014) + 0.28 * speed * speed
      if force * speed < watts { low = speed } else { high = speed }
    }
    return low
  }

  @Test("hikes are hikes")
  func hikes() throws {
    var random = SplitMix64(seed: 31)
    var right = 0
    for _ in 0..<40 {
      let walk = SimulatedHiker(&random).walk(SimulatedHiker.course(&random), &random)
      let estimate = try #require(ActivityEstimate(walk))
      if estimate.activity == .hike, estimate.looksLike == nil { right += 1 }
      #expect(estimate.confidence >= 0 && estimate.confidence <= 1)
    }
    #expect(right >= 34, "\(right)")
  }

  @Test("runs are runs, trail runs with walked climbs too")
  func runs() throws {
    var random = SplitMix64(seed: 32)
    for _ in 0..<40 {
      let level = Double.random(in: 2.5...3.5, using: &random)
      let run = legs(&random, flatten: 0.4) { $0 > 0 ? level / (1 + 5 * $0) : level * min(1.12, 1 - $0) }
      #expect(try #require(ActivityEstimate(run)).activity == .run)
      // Up over 12 % at 800 m/h, which is a walk.
      let trail = legs(&random) { $0 > 0.12 ? 0.22 / $0 : $0 > 0 ? level / (1 + 7 * $0) : level * (1 + $0) }
      #expect(try #require(ActivityEstimate(trail)).activity == .run)
    }
  }

  @Test("rides over hills are rides")
  func rides() throws {
    var random = SplitMix64(seed: 33)
    for _ in 0..<40 {
      let watts = Double.random(in: 80...180, using: &random)
      let ride = legs(&random, kilometers: 25, flatten: 0.45) { self.cyclist($0, watts: watts) }
      let estimate = try #require(ActivityEstimate(ride))
      #expect(estimate.activity == .other && estimate.looksLike == .ride)
    }
  }

  @Test("a slow ride on a cycle path is no run of which it is sure")
  func slowRides() throws {
    var random = SplitMix64(seed: 34)
    for _ in 0..<40 {
      let speed = Double.random(in: 3.6...5.5, using: &random)
      let ride = legs(&random, kilometers: 25, flatten: 0.05) { _ in speed }
      let estimate = try #require(ActivityEstimate(ride))
      #expect(estimate.activity != .hike)
      if estimate.activity == .run { #expect(estimate.confidence < 0.8) }
      if speed > 4.6 { #expect(estimate.activity == .other) }
    }
  }

  @Test("up at a walk and down at 30 km/h is skiing, a motorway a vehicle, level water a boat")
  func looks() throws {
    var random = SplitMix64(seed: 35)
    let up = (0..<600).map { Leg(startOffset: Double($0) * 10, length: 10, rise: 2, grade: 0.2, movingTime: 14) }
    let down = (0..<600).map { _ in
      Leg(length: 10, rise: -2, grade: -0.2, movingTime: 10 / .random(in: 5.2...7, using: &random))
    }
    let ski = try #require(ActivityEstimate(up + down))
    #expect(ski.activity == .other && ski.looksLike == .ski)
    let car = legs(&random, kilometers: 60, flatten: 0.1) { _ in 28 }
    #expect(ActivityEstimate(car)?.looksLike == .vehicle)
    let boat = legs(&random, kilometers: 20, flatten: 0) { _ in 5 }
    #expect(ActivityEstimate(boat)?.looksLike == .boat)
  }

  @Test("the cadence decides between a fast walk and a slow run")
  func cadence() throws {
    var random = SplitMix64(seed: 36)
    let quick = legs(&random, flatten: 0.25) { $0 > 0 ? 2 / (1 + 3 * $0) : 2 }
    #expect(ActivityEstimate(quick, cadence: 82)?.activity == .run)
    #expect(ActivityEstimate(quick, cadence: 164)?.activity == .run)
    let slower = legs(&random, flatten: 0.25) { $0 > 0 ? 1.75 / (1 + 3 * $0) : 1.75 }
    #expect(ActivityEstimate(slower, cadence: 58)?.activity == .hike)
  }

  @Test("who walks evenly at 6.6 km/h hikes, who jogs at 8 km/h runs")
  func gait() throws {
    var random = SplitMix64(seed: 38)
    for (speed, activity) in [(1.83, Activity.hike), (2.22, .run)] {
      let even = legs(&random, kilometers: 9, flatten: 0.1) { _ in speed }
      #expect(ActivityEstimate(even)?.activity == activity)
    }
  }

  @Test("a drive beside a run leaves it a run; fast stretches all over it do not")
  func drive() throws {
    var random = SplitMix64(seed: 39)
    let run = legs(&random, flatten: 0.3) { $0 > 0 ? 3 / (1 + 5 * $0) : 3 }
    let car = (0..<600).map { _ in Leg(length: 50, rise: 0, grade: 0, movingTime: 3) }
    let flags = Array(repeating: true, count: car.count) + Array(repeating: false, count: run.count)
    #expect(ActivityEstimate(car + run, isTransport: flags)?.activity == .run)
    let judged = try #require(
      ActivityEstimate.judged(car + run, isTransport: flags, cadence: nil, type: .run))
    #expect(judged.estimate.activity == .run && judged.isByType)
    var (mixed, mixedFlags) = ([Leg](), [Bool]())
    for part in 0..<10 {
      let (from, to) = (part * run.count / 10, (part + 1) * run.count / 10)
      mixed += run[from..<to] + car[(60 * part)..<(60 * part + 60)]
      mixedFlags += Array(repeating: false, count: to - from) + Array(repeating: true, count: 60)
    }
    #expect(ActivityEstimate(mixed, isTransport: mixedFlags)?.activity == .other)
  }

  @Test("transport is left out of a hike, and short recordings say little")
  func parts() throws {
    var random = SplitMix64(seed: 37)
    let walk = SimulatedHiker(&random).walk(SimulatedHiker.course(&random, kilometers: 8), &random)
    let bus = (0..<300).map { _ in Leg(length: 20, rise: 0, grade: 0, movingTime: 1.5) }
    let flags = Array(repeating: false, count: walk.count) + Array(repeating: true, count: bus.count)
    #expect(ActivityEstimate(walk + bus, isTransport: flags)?.activity == .hike)
    let whole = try #require(ActivityEstimate(walk))
    let short = try #require(ActivityEstimate(Array(walk.prefix(20))))
    #expect(short.confidence < whole.confidence)
    #expect(ActivityEstimate([]) == nil)
    #expect(ActivityEstimate([Leg(length: 1000, rise: 3, grade: 0.003)]) == nil)
  }
}
