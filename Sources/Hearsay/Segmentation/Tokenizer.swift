// Cuts a sentence into tokens by the conventions of Universal Dependencies for English, but for hyphenated words, which stay whole.

struct Tokenizer: Sendable {
    private let contractions: Contractions
    private let abbreviations: Abbreviations
    private let apostropheWords: ApostropheWords

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        contractions = try Contractions(&builder)
        abbreviations = try Abbreviations(&builder)
        apostropheWords = try ApostropheWords(&builder)
    }

    /// Adds the tokens of a sentence.
    /// - Complexity: O(n).
    func tokenize(_ scan: CharacterScan, _ sentence: ByteRange, into writer: inout TokenWriter) {
        let end = Int(sentence.end)
        var i = Int(sentence.start)
        var shape: TokenShape = [.spaceBefore, .sentenceStart]
        while i < end {
            let (kind, length) = scan.kind(i)
            if kind == .space {
                shape.insert(.spaceBefore)
                i += length
                continue
            }
            i = token(scan, i, end, shape, into: &writer)
            shape = []
        }
    }

    /// Adds the token or, for a contraction, the tokens that begin at a place; returns where they end.
    @inline(__always)
    private func token(
        _ scan: CharacterScan, _ start: Int, _ end: Int, _ shape: TokenShape, into writer: inout TokenWriter
    ) -> Int {
        var first = start
        var (kind, length) = scan.kind(first)
        while kind == .invisible, first + length < end {
            first += length
            (kind, length) = scan.kind(first)
        }
        if kind == .space || kind == .invisible {
            let stop = kind == .space ? first : end
            writer.append(start, stop, shape)
            return stop
        }
        if kind.isWord { return word(scan, start, first, end, shape, into: &writer) }
        if kind == .apostrophe || scan.bytes[first] == 0xE2,
            let stop = apostropheWords.end(scan, first, end, &writer)
        {
            writer.append(start, stop, shape)
            return stop
        }
        if let link = LinkScan.end(scan, marker: first, end) {
            writer.append(start, link, shape.union(.link))
            return link
        }
        if scan.bytes[first] == UInt8(ascii: "."), scan.isDigit(first + 1, before: end) {
            return word(scan, start, first, end, shape, into: &writer)
        }
        let stop = invisibles(scan, after: mark(scan, first, end), end)
        writer.append(start, stop, shape)
        return stop
    }

    /// The end of a mark: one character, or a run of the same mark where runs are one sign.
    private func mark(_ scan: CharacterScan, _ start: Int, _ end: Int) -> Int {
        let byte = scan.bytes[start]
        var i = start + scan.kind(start).length
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            while i < end, scan.bytes[i] == UInt8(ascii: "!") || scan.bytes[i] == UInt8(ascii: "?") { i += 1 }
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "~"),
            UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "_"):
            while i < end, scan.bytes[i] == byte { i += 1 }
        case UInt8(ascii: "`"), UInt8(ascii: "'"):
            if i < end, scan.bytes[i] == byte { i += 1 }
        default: break
        }
        return i
    }

    /// The end of the invisible characters that follow a token.
    @inline(__always)
    private func invisibles(_ scan: CharacterScan, after end: Int, _ limit: Int) -> Int {
        var i = end
        while i < limit {
            let (kind, length) = scan.kind(i)
            if kind != .invisible { break }
            i += length
        }
        return i
    }

    /// Adds a word, cut where it is a contraction.
    private func word(
        _ scan: CharacterScan, _ start: Int, _ first: Int, _ end: Int, _ shape: TokenShape,
        into writer: inout TokenWriter
    ) -> Int {
        if let link = LinkScan.end(scan, word: first, end) {
            writer.append(start, link, shape.union(.link))
            return link
        }
        var found = WordScan.scan(scan, first, end)
        if found.end < end, scan.bytes[found.end] == UInt8(ascii: "."),
            abbreviations.takesStop(scan, first, found, end, &writer)
        {
            writer.append(start, invisibles(scan, after: found.end + 1, end), shape.union(.abbreviation))
            return invisibles(scan, after: found.end + 1, end)
        }
        var endings: [Int] = []
        let stop = found.end
        while let apostrophe = found.apostrophe,
            let cut = contractions.ending(scan, first, found.end, apostrophe: apostrophe)
        {
            endings.append(cut)
            found = WordScan.scan(scan, first, cut)
        }
        var shape = shape
        var from = start
        let cuts = contractions.cuts(of: writer.packWord(first, found.end))
        if !cuts.isEmpty {
            for cut in cuts {
                let place = folded(scan, first, cut)
                writer.append(from, place, shape)
                from = place
                shape = []
            }
        }
        for cut in endings.reversed() {
            writer.append(from, cut, shape)
            from = cut
            shape = []
        }
        writer.append(from, stop, shape)
        return stop
    }

    /// The place in a word that lies a number of folded bytes behind its start.
    private func folded(_ scan: CharacterScan, _ start: Int, _ count: Int) -> Int {
        var i = start
        var left = count
        while left > 0 {
            let (kind, length) = scan.kind(i)
            if kind != .invisible { left -= kind == .apostrophe || kind == .hyphen ? 1 : length }
            i += length
        }
        return i
    }
}
