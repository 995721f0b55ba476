// Takes a document out of a store, with all that belongs to it.

internal import GRDB

struct DocumentRemoval {
    let db: Database

    /// Removes a document, but not the people that it quotes.
    func remove(_ document: Int64) throws {
        try remove(Self.ofQuotations, "quotation", of: document)
        try remove(
            ["DELETE FROM packed_grants WHERE speaker", "DELETE FROM packed_speakers WHERE id"], "speaker", of: document
        )
        for statement in ["DELETE FROM texts WHERE document = ?", "DELETE FROM documents WHERE id = ?"] {
            try db.cachedStatement(sql: statement).execute(arguments: [document])
        }
    }

    /// What has the ids of a document's quotations, or of its speakers: they follow one another.
    private func remove(_ statements: [String], _ name: String, of document: Int64) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT first_\(name), \(name)s FROM documents WHERE id = ?"),
            arguments: [document])
        guard let row, let first = row[0] as Int64? else { return }
        for statement in statements {
            try db.cachedStatement(sql: "\(statement) BETWEEN ? AND ?").execute(
                arguments: [first, first + (row[1] as Int64) - 1])
        }
    }

    /// The index of words needs the contents once more, to take their words out.
    private static let ofQuotations = [
        "INSERT INTO quotation_words (quotation_words, rowid, content) SELECT 'delete', id, content FROM quotations WHERE id",
        "DELETE FROM packed_spans WHERE quotation", "DELETE FROM packed_factors WHERE quotation",
        "DELETE FROM packed_standards WHERE quotation", "DELETE FROM packed_quotations WHERE id",
    ]
}
