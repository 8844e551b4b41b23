/// SHA-256 by FIPS 180-4, as a content security policy needs it: an oracle of a few lines for the tests.
enum SHA256 {
  static func base64(_ text: String) -> String {
    base64(digest(Array(text.utf8)))
  }

  static func digest(_ message: [UInt8]) -> [UInt8] {
    let primes = (2...311).filter { number in !(2..<number).contains { number % $0 == 0 } }
    func fraction(_ root: Double) -> UInt32 { UInt32((root - root.rounded(.down)) * 4_294_967_296) }
    let constants = primes.prefix(64).map { fraction(cubeRoot(Double($0))) }
    var state = primes.prefix(8).map { fraction(Double($0).squareRoot()) }
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    bytes += (0..<8).reversed().map { UInt8(UInt64(message.count * 8) >> (8 * UInt64($0)) & 0xFF) }
    func rotated(_ word: UInt32, _ by: UInt32) -> UInt32 { word >> by | word << (32 - by) }
    for block in stride(from: 0, to: bytes.count, by: 64) {
      var words = (0..<16).map { word in (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[block + 4 * word + $1]) } }
      for index in 16..<64 {
        let (a, b) = (words[index - 15], words[index - 2])
        let small = rotated(a, 7) ^ rotated(a, 18) ^ a >> 3
        let large = rotated(b, 17) ^ rotated(b, 19) ^ b >> 10
        words.append(words[index - 16] &+ small &+ words[index - 7] &+ large)
      }
      var h = state
      for index in 0..<64 {
        let one = rotated(h[4], 6) ^ rotated(h[4], 11) ^ rotated(h[4], 25)
        let choice = h[4] & h[5] ^ ~h[4] & h[6]
        let first = h[7] &+ one &+ choice &+ constants[index] &+ words[index]
        let zero = rotated(h[0], 2) ^ rotated(h[0], 13) ^ rotated(h[0], 22)
        let majority = h[0] & h[1] ^ h[0] & h[2] ^ h[1] & h[2]
        h = [first &+ zero &+ majority, h[0], h[1], h[2], h[3] &+ first, h[4], h[5], h[6]]
      }
      state = zip(state, h).map { $0 &+ $1 }
    }
    return state.flatMap { word in (0..<4).reversed().map { UInt8(word >> (8 * UInt32($0)) & 0xFF) } }
  }

  private static func cubeRoot(_ value: Double) -> Double {
    var root = 7.0
    for _ in 0..<60 { root -= (root * root * root - value) / (3 * root * root) }
    return root
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0..<4 { text.append(index <= group.count ? letters[bits >> (18 - 6 * index) & 63] : "=") }
    }
    return text
  }
}
