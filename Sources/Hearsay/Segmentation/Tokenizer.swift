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
            whole(scan, start, first, stop, shape, into: &writer)
            return stop
        }
        if let face = Emoticon.end(scan, first, end) {
            writer.append(start, face, shape)
            return face
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
    @inline(__always)
    private func word(
        _ scan: CharacterScan, _ start: Int, _ first: Int, _ end: Int, _ shape: TokenShape,
        into writer: inout TokenWriter
    ) -> Int {
        let letters = scan.smallLetters(first)
        if letters.count > 0, first + letters.count < end, endsPlainWord(scan.bytes[first + letters.count]),
            start == first,
            writer.append(smallLetters: letters, at: start, above: contractions.lastWord, shape)
        {
            return start + letters.count
        }
        let found = WordScan.scan(scan, first, end)
        let stop = found.end
        if stop < end {
            let byte = scan.bytes[stop]
            if LinkScan.mayFollow(byte), let link = LinkScan.end(scan, word: first, end) {
                writer.append(start, link, shape.union(.link))
                return link
            }
            if byte == UInt8(ascii: "."), abbreviations.takesStop(scan, first, found, end, &writer) {
                let after = invisibles(scan, after: stop + 1, end)
                writer.append(start, after, shape.union(.abbreviation))
                return after
            }
        }
        if let apostrophe = found.apostrophe {
            contraction(scan, start, first, stop, apostrophe, Self.mostEndings, shape, into: &writer)
        } else {
            whole(scan, start, first, stop, shape, into: &writer)
        }
        return stop
    }

    /// No word has more endings: wouldn't've has two.
    private static let mostEndings = 3

    /// Whether a byte behind letters always ends their word.
    @inline(__always)
    private func endsPlainWord(_ byte: UInt8) -> Bool { byte == 0x20 || byte == UInt8(ascii: ",") }

    /// Adds a word with an apostrophe in it, without its endings, then these.
    private func contraction(
        _ scan: CharacterScan, _ start: Int, _ first: Int, _ end: Int, _ apostrophe: Int, _ endings: Int,
        _ shape: TokenShape, into writer: inout TokenWriter
    ) {
        if contractions.cuts(of: writer.packWord(first, end)) != nil {
            whole(scan, start, first, end, shape, into: &writer)
        } else if endings > 0, let cut = contractions.ending(scan, first, end, apostrophe: apostrophe) {
            let rest = WordScan.scan(scan, first, cut)
            if let inner = rest.apostrophe {
                contraction(scan, start, first, cut, inner, endings - 1, shape, into: &writer)
            } else {
                whole(scan, start, first, cut, shape, into: &writer)
            }
            writer.append(cut, end, [])
        } else {
            writer.append(start, end, shape)
        }
    }

    /// Adds a word that is known to be written as one and read as several, or any other as it stands.
    @inline(__always)
    private func whole(
        _ scan: CharacterScan, _ start: Int, _ first: Int, _ end: Int, _ shape: TokenShape,
        into writer: inout TokenWriter
    ) {
        let word = writer.read(first, end)
        if let cuts = contractions.cuts(of: word.id) {
            var from = start
            for cut in cuts {
                let place = folded(scan, first, cut)
                writer.append(from, place, from == start ? shape : [])
                from = place
            }
            writer.append(from, end, [])
        } else if start == first {
            writer.append(start, end, word, shape)
        } else {
            writer.append(start, end, shape)
        }
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
