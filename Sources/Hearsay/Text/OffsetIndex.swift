// Converts byte offsets of a UTF-8 text to Unicode scalars and UTF-16 units, and scalars back to bytes.

/// The unit in which offsets are counted.
public enum OffsetUnit: String, Sendable, CaseIterable {
    /// Unicode scalars, as Python, brat and the W3C count.
    case scalar
    /// UTF-8 bytes.
    case utf8
    /// UTF-16 code units, as JavaScript and Java count.
    case utf16
}

/// Counts of scalars and UTF-16 units at every block of 64 bytes, made in one pass.
///
/// A text of ASCII alone needs no table: all units agree.
/// - Complexity: O(n) to make, O(1) a look-up from bytes, O(log n) a look-up from scalars; n/8 bytes of memory.
struct OffsetIndex: Sendable {
    private static let block = 64
    /// Scalars that begin before each block; empty for ASCII.
    private var scalars: [UInt32] = []
    /// Scalars of four bytes that begin before each block: each is one more UTF-16 unit.
    private var supplementary: [UInt32] = []

    init(_ bytes: [UInt8]) {
        if bytes.allSatisfy({ $0 < 0x80 }) { return }
        scalars.reserveCapacity(bytes.count / Self.block + 2)
        supplementary.reserveCapacity(bytes.count / Self.block + 2)
        var scalarCount: UInt32 = 0
        var pairCount: UInt32 = 0
        var start = 0
        while start <= bytes.count {
            scalars.append(scalarCount)
            supplementary.append(pairCount)
            let counts = Self.count(bytes, from: start, to: min(start + Self.block, bytes.count))
            scalarCount += counts.scalars
            pairCount += counts.supplementary
            start += Self.block
        }
    }

    /// Scalars and supplementary scalars whose first byte lies in the range.
    private static func count(_ bytes: [UInt8], from start: Int, to end: Int) -> (
        scalars: UInt32, supplementary: UInt32
    ) {
        var scalars: UInt32 = 0
        var supplementary: UInt32 = 0
        for i in start..<end {
            let byte = bytes[i]
            scalars += byte & 0xC0 != 0x80 ? 1 : 0
            supplementary += byte >= 0xF0 ? 1 : 0
        }
        return (scalars, supplementary)
    }

    /// The offset in the given unit of a byte offset that lies on a scalar boundary.
    func offset(ofByte byte: Int, in unit: OffsetUnit, bytes: [UInt8]) -> Int {
        if unit == .utf8 || scalars.isEmpty { return byte }
        let block = byte / Self.block
        let counts = Self.count(bytes, from: block * Self.block, to: byte)
        let scalar = Int(scalars[block] + counts.scalars)
        return unit == .scalar ? scalar : scalar + Int(supplementary[block] + counts.supplementary)
    }

    /// The byte offset of an offset in the given unit, or nil where there is none (too large, or inside a surrogate pair).
    func byte(ofOffset offset: Int, in unit: OffsetUnit, bytes: [UInt8]) -> Int? {
        guard offset >= 0 else { return nil }
        if unit == .utf8 || scalars.isEmpty { return offset <= bytes.count ? offset : nil }
        var low = 0
        var high = scalars.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            let before = Int(scalars[middle]) + (unit == .utf16 ? Int(supplementary[middle]) : 0)
            if before <= offset { low = middle } else { high = middle - 1 }
        }
        var count = Int(scalars[low]) + (unit == .utf16 ? Int(supplementary[low]) : 0)
        var byte = low * Self.block
        while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
        while byte < bytes.count, count < offset {
            count += unit == .utf16 && bytes[byte] >= 0xF0 ? 2 : 1
            byte += 1
            while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
        }
        return count == offset ? byte : nil
    }
}
