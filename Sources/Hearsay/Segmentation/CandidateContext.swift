// What stands around a place where a sentence may end: the word before it, and what begins after it.

extension CandidateReader {
    /// What the word before a mark looks like.
    func before(_ at: Int, _ after: SentenceCandidate.After) -> SentenceCandidate.Before {
        var word = at
        while word > start, scan.bytes[word - 1] > 0x20, at - word < Self.longestWord { word -= 1 }
        while word < at, !scan.kind(word).kind.isWord { word += scan.kind(word).length }
        guard word < at else { return at > start && scan.bytes[at - 1] > 0x20 ? .mark : .nothing }
        let kind = words.entry(scan.bytes, word, at).kind
        guard scan.kind(scan.before(at)).kind.isWord || kind != .none else { return .mark }
        switch kind {
        case .none: return shape(word, at)
        case .number: return after == .digit ? .numbered : shape(word, at)
        case .title: return .title
        case .month: return .month
        case .tail: return .tail
        case .latin: return .latin
        case .place: return .place
        case .degree: return .degree
        case .unit: return .unit
        }
    }

    private func shape(_ word: Int, _ at: Int) -> SentenceCandidate.Before {
        let kind = scan.kind(word).kind
        let isOne = word + scan.kind(word).length == at
        var stops = 0
        for i in word..<at where scan.bytes[i] == UInt8(ascii: ".") { stops += 1 }
        switch kind {
        case .digit: return .number
        case .upper:
            if isOne { return .capital }
            if stops > 0 { return at - word == 2 * stops + 1 ? .initials : .dotted }
            return scan.kind(scan.before(at)).kind == .upper ? .capitals : .capitalized
        default:
            if isOne { return .letter }
            if stops > 0 { return at - word == 2 * stops + 1 ? .initials : .dotted }
            return at - word < 4 ? .short : .word
        }
    }

    /// What stands at the beginning of what follows.
    func after(_ next: Int) -> SentenceCandidate.After {
        let (kind, length) = scan.kind(next)
        switch kind {
        case .digit: return .digit
        case .lower, .upper, .letter: return wordAfter(next, kind)
        case .hyphen: return .dash
        default: break
        }
        switch scan.bytes[next] {
        case UInt8(ascii: "\""): return quoted(next + length)
        case UInt8(ascii: "'"), UInt8(ascii: "`"):
            let isDouble = next + 1 < end && scan.bytes[next + 1] == scan.bytes[next]
            return quoted(next + (isDouble ? 2 : 1))
        case UInt8(ascii: "("), UInt8(ascii: "["): return bracketed(next + length)
        case 0xC2 where scan.bytes[next + 1] == 0xAB: return quoted(next + length)
        case 0xE2:
            switch UTF8Scalar.decode(scan.bytes, at: next).scalar {
            case 0x2018...0x201F, 0x2039: return quoted(next + length)
            case 0x2010...0x2015: return .dash
            default: return .mark
            }
        default: return .mark
        }
    }

    private func quoted(_ inner: Int) -> SentenceCandidate.After {
        guard inner < end else { return .quotedOther }
        switch scan.kind(inner).kind {
        case .lower: return .quotedLower
        case .upper: return wordAfter(inner, .upper) == .starter ? .quotedStarter : .quotedCapital
        default: return .quotedOther
        }
    }

    private func bracketed(_ inner: Int) -> SentenceCandidate.After {
        guard inner < end else { return .bracketedOther }
        switch scan.kind(inner).kind {
        case .lower: return .bracketedLower
        case .upper: return wordAfter(inner, .upper) == .starter ? .bracketedStarter : .bracketedCapital
        default: return .bracketedOther
        }
    }

    func wordAfter(_ next: Int, _ kind: CharacterKind) -> SentenceCandidate.After {
        var stop = next
        while stop < end, stop - next < Self.longestWord {
            let (kind, length) = scan.kind(stop)
            guard kind.isLetter || kind == .apostrophe else { break }
            stop += length
        }
        let entry = words.entry(scan.bytes, next, stop)
        if kind != .upper { return entry.isStarter ? .lowerStarter : .lower }
        let hasStop = stop < end && scan.bytes[stop] == UInt8(ascii: ".")
        if hasStop, stop == next + scan.kind(next).length { return .initial }
        if hasStop, entry.kind == .title { return .title }
        if entry.isAlwaysCapital { return .alwaysCapital }
        if entry.isStarter { return .starter }
        return stop > next + scan.kind(next).length && scan.kind(next + scan.kind(next).length).kind == .upper
            ? .capitals : .capitalized
    }
}
