// Walks over a paragraph from one place where a sentence may end to the next.

/// The signs at which the reader stops.
private enum Sign: UInt8 {
    case none, stop, exclamation, question, colon, semicolon, openBracket, closeBracket, straightQuote, dash, wide
}

struct CandidateReader {
    /// What the reader finds.
    enum Place {
        /// A sentence ends for sure: an item of a list begins at `next`.
        case boundary(end: Int, next: Int)
        /// A sentence may end.
        case candidate(SentenceCandidate)
    }

    /// No more bytes of a word are looked at.
    static let longestWord = 24

    let scan: CharacterScan
    let words: SegmentWords
    private let first: Int
    let end: Int
    private let signs: [Sign]
    private var i: Int
    /// Where the current sentence begins.
    var start: Int
    private var brackets = 0
    private var quotations = 0
    private let paragraph: SentenceCandidate.Opening
    private var sentence: SentenceCandidate.Opening
    private var list: ListScan

    init(_ scan: CharacterScan, _ paragraph: ByteRange, _ words: SegmentWords) {
        self.scan = scan
        self.words = words
        first = Int(paragraph.start)
        end = Int(paragraph.end)
        i = first
        start = first
        signs = Self.signs
        list = ListScan(scan, paragraph)
        self.paragraph = Self.opening(scan, first, end)
        sentence = self.paragraph
        list.begin(scan, at: first, before: end)
    }

