/// An immutable text: valid UTF-8 bytes, and the index that turns byte offsets into any unit.
///
/// Any bytes make a text. What is not UTF-8 is replaced by U+FFFD, and ``repairs`` says where; offsets count in the repaired text.
/// Copies share one buffer.
public struct SourceText: Sendable {
    private final class Storage: Sendable {
        let bytes: [UInt8]
        let index: OffsetIndex
        let repairs: [ByteRange]

        init(bytes: [UInt8], repairs: [ByteRange]) {
            self.bytes = bytes
            self.index = OffsetIndex(bytes)
            self.repairs = repairs
        }
    }

    private let storage: Storage

    /// A text from a Swift string, which is always valid.
    public init(_ string: String) {
        storage = Storage(bytes: Array(string.utf8), repairs: [])
    }

    /// A text from bytes that should be UTF-8; stretches that are not are repaired.
    /// - Complexity: O(n).
    public init(utf8 bytes: [UInt8]) {
        let repaired = UTF8Repair.repair(bytes)
        storage = Storage(bytes: repaired.bytes, repairs: repaired.places)
    }

    /// The bytes, valid UTF-8.
    public var utf8: [UInt8] { storage.bytes }
    /// Number of bytes.
    public var count: Int { storage.bytes.count }
    /// The places of the replacement characters that stand for invalid bytes.
    public var repairs: [ByteRange] { storage.repairs }
    /// All of the text.
    public var range: ByteRange { ByteRange(0, count) }
    /// The whole text as a string.
    public var string: String { String(decoding: storage.bytes, as: UTF8.self) }

    /// The text of a range.
    public func string(_ range: ByteRange) -> String {
        String(decoding: storage.bytes[range.indices], as: UTF8.self)
    }

    /// The offset in a unit of a byte offset.
    public func offset(ofByte byte: Int, in unit: OffsetUnit) -> Int {
        storage.index.offset(ofByte: byte, in: unit, bytes: storage.bytes)
    }

    /// The byte offset of an offset in a unit, or nil where the text has none.
    public func byte(ofOffset offset: Int, in unit: OffsetUnit) -> Int? {
        storage.index.byte(ofOffset: offset, in: unit, bytes: storage.bytes)
    }
}
