import Testing

@testable import GPXReading

@Suite("A few shapes are known at a time")
struct PointShapesTests {
  @Test("going on comes around, and one more than there is room for takes another's place")
  func ring() {
    var shapes = PointShapes()
    let first = UnsafePointer(shapes.add())
    #expect(shapes.latest == first)
    shapes.advance()
    #expect(shapes.latest == first)

    for count in 2...4 {
      let added = UnsafePointer(shapes.add())
      #expect(shapes.latest == added)
      #expect(shapes.count == count)
    }
    shapes.advance()
    #expect(shapes.latest == first)
    let replaced = UnsafePointer(shapes.add())
    #expect(shapes.count == 4)
    #expect(replaced != first)
    #expect(shapes.latest == replaced)

    shapes.forget()
    #expect(shapes.count == 0)
    #expect(UnsafePointer(shapes.add()) == first)
  }
}