    private static let signs: [Sign] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "."): .stop
        case UInt8(ascii: "!"): .exclamation
        case UInt8(ascii: "?"): .question
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: ";"): .semicolon
        case UInt8(ascii: "("), UInt8(ascii: "["): .openBracket
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ">"): .closeBracket
        case UInt8(ascii: "\""): .straightQuote
        case UInt8(ascii: "-"), UInt8(ascii: "*"): .dash
        case 0xE2, 0xE3, 0xEF: .wide
        default: .none
        }
    }

    /// Tells the reader that a sentence begins at a place.
    mutating func begin(at next: Int) {
        i = max(i, next)
        start = next
        brackets = 0
        quotations = 0
        sentence = Self.opening(scan, next, end)
        if next < end { list.begin(scan, at: next, before: end) }
    }

    /// The next place, or nil at the paragraph's end.
    mutating func next() -> Place? {
        while i < end {
            let sign = signs[Int(scan.bytes[i])]
            if sign == .none {
                i += 1
                continue
            }
            if let place = read(sign) { return place }
        }
        return nil
    }

    private mutating func read(_ sign: Sign) -> Place? {
        let at = i
        i += 1
        switch sign {
        case .none: return nil
        case .stop:
            if let item = list.item(scan, at, from: start) { return .boundary(end: item.end, next: item.next) }
            if list.isMarker(scan, at, from: start) { return nil }
            return terminal(.stop, at)
        case .exclamation: return terminal(.exclamation, at)
        case .question: return terminal(.question, at)
        case .colon, .semicolon:
            if let face = Emoticon.end(scan, at, end) {
                i = face
                return soft(.face, at)
            }
            return soft(sign == .colon ? .colon : .semicolon, at)
        case .openBracket:
            brackets += 1
            return nil
        case .closeBracket:
            if let item = list.item(scan, at, from: start) { return .boundary(end: item.end, next: item.next) }
            brackets = max(0, brackets - 1)
            return list.isMarker(scan, at, from: start) ? nil : soft(.bracket, at)
        case .straightQuote:
            quotations ^= 1
            return soft(.quote, at)
        case .dash:
            guard at > start, scan.bytes[at - 1] == 0x20 || scan.bytes[at - 1] == scan.bytes[at] else { return nil }
            return soft(.dash, at)
        case .wide: return wide(at)
        }
    }

    /// Reads a sign outside ASCII.
    private mutating func wide(_ at: Int) -> Place? {
        let (scalar, length) = UTF8Scalar.decode(scan.bytes, at: at)
        i = at + length
        switch scalar {
        case 0x2026: return terminal(.ellipsis, at)
        case 0x3002, 0xFF0E: return terminal(.stop, at)
        case 0xFF01: return terminal(.exclamation, at)
        case 0xFF1F: return terminal(.question, at)
        case 0x201C:
            quotations = 1
            return nil
        case 0x201D:
            quotations = 0
            return soft(.quote, at)
        case 0x2013, 0x2014: return soft(.dash, at)
        default:
            if let item = list.bullet(scan, at, scalar, from: start) {
                return .boundary(end: item.end, next: item.next)
            }
            return nil
        }
    }

    /// A mark that ends sentences more often than not.
    private mutating func terminal(_ mark: SentenceCandidate.Mark, _ at: Int) -> Place? {
        if let next = stopBeforeEllipsis(at) {
            i = next
            return .boundary(end: at + 1, next: next)
        }
        var mark = mark
        var run = 1
        var hasQuestion = mark == .question
        var hasExclamation = mark == .exclamation
        while i < end {
            switch scan.bytes[i] {
            case UInt8(ascii: "."): break
            case UInt8(ascii: "!"): hasExclamation = true
            case UInt8(ascii: "?"): hasQuestion = true
            case 0x20 where scan.bytes[at] == UInt8(ascii: ".") && i + 1 < end && isLoneStop(i + 1): i += 1
            default:
                return finish(hasQuestion ? .question : hasExclamation ? .exclamation : mark, run, at)
            }
            run += 1
            i += 1
            if mark == .stop, run > 1 { mark = .ellipsis }
        }
        return nil
    }

    /// Where an ellipsis of three spaced dots begins that follows a sentence's own full stop and opens the next sentence: `end. . . . Next`.
    private func stopBeforeEllipsis(_ at: Int) -> Int? {
        guard at + 8 < end, at > start, scan.bytes[at...at + 7].elementsEqual(Self.spacedDots),
            scan.kind(at - 1).kind != .space, scan.kind(at + 8).kind == .upper
        else { return nil }
        return at + 2
    }

    private static let spacedDots: [UInt8] = Array(". . . . ".utf8)

    /// Whether a full stop stands between blanks or other such stops.
    private func isLoneStop(_ at: Int) -> Bool {
        scan.bytes[at] == UInt8(ascii: ".") && (at + 1 == end || !scan.kind(at + 1).kind.isWord)
    }

    private mutating func finish(_ mark: SentenceCandidate.Mark, _ run: Int, _ at: Int) -> Place? {
        var closing = SentenceCandidate.Closing.none
        while i < end {
            let byte = scan.bytes[i]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                closing = .quote
                if byte == UInt8(ascii: "\"") { quotations ^= 1 }
                i += 1
                continue
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"):
                closing = .bracket
                brackets = max(0, brackets - 1)
                i += 1
                continue
            case UInt8(ascii: "*"), UInt8(ascii: "_"):
                i += 1
                continue
            case 0xE2, 0xC2:
                let (scalar, length) = UTF8Scalar.decode(scan.bytes, at: i)
                // After „ the sign “ closes.
                let isLow = scalar == 0x201C && (i + length == end || scan.kind(i + length).kind == .space)
                guard isLow || scalar == 0x201D || scalar == 0x2019 || scalar == 0xBB || scalar == 0x203A else { break }
                if isLow || scalar == 0x201D { quotations = 0 }
                closing = .quote
                i += length
                continue
            default: break
            }
            break
        }
        skipNotes()
        return candidate(mark, min(run, 4), at, closing)
    }

    /// Passes by what belongs to the sentence behind its end: a face, the number of a note, an omission in brackets.
    private mutating func skipNotes() {
        while i + 1 < end {
            let mark = scan.bytes[i] == 0x20 ? i + 1 : i
            guard let stop = mark > i ? Emoticon.end(scan, mark, end) ?? noteEnd(mark) : bracketedNoteEnd(mark) else {
                return
            }
            i = stop
        }
    }

    /// The end of `[12]` or `[...]`, or of a bare number before a capital word that begins a sentence.
    private func noteEnd(_ mark: Int) -> Int? {
        if let stop = bracketedNoteEnd(mark) { return stop }
        var stop = mark
        while stop < end, stop - mark < 3, scan.isDigit(stop, before: end) { stop += 1 }
        guard stop > mark, stop + 1 < end, scan.bytes[stop] == 0x20, scan.kind(stop + 1).kind == .upper,
            wordAfter(stop + 1, .upper) == .starter
        else { return nil }
        return stop
    }

    private func bracketedNoteEnd(_ mark: Int) -> Int? {
        guard scan.bytes[mark] == UInt8(ascii: "[") else { return nil }
        var stop = mark + 1
        while stop < end, stop - mark < 6, scan.isDigit(stop, before: end) || scan.bytes[stop] == UInt8(ascii: ".") {
            stop += 1
        }
        return stop > mark + 1 && stop < end && scan.bytes[stop] == UInt8(ascii: "]") ? stop + 1 : nil
    }

    /// A mark that ends a sentence only now and then: only before white space and something that may begin one.
    private mutating func soft(_ mark: SentenceCandidate.Mark, _ at: Int) -> Place? {
        guard i < end, scan.bytes[i] == 0x20 || scan.kind(i).kind == .space else { return nil }
        return candidate(mark, 1, at, .none)
    }

    /// An abbreviation nearer to the sentence's beginning than this many bytes does not end it.
    private static let shortestAfterAbbreviation = 12

    private func candidate(
        _ mark: SentenceCandidate.Mark, _ run: Int, _ at: Int, _ closing: SentenceCandidate.Closing
    ) -> Place? {
        var next = i
        while next < end {
            let (kind, length) = scan.kind(next)
            if kind != .space { break }
            next += length
        }
        guard next < end, at > start else { return nil }
        let isTight = next == i
        if isTight && !mayBeTight(at, next) { return nil }
        let after = after(next)
        let before = before(at, after)
        if before.isAbbreviation, at - start < Self.shortestAfterAbbreviation { return nil }
        if after.isSmall, sentence == .capital, paragraph == .capital,
            closing != .none || mark != .stop || before.mayHaveStop
        {
            return nil
        }
        return .candidate(
            SentenceCandidate(
                mark: mark, run: run, isSpaced: at == start || scan.bytes[at - 1] <= 0x20, before: before,
                after: after, closing: closing, length: length(at - start), sentence: sentence, paragraph: paragraph,
                inBracket: brackets > 0,
                inQuotation: quotations > 0, isTight: isTight, end: i, next: next))
    }

    /// Whether a sentence may begin without white space before it: `end.Next`, with plain words on both sides.
    private func mayBeTight(_ at: Int, _ next: Int) -> Bool {
        let second = next < end ? next + scan.kind(next).length : end
        guard second < end, scan.kind(next).kind == .upper, scan.kind(second).kind == .lower else { return false }
        var j = at
        while j > start, at - j < Self.longestWord {
            let previous = scan.before(j)
            let kind = scan.kind(previous).kind
            if kind == .space { break }
            guard kind.isWord || kind == .apostrophe || scan.bytes[previous] == UInt8(ascii: ",") else { return false }
            j = previous
        }
        return at - j > 2
    }

    private func length(_ bytes: Int) -> SentenceCandidate.Length {
        switch bytes {
        case ..<6: .under6
        case ..<12: .under12
        case ..<24: .under24
        case ..<60: .under60
        default: .long
        }
    }

    private static func opening(_ scan: CharacterScan, _ start: Int, _ end: Int) -> SentenceCandidate.Opening {
        var i = start
        while i < end, i - start < 8 {
            let (kind, length) = scan.kind(i)
            switch kind {
            case .lower: return .lower
            case .upper: return .capital
            case .letter, .digit: return .other
            default: i += length
            }
        }
        return .other
    }
}
