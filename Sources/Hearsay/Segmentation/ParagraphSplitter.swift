// Cuts a text into paragraphs at its line ends.

struct ParagraphSplitter {
    /// What ends a line.
    private enum Break {
        case line, paragraph
    }

    /// What some programs put before a text: no part of its first word.
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private let scan: CharacterScan
    private let mode: NewlineMode
    private let isHardWrapped: Bool

    init(_ scan: CharacterScan, _ mode: NewlineMode) {
        self.scan = scan
        self.mode = mode
        isHardWrapped = mode == .automatic && HardWrap.looksWrapped(scan)
    }

    /// Gives the paragraphs in order, without white space at their edges; none is empty.
    /// - Complexity: O(n).
    func split(_ add: (ByteRange) -> Void) {
        var paragraph: ByteRange?
        var previous = 0
        var start = scan.bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
        while start < scan.bytes.count {
            let (end, next, kind) = lineEnd(start)
            let line = scan.trimmed(start, end)
            if let open = paragraph, line.isEmpty || !joins(previous, open.end, line, start) {
                add(open)
                paragraph = nil
            }
            if !line.isEmpty {
                paragraph = ByteRange(paragraph?.start ?? line.start, line.end)
                previous = Int(line.start)
            }
            if kind == .paragraph, let open = paragraph {
                add(open)
                paragraph = nil
            }
            start = next
        }
        if let open = paragraph { add(open) }
    }

    /// Where the line that begins at a place ends, where the next one begins, and what stands between.
    private func lineEnd(_ start: Int) -> (end: Int, next: Int, kind: Break) {
        let bytes = scan.bytes
        var i = start
        while i < bytes.count {
            let byte = bytes[i]
            if byte > 0x0D && byte < 0x80 {
                i += 1
                continue
            }
            switch byte {
            case 0x0A, 0x0B: return (i, i + 1, .line)
            case 0x0C: return (i, i + 1, .paragraph)
            case 0x0D: return (i, i + 1 < bytes.count && bytes[i + 1] == 0x0A ? i + 2 : i + 1, .line)
            case 0xC2 where bytes[i + 1] == 0x85: return (i, i + 2, .line)
            case 0xE2 where bytes[i + 1] == 0x80 && bytes[i + 2] == 0xA8: return (i, i + 3, .line)
            case 0xE2 where bytes[i + 1] == 0x80 && bytes[i + 2] == 0xA9: return (i, i + 3, .paragraph)
            default: i += 1
            }
        }
        return (i, i, .line)
    }

    /// Whether a line goes on with the paragraph whose last line lies in a range.
    private func joins(_ previous: Int, _ end: UInt32, _ line: ByteRange, _ lineStart: Int) -> Bool {
        switch mode {
        case .paragraph: return false
        case .wrapped: return true
        case .automatic:
            let last = ByteRange(previous, Int(end))
            if isHardWrapped {
                return last.count >= HardWrap.widths.lowerBound && Int(line.start) - lineStart < HardWrap.indent
            }
            return HardWrap.runsOn(scan, last, line)
        }
    }
}
