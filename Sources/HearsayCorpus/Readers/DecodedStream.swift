// A stream of text in any encoding, given as UTF-8 as it is read.

internal import Hearsay

/// Decodes a stream. As long as all bytes are ASCII they are given as they are; the first stretch in which others stand shows the encoding of all
/// that follows. UTF-8 passes unchanged, a byte order mark and stray invalid bytes included.
public final class DecodedStream: @unchecked Sendable {
    // Unchecked: one thread at a time reads, as of any stream.
    private enum Mode {
        case undecided, utf8
        case converting(EncodingConverter)
    }

    /// How much is looked at to find out the encoding.
    private static let sampleSize = 1 << 18
    private let source: ByteStream
    private var mode = Mode.undecided
    /// Bytes that are next to be given, before any that are still to be read.
    private var held: ArraySlice<UInt8> = []
    /// Why nothing can be read behind what is held.
    private var failure: ReadingError?
    /// The encoding, as ICU calls it, where it is found to be another than UTF-8.
    public private(set) var encoding: String?

    public init(_ source: @escaping ByteStream) {
        self.source = source
    }

    /// Reads what is there into a buffer: the number of bytes, 0 at the end.
    public func read(into buffer: inout [UInt8]) throws(ReadingError) -> Int {
        while true {
            if !held.isEmpty {
                let piece = held.prefix(buffer.count)
                buffer.replaceSubrange(..<piece.count, with: piece)
                held = held.dropFirst(piece.count)
                return piece.count
            }
            if let failure { throw failure }
            let count = try source(&buffer)
            switch mode {
            case .utf8: return count
            case .undecided:
                if buffer[..<count].allSatisfy({ $0 &- 1 < 0x7F }) { return count }
                decide(buffer[..<count])
            case .converting(let converter):
                held = converter.utf8(buffer[..<count], isLast: count == 0)[...]
                if count == 0, held.isEmpty { return 0 }
            }
        }
    }

    /// Finds out the encoding from the bytes at hand and those that follow.
    private func decide(_ first: ArraySlice<UInt8>) {
        var sample = Array(first)
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        do throws(ReadingError) {
            while sample.count < Self.sampleSize {
                let count = try source(&piece)
                if count == 0 { break }
                sample.append(contentsOf: piece[..<count])
            }
        } catch {
            failure = error
        }
        let found = DecodedText.encoding(ofHead: sample)
        if found != "UTF-8", let converter = EncodingConverter(found) {
            encoding = found
            mode = .converting(converter)
            held = converter.utf8(sample[...], isLast: false)[...]
        } else {
            mode = .utf8
            held = sample[...]
        }
    }
}
