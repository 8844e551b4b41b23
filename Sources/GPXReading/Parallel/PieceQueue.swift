/// Deals out the pieces of a recording to the threads that parse them, and gives them back in their order.
final class PieceQueue: Sendable {
  /// What became of a piece: it is whole, or in doubt.
  enum Outcome: Sendable {
    case whole(Piece)
    case doubtful
  }

  private struct State {
    var cutter: PieceCutter
    /// Where the next piece begins.
    var next: Int
    /// What was dealt out and not given back yet, in order.
    var pieces: [(start: Int, outcome: Outcome?)] = []
    var isStopped = false
  }

  private let state: Monitor<State>
  private let pieceSize: Int
  private let size: Int
  private let inFlight: Int

  /// - Parameters:
  ///   - start: where the first piece begins.
  ///   - size: where the last one ends.
  ///   - inFlight: at most so many pieces are dealt out and not given back.
  init(_ cutter: PieceCutter, from start: Int, pieceSize: Int, size: Int, inFlight: Int) {
    state = Monitor(State(cutter: cutter, next: start))
    self.pieceSize = pieceSize
    self.size = size
    self.inFlight = inFlight
  }

  /// The next piece to parse, once there is room for it; nil where there is none left.
  func take() -> Range<Int>? {
    let taken = state.wait { state -> Range<Int>?? in
      if state.isStopped || state.next >= size { return .some(nil) }
      guard state.pieces.count < inFlight else { return nil }
      let start = state.next
      guard let end = try? state.cutter.cut(atOrAfter: start + pieceSize), end - start <= ParallelParse.longestPiece
      else {
        state.pieces.append((start, .doubtful))
        state.next = size
        return .some(nil)
      }
      state.pieces.append((start, nil))
      state.next = end
      return start..<end
    }
    return taken
  }

  func put(_ outcome: Outcome, for range: Range<Int>) {
    state.update { state in
      if let index = state.pieces.firstIndex(where: { $0.start == range.lowerBound }) {
        state.pieces[index].outcome = outcome
      }
    }
  }

  /// The next piece in order, once it is parsed; nil behind the last one.
  func next() -> Outcome? {
    state.wait { state -> Outcome?? in
      guard let first = state.pieces.first else { return state.next >= size ? .some(nil) : nil }
      guard let outcome = first.outcome else { return nil }
      state.pieces.removeFirst()
      return outcome
    }
  }

  /// Deals out nothing more.
  func stop() {
    state.update { $0.isStopped = true }
  }
}
