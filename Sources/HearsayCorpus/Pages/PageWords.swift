// What a language says on pages beside their articles: the names that pages give to their parts, months, the words before a byline.

public import Hearsay

/// The words by which a page is read, from the tables `page-words.tsv` and `boilerplate.tsv` of a language pack.
public struct PageWords: Sendable {
    private enum Kind: String, CaseIterable {
        case furniture, frame, byline, month
    }

    /// Words in the class or id of an element that is no part of the article.
    let furniture: Set<String>
    /// Those among them that are names of frames, and say nothing of a paragraph.
    let frames: Set<String>
    /// Words in the class or id of the element that names the authors.
    let bylines: Set<String>
    /// The phrases before the names of a byline, small, the longest first.
    let credits: [String]
    /// The phrases that a note under an article begins or ends with, small.
    private let notes: (whole: Set<String>, beginnings: [String], endings: [String])
    private let months: [(name: String, number: Int)]

    /// A month's name is not cut shorter than this.
    private static let shortestMonth = 3

    /// Takes the words from a language pack.
    /// - Throws: ``LexiconError`` where a table is missing or broken.
    public init(_ pack: LanguagePack) throws(LexiconError) {
        let table = try pack.table("page-words.tsv")
        let word = try table.column("word")
        let kind = try table.column("kind")
        let number = try table.column("number")
        var words: [Kind: [String]] = [:]
        var months: [(name: String, number: Int)] = []
        for row in 0..<table.rowCount {
            guard let known = Kind(rawValue: table.string(row, kind)) else {
                let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
                let message = "unknown kind “\(table.string(row, kind))”; there are \(kinds)"
                throw LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
            }
            words[known, default: []].append(table.string(row, word))
            guard known == .month else { continue }
            guard let month = Int(exactly: try table.number(row, number)), 1...12 ~= month else {
                let message = "“\(table.string(row, number))” is the number of no month; give one from 1 to 12"
                throw LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
            }
            months.append((table.string(row, word), month))
        }
        self.months = months
        bylines = Set(words[.byline] ?? [])
        frames = Set(words[.frame] ?? [])
        furniture = bylines.union(frames).union(words[.furniture] ?? [])

        let phrases = try pack.table("boilerplate.tsv")
        let phrase = try phrases.column("phrase")
        let sort = try phrases.column("kind")
        let position = try phrases.column("position")
        credits = (0..<phrases.rowCount).filter { phrases.string($0, sort) == "byline" }
            .map { phrases.string($0, phrase) }.sorted { ($1.count, $0) < ($0.count, $1) }
        let notes = { (place: String) in
            (0..<phrases.rowCount).filter {
                phrases.string($0, sort) == "boilerplate" && phrases.string($0, position) == place
            }.map { phrases.string($0, phrase) }
        }
        self.notes = (Set(notes("whole")), notes("start"), notes("end"))
    }

    /// Whether a text begins or ends with a phrase that only stands around articles.
    func isNote(_ text: String) -> Bool {
        let small = text.lowercased()
        let core = small.last == "." ? String(small.dropLast()) : small
        return notes.whole.contains(core) || notes.beginnings.contains { core == $0 || core.hasPrefix($0 + " ") }
            || notes.endings.contains(where: core.hasSuffix)
    }

    /// The number of a month, 1…12, by its name or the beginning of it, or nil.
    func month(_ word: some StringProtocol) -> Int? {
        guard word.count >= Self.shortestMonth else { return nil }
        let small = word.lowercased()
        return months.first { $0.name.hasPrefix(small) }?.number
    }
}
