import Testing

@testable import TrackReporting

@Suite("The page's script")
struct PageScriptTests {
  @Test("The page's policy names it by its hash, so that nothing else runs")
  func hash() {
    #expect(PageScript.hash == SHA256.base64(PageScript.source.markup))
  }

  @Test(
    "The hash is the one that everybody computes",
    arguments: [
      ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
      ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
      (String(repeating: "a", count: 119), "MeulHDE6XAgiat8Y1KNZz9/Y0ugWsT9K+VL36mWE3Ps="),
    ])
  func oracle(text: String, expected: String) {
    #expect(SHA256.base64(text) == expected)
  }

  @Test("It can stand in XML as it is")
  func markup() {
    #expect(!PageScript.source.markup.contains { "<&".contains($0) })
  }
}
