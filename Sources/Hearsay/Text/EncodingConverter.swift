// Turns bytes of a known encoding into UTF-8, all at once or piece by piece.

internal import CICU

/// Converts a stream of bytes of one encoding to UTF-8.
public final class EncodingConverter: @unchecked Sendable {
    // Unchecked because of ICU's state: one thread at a time converts.
    private let converter: OpaquePointer
    private var output = [UInt8](repeating: 0, count: 1 << 16)

    /// A converter from an encoding that ICU knows by this name ("windows-1252", "UTF-16LE"); nil for any other.
    public init?(_ name: String) {
        var status: Int32 = 0
        guard let opened = cicu_converter_open(Self.meant(by: name), &status) else { return nil }
        converter = opened
    }

    deinit { cicu_converter_close(converter) }

    /// What web standards read as Latin-1 is its superset, which has the quotation marks.
    static func meant(by name: String) -> String { name.lowercased() == "iso-8859-1" ? "windows-1252" : name }

    /// The next piece as UTF-8. A character of which only a part is there waits for the next piece; what is none becomes U+FFFD.
    /// - Parameter isLast: whether nothing follows; the converter is then at its beginning again.
    /// - Complexity: O(n).
    public func utf8(_ piece: ArraySlice<UInt8>, isLast: Bool) -> [UInt8] {
        var converted: [UInt8] = []
        piece.withUnsafeBufferPointer { piece in
            var rest = UnsafeBufferPointer(rebasing: piece[...])
            while true {
                var (taken, given, status) = (rest.count, output.count, Int32(0))
                let hasMore = cicu_converter_convert(
                    converter, rest.baseAddress, &taken, &output, &given, isLast ? 1 : 0, &status)
                converted.append(contentsOf: output[..<given])
                rest = UnsafeBufferPointer(rebasing: rest[taken...])
                if hasMore == 0 || status < 0 { return }
            }
        }
        return converted
    }
}
