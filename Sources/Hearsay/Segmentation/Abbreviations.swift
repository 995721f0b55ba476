// Which words are written with a full stop of their own.

/// What kind of abbreviation a word is: what is likely to follow it.
enum AbbreviationKind: UInt8, Sendable, CaseIterable {
    case none, title, month, tail, latin, place, degree, number, unit

    /// The kind that a cell of a table names.
    init(cell column: Int, _ row: Int, of table: LexiconTable) throws(LexiconError) {
        let name = table.string(row, column)
        guard let kind = Self.allCases.first(where: { "\($0)" == name }) else {
            let all = Self.allCases.map { "\($0)" }.joined(separator: ", ")
            throw LexiconError(
                table: table.name, line: table.line(ofRow: row),
                message: "“\(name)” is no kind of abbreviation; there are \(all)")
        }
        self = kind
    }
}

struct Abbreviations: Sendable {
    private var kinds: [WordID: AbbreviationKind] = [:]

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("abbreviations.tsv")
        let word = try table.column("word")
        let kind = try table.column("kind")
        for row in 0..<table.rowCount {
            kinds[builder.word(table.bytes(row, word))] = try AbbreviationKind(cell: kind, row, of: table)
        }
    }

    /// Whether the full stop after a word belongs to it.
    func takesStop(
        _ scan: CharacterScan, _ start: Int, _ word: WordScan, _ end: Int, _ writer: inout TokenWriter
    ) -> Bool {
        let stop = word.end
        if stop + 1 < end, scan.bytes[stop + 1] == UInt8(ascii: ".") { return false }
        if word.stops > 0, scan.kind(start).kind.isLetter, isDotted(scan, start, stop) { return true }
        let isSingle = stop - start == 1 && scan.kind(start).kind == .upper
        let isFollowed = stop + 1 < end && scan.kind(stop + 1).kind == .space
        if isSingle { return isFollowed }
        switch kinds[writer.packWord(start, stop)] {
        case nil: return false
        case .number: return isFollowed && scan.isDigit(stop + 2, before: end)
        default: return true
        }
    }

    /// Whether single letters stand between the stops.
    private func isDotted(_ scan: CharacterScan, _ start: Int, _ end: Int) -> Bool {
        var run = 0
        for i in start..<end {
            run = scan.bytes[i] == UInt8(ascii: ".") ? 0 : run + 1
            if run > 2 { return false }
        }
        return true
    }
}
