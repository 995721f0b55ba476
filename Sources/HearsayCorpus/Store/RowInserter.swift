// Inserts the rows of documents. Ids count up in the order of the documents, so that a run that was broken and goes on gives the same ones
// as an unbroken run.

internal import GRDB
internal import HearsayFormats

struct RowInserter {
    private let db: Database
    private let analyzer: Int64
    private(set) var vocabulary: Vocabulary
    private let document: RowStatement
    private let text: RowStatement
    private let speaker: RowStatement
    private let grant: RowStatement
    private let person: RowStatement
    private let quotation: RowStatement
    private let contents: RowStatement
    private let span: RowStatement
    private let factor: RowStatement
    private let standard: RowStatement
    private var nextDocument: Int64
    private var nextQuotation: Int64
    private var nextSpeaker: Int64
    private var nextPerson: Int64

    /// Within a transaction.
    /// - Parameter vocabulary: what an inserter before had left in ``vocabulary``.
    init(_ db: Database, analyzer: Int64, vocabulary: Vocabulary) throws {
        self.db = db
        self.analyzer = analyzer
        self.vocabulary = vocabulary
        document = try RowStatement(db, table: "documents", columns: 15)
        text = try RowStatement(db, table: "texts", columns: 4)
        speaker = try RowStatement(db, table: "packed_speakers", columns: 13)
        grant = try RowStatement(db, table: "packed_grants", columns: 3)
        person = try RowStatement(db, table: "packed_people", columns: 7)
        quotation = try RowStatement(db, table: "packed_quotations", columns: 19)
        contents = try RowStatement(db, table: "quotation_words (rowid, content)", columns: 2)
        // Two spans of a kind may be the same words.
        span = try RowStatement(db, table: "packed_spans", columns: 5, once: true)
        factor = try RowStatement(db, table: "packed_factors", columns: 8)
        standard = try RowStatement(db, table: "packed_standards", columns: 5)
        nextDocument = try Self.next(db, "documents")
        nextQuotation = try Self.next(db, "packed_quotations")
        nextSpeaker = try Self.next(db, "packed_speakers")
        nextPerson = try Self.next(db, "packed_people")
    }

    private static func next(_ db: Database, _ table: String) throws -> Int64 {
        (try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM \(table)")) ?? 0) + 1
    }

    /// Inserts a document with all that belongs to it.
    /// - Returns: whether it replaced an earlier state of the same document.
    mutating func insert(_ rows: DocumentRows) throws -> Bool {
        let known = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM documents WHERE key = ?"), arguments: [rows.key])
        if let known { try DocumentRemoval(db: db).remove(known) }
        let id = known ?? nextDocument
        if known == nil { nextDocument += 1 }
        let metadata = rows.metadata
        try document.insert(
            id, rows.key, metadata.title, metadata.date, metadata.outlet, metadata.author, metadata.url,
            rows.language, rows.words, rows.hash, analyzer, rows.quotations.count,
            rows.quotations.isEmpty ? nil : nextQuotation, rows.speakers.count,
            rows.speakers.isEmpty ? nil : nextSpeaker)
        try text.insert(id, rows.sentences.places, rows.sentences.kinds, rows.text)
        let firstSpeaker = nextSpeaker
        var people: [Int64?] = []
        for (number, found) in rows.speakers.enumerated() {
            people.append(try insert(found, number: number + 1, document: id))
        }
        for (number, found) in rows.quotations.enumerated() {
            try insert(
                found, number: number + 1, document: id, speaker: found.speaker.map { firstSpeaker + Int64($0) },
                person: found.speaker.flatMap { people[$0] })
        }
        return known != nil
    }

    /// Inserts a speaker; returns the person that is quoted.
    private mutating func insert(_ found: DocumentRows.Speaker, number: Int, document: Int64) throws -> Int64? {
        let (name, kind) = (try word(found.name), try word(found.kind))
        let person = found.isQuoted ? try person(name, kind, found.isAnonymous) : nil
        let id = nextSpeaker
        nextSpeaker += 1
        try speaker.insert(
            id, document, number, person, name, kind, try word(found.role), try word(found.affiliation),
            try word(found.gender), found.isAnonymous, found.mentions.names, found.mentions.nominals,
            found.mentions.pronouns)
        if let found = found.grant { try grant.insert(id, try word(found.phrase), try word(found.reason)) }
        return person
    }

    /// The name's row over the whole corpus.
    private mutating func person(_ name: Int64, _ kind: Int64, _ isAnonymous: Bool) throws -> Int64? {
        let known = try db.cachedStatement(
            sql: "SELECT id FROM packed_people WHERE name = ? AND kind = ? AND anonymous = ? AND part = ''")
        if let id = try Int64.fetchOne(known, arguments: [name, kind, isAnonymous]) { return id }
        let id = nextPerson
        nextPerson += 1
        try person.insert(id, name, kind, isAnonymous, id, nil as String?, "")
        return id
    }

    private mutating func insert(
        _ found: DocumentRows.Quotation, number: Int, document: Int64, speaker: Int64?, person: Int64?
    ) throws {
        let id = nextQuotation
        nextQuotation += 1
        let (certainty, start) = (found.certainty, found.start)
        let manner = [
            try word(found.form), try word(found.act), try word(found.polarity), try word(found.cue),
            try word(found.cueClass), Int64(Self.parts(found.framing)),
        ]
        try quotation.insert(
            id, document, number, speaker, person, try vocabulary.manners.id(manner, db),
            certainty.score.map(Self.parts), certainty.low.map(Self.parts), certainty.high.map(Self.parts),
            try word(certainty.label), Self.parts(found.confidence), found.within, found.words, start,
            found.end - start, found.cueSpan.map { $0.start - start }, found.cueSpan?.length,
            found.source.map { $0.start - start }, found.source?.length)
        try contents.insert(id, found.content)
        for (role, found) in found.spans {
            try span.insert(id, try word(role), found.start - start, found.length, try word(found.kind))
        }
        for (number, found) in found.factors.enumerated() {
            try factor.insert(
                id, number + 1, try vocabulary.marks.id([try word(found.kind), try word(found.entry)], db),
                Self.parts(found.effect),
                found.span.map { $0.start - start }, found.span?.length, found.low, found.high)
        }
        if let found = found.standard {
            try standard.insert(
                id, try word(found.scale), try word(found.term), Self.parts(found.low), Self.parts(found.high))
        }
    }

    private mutating func word(_ word: String?) throws -> Int64? { try word.map { try vocabulary.words.id($0, db) } }
    private mutating func word(_ word: String) throws -> Int64 { try vocabulary.words.id(word, db) }

    /// A score as it is stored: in ten-thousandths, finer than any score is meant.
    private static func parts(_ score: Double) -> Int { Int((score * 10_000).rounded()) }
}
