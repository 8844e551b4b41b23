import Testing

@testable import GPXReading

@Suite("An XML declaration is understood, and known as what it is")
struct XMLDeclarationTests {
  @Test(
    "as XML has it",
    arguments: [
      ("<?xml version=\"1.0\"?>", nil), ("<?xml version='1.0' encoding='UTF-8'?>", "UTF-8"),
      ("<?xml version=\"1.1\" standalone=\"yes\"?>", nil),
      ("<?xml\tversion = '1.0'\r\n encoding\n=\n'b._-9' standalone='no' ?>", "b._-9"),
    ] as [(String, String?)])
  func wellFormed(text: String, encoding: String?) {
    Array(text.utf8).withUnsafeBytes { bytes in
      #expect(XMLDeclaration.begins(bytes))
      #expect(XMLDeclaration.length(bytes) == bytes.count)
      let declaration = XMLDeclaration(bytes)
      #expect(declaration.isWellFormed)
      #expect(declaration.encoding == encoding)
    }
  }

  @Test(
    "in other ways",
    arguments: [
      ("<?xml?>", nil), ("<?xml ?>", nil), ("<?XML version=\"1.0\"?>", nil), ("<?xml version=\"1.0\">", nil),
      ("<?xml version=\"1.0.0\"?>", nil), ("<?xml version=\"2.0\"?>", nil), ("<?xml version=\"1.\"?>", nil),
      ("<?xml version=\"\"?>", nil), ("<?xml version=1.0?>", nil), ("<?xml version?>", nil), ("<?xml =?>", nil),
      ("<?xml version=\"1.0?>", nil), ("<?xml version=\"1.0\" ", nil), ("<?xml Version=\"1.0\"?>", nil),
      ("<?xml encoding=\"a\"?>", "a"), ("<?xml encoding='a' version='1.0'?>", "a"),
      ("<?xml version='1.0'encoding='a'?>", "a"), ("<?xml version='1.0' encoding=a?>", "a"),
      ("<?xml version='1.0' ENCODING='a'?>", "a"), ("<?xml version='1.0' encoding=' a '?>", " a "),
      ("<?xml version='1.0' encoding='1'?>", "1"), ("<?xml version='1.0' encoding=''?>", nil),
      ("<?xml version='1.0' encoding?>", nil), ("<?xml version='1.0' xencoding='a'?>", nil),
      ("<?xml version='1.0' standalone='true'?>", nil), ("<?xml version='1.0' standalone='no' encoding='a'?>", "a"),
      ("<?xml v='encoding=\"c\"' encoding='d' encoding='e'?>", "d"), ("<?xml version='1.0' version='1.0'?>", nil),
    ] as [(String, String?)])
  func others(text: String, encoding: String?) {
    Array(text.utf8).withUnsafeBytes { bytes in
      #expect(XMLDeclaration.begins(bytes))
      let declaration = XMLDeclaration(bytes)
      #expect(!declaration.isWellFormed)
      #expect(declaration.encoding == encoding)
    }
  }

  @Test(
    "where it ends",
    arguments: [("<?xml a>b", 8), ("<?xml a<b>", 7), ("<?xml a\0>", 7), ("<?xml a", nil), ("", nil)])
  func length(text: String, length: Int?) {
    #expect(Array(text.utf8).withUnsafeBytes { XMLDeclaration.length($0) } == length)
  }

  @Test("what is none", arguments: ["", "<?xml", "<?xmlx ", "<?xml-stylesheet ", "<xml ", "<!xml "])
  func none(text: String) {
    #expect(!Array(text.utf8).withUnsafeBytes { XMLDeclaration.begins($0) })
  }
}
