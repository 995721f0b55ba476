// A quotation as a page of the report lists it.

internal import GRDB

struct ListedQuotation {
    let document: String
    let title: String?
    let date: String?
    let outlet: String?
    let url: String?
    let speaker: String?
    let role: String?
    let cue: String?
    let form: String
    let certainty: Double?
    let low: Double?
    let high: Double?
    let label: String?
    /// The words, or the first of them.
    let content: String
    let isCut: Bool

    /// The most characters of a content that are shown: a page stays small where a text has an endless quotation.
    private static let longest = 1200

    /// What is read, in SQL, in the order of ``init(_:from:)``.
    static let columns = [
        "d.key", "d.title", "d.date", "d.outlet", "d.url",
        "coalesce((SELECT m.name FROM people m WHERE m.id = p.main), s.name)", "s.role", "q.cue", "q.form",
        "q.certainty", "q.low", "q.high", "q.label", "substr(q.content, 1, \(longest + 1))",
    ]

    /// - Parameter first: the place of the first of its columns in the row.
    init(_ row: Row, from first: Int) {
        (document, title, date, outlet) = (row[first], row[first + 1], row[first + 2], row[first + 3])
        (url, speaker, role, cue) = (row[first + 4], row[first + 5], row[first + 6], row[first + 7])
        (form, certainty, low, high) = (row[first + 8], row[first + 9], row[first + 10], row[first + 11])
        label = row[first + 12]
        let words: String = row[first + 13]
        isCut = words.unicodeScalars.count > Self.longest
        content = isCut ? String(String.UnicodeScalarView(words.unicodeScalars.prefix(Self.longest))) : words
    }
}
