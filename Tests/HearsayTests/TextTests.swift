import Testing

@testable import Hearsay

@Suite struct TextTests {
    @Test func offsetsInEveryUnit() {
        let source = SourceText("aé😀b")
        #expect(source.offset(ofByte: 7, in: .scalar) == 3)
        #expect(source.offset(ofByte: 7, in: .utf16) == 4)
        #expect(source.byte(ofOffset: 4, in: .utf16) == 7)
    }
}
