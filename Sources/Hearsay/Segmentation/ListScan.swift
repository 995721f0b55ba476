// Finds the items of a list that runs on in one paragraph: 1. … 2. …, a) … b) …, • … • …

struct ListScan {
    /// The bullet with which the paragraph begins, or 0.
    private var bullet: UInt32 = 0
    /// The marker with which the last item began: its number or letter and the sign after it.
    private var last: (value: Int, isLetter: Bool, sign: UInt8)?

    init(_ scan: CharacterScan, _ paragraph: ByteRange) {
        let (scalar, _) = UTF8Scalar.decode(scan.bytes, at: Int(paragraph.start))
        if Self.isBullet(scalar) { bullet = scalar }
    }

    /// Notes the marker with which a sentence begins, if it is a list's first.
    @inline(__always)
    mutating func begin(_ scan: CharacterScan, at start: Int, before end: Int) {
        let byte = scan.bytes[start]
        if byte == UInt8(ascii: "1") || byte | 0x20 == UInt8(ascii: "a") { beginList(scan, start, end) }
    }

    private mutating func beginList(_ scan: CharacterScan, _ start: Int, _ end: Int) {
        let i = start + 1
        guard i + 1 < end, let value = Self.value(scan, start, i) else { return }
        let sign = scan.bytes[i]
        if sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")"), !scan.kind(i + 1).kind.isWord {
            last = (value.number, value.isLetter, sign)
        }
    }

    private static func isBullet(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x25AA, 0x25CF, 0x25E6, 0x2219: true
        default: false
        }
    }

    /// The number that digits, or the place in the alphabet that one letter, stand for.
    private static func value(_ scan: CharacterScan, _ start: Int, _ end: Int) -> (number: Int, isLetter: Bool)? {
        guard start < end, end - start <= 3 else { return nil }
        let letter = scan.bytes[start] | 0x20
        if end - start == 1, letter &- UInt8(ascii: "a") < 26 { return (Int(letter), true) }
        var number = 0
        for i in start..<end {
            guard scan.isDigit(i, before: end) else { return nil }
            number = number * 10 + Int(scan.bytes[i] - 0x30)
        }
        return (number, false)
    }

    /// Where the word that ends at a sign begins, if it is short enough for a marker.
    private func marker(_ scan: CharacterScan, _ at: Int, from start: Int) -> Int? {
        var word = at
        while word > start, at - word < 4, scan.bytes[word - 1] < 0x80, scan.kind(word - 1).kind.isWord { word -= 1 }
        return word < at ? word : nil
    }

    /// Whether a sign ends the marker with which the sentence begins.
    func isMarker(_ scan: CharacterScan, _ at: Int, from start: Int) -> Bool {
        guard at > start, at - start <= Self.longestMarker else { return false }
        if let word = marker(scan, at, from: start) {
            guard Self.value(scan, word, at) != nil else { return false }
            if word == start { return true }
            let first = UTF8Scalar.decode(scan.bytes, at: start).scalar
            return Self.isBullet(first) || first == 0x28 && word == start + 1
        }
        return scan.bytes[at] == UInt8(ascii: ")") && scan.bytes[at - 1] == UInt8(ascii: ".")
            && isMarker(scan, at - 1, from: start)
    }

    /// A bullet, a blank and a number of three digits are no longer than this many bytes.
    private static let longestMarker = 8

    /// The boundary before the item whose marker ends with a sign, if it goes on with the paragraph's list.
    @inline(__always)
    mutating func item(_ scan: CharacterScan, _ at: Int, from start: Int) -> (end: Int, next: Int)? {
        last == nil ? nil : nextItem(scan, at, from: start)
    }

    private mutating func nextItem(_ scan: CharacterScan, _ at: Int, from start: Int) -> (end: Int, next: Int)? {
        guard let last, scan.bytes[at] == last.sign, let word = marker(scan, at, from: start), word > start + 1,
            scan.kind(scan.before(word)).kind == .space, let value = Self.value(scan, word, at),
            value.isLetter == last.isLetter, value.number == last.value + 1
        else { return nil }
        self.last = (value.number, value.isLetter, last.sign)
        return (scan.trimmed(start, word).indices.upperBound, word)
    }

    /// The boundary before a bullet that is the same as the paragraph's first.
    func bullet(_ scan: CharacterScan, _ at: Int, _ scalar: UInt32, from start: Int) -> (end: Int, next: Int)? {
        guard scalar == bullet, at > start, scan.kind(scan.before(at)).kind == .space else { return nil }
        return (scan.trimmed(start, at).indices.upperBound, at)
    }
}
