// What a sentence is for in an article: prose, or one of the things around it.

struct SentenceKinds: Sendable {
    /// A phrase: a stretch of `letters`.
    private struct Phrase: Sendable {
        enum Position: String, CaseIterable, Sendable {
            case start, end, whole
        }
        let start: Int
        let count: Int
        let position: Position
        let kind: SentenceKind
    }

    private var letters: [UInt8] = []
    private var phrases: [Phrase] = []
    /// The phrases by the byte with which they begin, or end.
    private var byFirst = [[Int]](repeating: [], count: 256)
    private var byLast = [[Int]](repeating: [], count: 256)

    /// Longer sentences are prose.
    private static let longest = 400
    private static let longestHeading = 120
    private static let longestByline = 100
    /// Words of a name that have fewer letters may lack a capital.
    private static let shortWord = 4

    init(_ pack: LanguagePack) throws(LexiconError) {
        let table = try pack.table("boilerplate.tsv")
        let phrase = try table.column("phrase")
        let position = try table.column("position")
        let kind = try table.column("kind")
        for row in 0..<table.rowCount {
            let bytes = Array(table.bytes(row, phrase))
            guard let place = Phrase.Position(rawValue: table.string(row, position)),
                let known = SentenceKind(rawValue: table.string(row, kind)), let first = bytes.first,
                let last = bytes.last
            else {
                let positions = Phrase.Position.allCases.map(\.rawValue).joined(separator: ", ")
                let kinds = SentenceKind.allCases.map(\.rawValue).joined(separator: ", ")
                throw LexiconError(
                    table: table.name, line: table.line(ofRow: row),
                    message: "a phrase, a position (\(positions)) and a kind (\(kinds)) are needed")
            }
            if place == .end {
                byLast[Int(last)].append(phrases.count)
            } else {
                byFirst[Int(first)].append(phrases.count)
            }
            phrases.append(Phrase(start: letters.count, count: bytes.count, position: place, kind: known))
            letters += bytes
        }
    }

    /// The kind of a sentence.
    /// - Parameters:
    ///   - isAlone: whether it is all of its paragraph.
    ///   - isLastParagraph: whether no paragraph follows: then it is no heading.
    func kind(_ scan: CharacterScan, _ sentence: ByteRange, isAlone: Bool, isLastParagraph: Bool) -> SentenceKind {
        guard sentence.count <= Self.longest else { return .prose }
        let core = core(scan, sentence)
        if let known = phrase(scan, core), known != .byline || isAlone && isByline(scan, sentence) { return known }
        return isAlone && !isLastParagraph && isHeading(scan, sentence) ? .heading : .prose
    }

    /// A sentence without marks at its edges.
    @inline(__always)
    private func core(_ scan: CharacterScan, _ sentence: ByteRange) -> ByteRange {
        var start = Int(sentence.start)
        var end = Int(sentence.end)
        while start < end, scan.bytes[start] < 0x80, scan.kind(start).kind == .punctuation { start += 1 }
        while end > start, scan.bytes[end - 1] < 0x80, scan.kind(end - 1).kind == .punctuation { end -= 1 }
        return ByteRange(start, end)
    }

    private func phrase(_ scan: CharacterScan, _ core: ByteRange) -> SentenceKind? {
        guard !core.isEmpty else { return nil }
        let start = Int(core.start)
        let end = Int(core.end)
        for number in byFirst[lower(scan.bytes[start])] {
            let phrase = phrases[number]
            let stop = start + phrase.count
            guard matches(scan, phrase, start) else { continue }
            if phrase.position == .whole
                ? stop == end : !scan.isWord(stop, before: end) || !isWord(phrase.count - 1, of: phrase)
            {
                return phrase.kind
            }
        }
        for number in byLast[lower(scan.bytes[end - 1])] {
            let phrase = phrases[number]
            let first = end - phrase.count
            guard first >= start, matches(scan, phrase, first) else { continue }
            if first == start || !isWord(0, of: phrase) || !scan.kind(scan.before(first)).kind.isWord {
                return phrase.kind
            }
        }
        return nil
    }

    /// Whether a letter or a digit stands at a place of a phrase.
    private func isWord(_ place: Int, of phrase: Phrase) -> Bool {
        CharacterKind.ofByte[Int(letters[phrase.start + place])].isWord
    }

    @inline(__always)
    private func lower(_ byte: UInt8) -> Int { Int(byte &- 0x41 < 26 ? byte | 0x20 : byte) }

    /// Whether small letters stand in a text, in any case.
    @inline(__always)
    private func matches(_ scan: CharacterScan, _ phrase: Phrase, _ start: Int) -> Bool {
        guard start + phrase.count <= scan.bytes.count else { return false }
        for k in 0..<phrase.count where lower(scan.bytes[start + k]) != Int(letters[phrase.start + k]) { return false }
        return true
    }

    /// Whether a short paragraph without a stop at its end, which its words give away as names after the first.
    private func isByline(_ scan: CharacterScan, _ sentence: ByteRange) -> Bool {
        guard sentence.count <= Self.longestByline, !endsSentence(scan, sentence) else { return false }
        let words = capitalWords(scan, sentence, skippingFirst: true)
        return words.capital > 0 && words.small == 0
    }

    private func isHeading(_ scan: CharacterScan, _ sentence: ByteRange) -> Bool {
        guard sentence.count <= Self.longestHeading, scan.kind(Int(sentence.start)).kind != .lower else { return false }
        if !endsSentence(scan, sentence) { return capitalWords(scan, sentence, skippingFirst: false).capital > 0 }
        guard scan.bytes[Int(sentence.end) - 1] != UInt8(ascii: "."), scan.bytes[Int(sentence.end) - 1] < 0x80 else {
            return false
        }
        let words = capitalWords(scan, sentence, skippingFirst: false)
        return words.capital > 2 && words.small == 0 && scan.kind(Int(sentence.start)).kind == .upper
    }

    private func endsSentence(_ scan: CharacterScan, _ sentence: ByteRange) -> Bool {
        var last = scan.before(Int(sentence.end))
        // An apostrophe after a word, or a closing mark after a stop.
        while last > Int(sentence.start), scan.kind(last).kind == .apostrophe { last = scan.before(last) }
        return !scan.kind(last).kind.isWord && scan.bytes[last] != UInt8(ascii: ")")
    }

    /// How many words have a capital, and how many longer ones do not.
    private func capitalWords(
        _ scan: CharacterScan, _ sentence: ByteRange, skippingFirst: Bool
    ) -> (capital: Int, small: Int) {
        var capital = 0
        var small = 0
        var number = 0
        var i = Int(sentence.start)
        let end = Int(sentence.end)
        while i < end {
            let (kind, length) = scan.kind(i)
            guard kind.isLetter else {
                i += length
                continue
            }
            let start = i
            while i < end, scan.kind(i).kind.isWord || scan.kind(i).kind == .apostrophe { i += scan.kind(i).length }
            number += 1
            if number == 1, skippingFirst { continue }
            if kind == .upper { capital += 1 } else if i - start >= Self.shortWord { small += 1 }
        }
        return (capital, small)
    }
}
