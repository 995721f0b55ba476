// Inserts the rows of documents. Ids count up in the order of the documents, so that a run that was broken and goes on gives the same ones
// as an unbroken run.

internal import GRDB
internal import HearsayFormats

struct RowInserter {
    private let db: Database
    private let analyzer: Int64
    private let document: RowStatement
    private let text: RowStatement
    private let sentence: RowStatement
    private let speaker: RowStatement
    private let mention: RowStatement
    private let quotation: RowStatement
    private let words: RowStatement
    private let span: RowStatement
    private let factor: RowStatement
    private var nextDocument: Int64
    private var nextQuotation: Int64
    private var nextPerson: Int64

    /// Within a transaction.
    init(_ db: Database, analyzer: Int64) throws {
        self.db = db
        self.analyzer = analyzer
        document = try RowStatement(db, table: "documents", columns: 11)
        text = try RowStatement(db, table: "texts", columns: 2)
        sentence = try RowStatement(db, table: "sentences", columns: 4)
        speaker = try RowStatement(db, table: "speakers", columns: 9)
        words = try RowStatement(db, table: "quotation_words (rowid, content)", columns: 2)
        // Two mentions, or two spans of a kind, may be the same words.
        mention = try RowStatement(db, table: "mentions", columns: 5, once: true)
        quotation = try RowStatement(db, table: "quotations", columns: 25)
        span = try RowStatement(db, table: "spans", columns: 5, once: true)
        factor = try RowStatement(db, table: "factors", columns: 9)
        nextDocument = try Self.next(db, "documents")
        nextQuotation = try Self.next(db, "quotations")
        nextPerson = try Self.next(db, "people")
    }

    private static func next(_ db: Database, _ table: String) throws -> Int64 {
        (try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM \(table)")) ?? 0) + 1
    }

    /// Inserts a document with all that belongs to it.
    /// - Returns: whether it replaced an earlier state of the same document.
    mutating func insert(_ rows: DocumentRows) throws -> Bool {
        let known = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM documents WHERE key = ?"), arguments: [rows.key])
        if let known { try remove(known) }
        let id = known ?? nextDocument
        if known == nil { nextDocument += 1 }
        let metadata = rows.metadata
        try document.insert(
            id, rows.key, metadata.title, metadata.date, metadata.outlet, metadata.author, metadata.url,
            rows.language, rows.words, rows.hash, analyzer)
        try text.insert(id, rows.text)
        for span in rows.sentences { try sentence.insert(id, span.start, span.end, span.kind) }
        let people = try rows.speakers.enumerated().map { try insert($1, number: $0 + 1, document: id) }
        for (number, found) in rows.quotations.enumerated() {
            try insert(found, number: number + 1, document: id, person: found.speaker.flatMap { people[$0] })
        }
        return known != nil
    }

    /// Inserts a speaker; returns the person that is quoted.
    private mutating func insert(_ found: DocumentRows.Speaker, number: Int, document: Int64) throws -> Int64? {
        let person = found.isQuoted ? try person(found) : nil
        try speaker.insert(
            document, number, person, found.name, found.kind, found.role, found.affiliation, found.gender,
            found.isAnonymous)
        for span in found.mentions {
            try mention.insert(document, number, span.start, span.end, span.kind)
        }
        return person
    }

    /// The name's row over the whole corpus.
    private mutating func person(_ found: DocumentRows.Speaker) throws -> Int64? {
        let values: StatementArguments = [found.name, found.kind, found.isAnonymous]
        let known = try db.cachedStatement(sql: "SELECT id FROM people WHERE name = ? AND kind = ? AND anonymous = ?")
        if let id = try Int64.fetchOne(known, arguments: values) { return id }
        let id = nextPerson
        nextPerson += 1
        try db.cachedStatement(sql: "INSERT INTO people (id, name, kind, anonymous, main) VALUES (?, ?, ?, ?, ?)")
            .execute(arguments: [id, found.name, found.kind, found.isAnonymous, id])
        return id
    }

    private mutating func insert(
        _ found: DocumentRows.Quotation, number: Int, document: Int64, person: Int64?
    ) throws {
        let id = nextQuotation
        nextQuotation += 1
        let certainty = found.certainty
        try quotation.insert(
            id, document, number, found.speaker.map { $0 + 1 }, person, found.form, found.act, found.polarity,
            found.cue, found.cueClass, found.framing, certainty.score, certainty.low, certainty.high, certainty.label,
            found.confidence, found.within, found.words, found.start, found.end, found.cueSpan?.start,
            found.cueSpan?.end, found.source?.start, found.source?.end, found.content)
        try words.insert(id, found.content)
        for (role, found) in found.spans {
            try span.insert(id, role, found.start, found.end, found.kind)
        }
        for (number, found) in found.factors.enumerated() {
            try factor.insert(
                id, number, found.kind, found.entry, found.effect, found.span?.start, found.span?.end, found.low,
                found.high)
        }
    }

    /// Removes a document and all that belongs to it, but not the people that it quotes.
    private func remove(_ document: Int64) throws {
        let own = "SELECT id FROM quotations WHERE document = ?"
        for statement in [
            "DELETE FROM spans WHERE quotation IN (\(own))", "DELETE FROM factors WHERE quotation IN (\(own))",
            "DELETE FROM quotations WHERE document = ?",
            "DELETE FROM mentions WHERE document = ?", "DELETE FROM speakers WHERE document = ?",
            "DELETE FROM sentences WHERE document = ?",
            "DELETE FROM texts WHERE document = ?", "DELETE FROM documents WHERE id = ?",
        ] {
            try db.cachedStatement(sql: statement).execute(arguments: [document])
        }
    }
}
