// Reads a stream line by line in bounded memory: a line that is too long is passed over, and said.

import Glibc
import HearsayCorpus

/// The lines of a stream.
struct LineReader: Sendable {
    /// A line as it was found.
    enum Line: Sendable {
        /// Its bytes, without the newline.
        case line([UInt8])
        /// It has more bytes than allowed.
        case tooLong
        /// The stream can't be read on.
        case failure(ReadingError)
    }

    private let source: ByteStream
    private let limit: Int
    private var buffer = [UInt8](repeating: 0, count: 1 << 18)
    private var start = 0
    private var end = 0
    private var isDone = false
    /// The number of the last line given, from 1.
    private(set) var number = 0

    /// Reads from a stream lines of at most `limit` bytes.
    init(_ source: @escaping ByteStream, limit: Int) {
        self.source = source
        self.limit = limit
    }

    /// The next line, or nil at the end.
    mutating func next() -> Line? {
        var line: [UInt8] = []
        var isTooLong = false
        var hasAny = false
        while true {
            if start == end {
                do throws(ReadingError) {
                    guard try fill() else { break }
                } catch {
                    isDone = true
                    number += 1
                    return .failure(error)
                }
            }
            hasAny = true
            let stop = newline() ?? end
            if line.count + stop - start > limit { isTooLong = true }
            if !isTooLong { line.append(contentsOf: buffer[start..<stop]) }
            let isEnded = stop < end
            start = isEnded ? stop + 1 : end
            if isEnded { break }
        }
        guard hasAny else { return nil }
        number += 1
        if isTooLong { return .tooLong }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        return .line(line)
    }

    /// Fills the buffer; false at the end.
    private mutating func fill() throws(ReadingError) -> Bool {
        if isDone { return false }
        end = try source(&buffer)
        start = 0
        isDone = end == 0
        return !isDone
    }

    private func newline() -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress,
                let found = memchr(base + start, Int32(UInt8(ascii: "\n")), end - start)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }
}
