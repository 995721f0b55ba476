// A file of named arrays: the form in which learnt weights are embedded. Little-endian; arrays begin at multiples of 16 bytes.

/// What is wrong with a weights file.
package struct WeightsError: Error, CustomStringConvertible {
    package let description: String
}

/// Arrays by name, used in place.
package final class WeightsFile: @unchecked Sendable {
    // Unchecked because of the pointer: the bytes are never written after `init`.
    private let bytes: UnsafeRawBufferPointer
    private let isOwned: Bool
    private var places: [String: (offset: Int, count: Int)] = [:]

    static let magic: [UInt8] = Array("hearsay1".utf8)

    /// Reads bytes that live as long as the process, without a copy.
    /// - Throws: ``WeightsError`` where they are no weights file.
    package init(embedded bytes: UnsafeRawBufferPointer) throws(WeightsError) {
        self.bytes = bytes
        isOwned = false
        try readPlaces()
    }

    /// Reads a copy of some bytes.
    /// - Throws: ``WeightsError`` where they are no weights file.
    package init(_ bytes: [UInt8]) throws(WeightsError) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
        copy.copyBytes(from: bytes)
        self.bytes = UnsafeRawBufferPointer(copy)
        isOwned = true
        try readPlaces()
    }

    deinit { if isOwned { bytes.deallocate() } }

    private func readPlaces() throws(WeightsError) {
        guard bytes.count >= 16, bytes.prefix(8).elementsEqual(Self.magic) else {
            throw WeightsError(description: "not a weights file: it does not begin with “hearsay1”")
        }
        var at = 16
        for _ in 0..<number(8) {
            guard at + 4 <= bytes.count, at + 8 + number(at) <= bytes.count else { throw Self.isCut }
            let length = number(at)
            let name = String(decoding: bytes[(at + 4)..<(at + 4 + length)], as: UTF8.self)
            let size = number(at + 4 + length)
            let offset = (at + 8 + length + 15) / 16 * 16
            guard offset + size <= bytes.count else { throw Self.isCut }
            places[name] = (offset, size)
            at = offset + size
        }
    }

    private static let isCut = WeightsError(description: "the weights file is cut off; make it anew with hearsay-train")

    private func number(_ offset: Int) -> Int {
        Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }

    /// An array by its name.
    /// - Throws: ``WeightsError`` where the file lacks it, or where it has another size than `count`.
    package func array<Element: BitwiseCopyable>(_ name: String, of type: Element.Type, count: Int? = nil)
        throws(WeightsError)
        -> UnsafeBufferPointer<Element>
    {
        guard let place = places[name] else { throw WeightsError(description: "the weights file has no “\(name)”") }
        let found = place.count / MemoryLayout<Element>.stride
        guard place.count % MemoryLayout<Element>.stride == 0, count == nil || count == found else {
            throw WeightsError(description: "“\(name)” of the weights file has \(found) numbers, not \(count ?? 0)")
        }
        let part = UnsafeRawBufferPointer(rebasing: bytes[place.offset..<(place.offset + place.count)])
        return part.assumingMemoryBound(to: Element.self)
    }

    /// The lines of a text array.
    package func lines(_ name: String) throws(WeightsError) -> [String] {
        let text = String(decoding: try array(name, of: UInt8.self), as: UTF8.self)
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The bytes of a file with some arrays, in the order given.
    package static func bytes(_ arrays: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        func number(_ value: Int) -> [UInt8] { withUnsafeBytes(of: UInt32(value).littleEndian, Array.init) }
        var file = magic + number(arrays.count) + number(0)
        for (name, bytes) in arrays {
            file += number(name.utf8.count) + Array(name.utf8) + number(bytes.count)
            file += [UInt8](repeating: 0, count: (16 - file.count % 16) % 16)
            file += bytes
        }
        return file
    }
}
