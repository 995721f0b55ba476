// What is packed in a store, as tables that anybody can ask: words instead of numbers, scores between 0 and 1, places in the text.

enum StoreViews {
    static let all = [people, speakers, sentences, mentions, quotations, spans, factors, standards]

    /// The word that a column has the number of.
    private static func word(_ column: String, as name: String? = nil) -> String {
        "(SELECT w.word FROM words w WHERE w.id = \(column)) AS \(name ?? String(column.drop { $0 != "." }.dropFirst()))"
    }

    private static let people = """
        CREATE VIEW people AS SELECT p.id, n.word || CASE WHEN p.part = '' THEN '' ELSE ' (' || p.part || ')' END AS name,
          \(word("p.kind")), p.anonymous, p.main, p.reason
        FROM packed_people p JOIN words n ON n.id = p.name
        """

    private static let speakers = """
        CREATE VIEW speakers AS SELECT s.document, s.number, s.person, \(word("s.name")), \(word("s.kind")), \(word("s.role")),
          \(word("s.affiliation")), \(word("s.gender")), s.anonymous, \(word("g.phrase", as: "granted")), \(word("g.reason"))
        FROM packed_speakers s LEFT JOIN packed_grants g ON g.speaker = s.id
        """

    /// The places of a list: gaps and lengths take turns, and their running sum behind a length is where a place ends.
    private static func places(_ list: String, of table: String, by owner: String, _ columns: String) -> String {
        """
        (SELECT \(columns), j.key, j.value AS length, sum(j.value) OVER (PARTITION BY \(owner) ORDER BY j.key) AS "end"
         FROM \(table) t, json_each(t.\(list)) j)
        """
    }

    private static let sentences = """
        CREATE VIEW sentences AS SELECT document, "end" - length AS "start", "end", kind
        FROM \(places("sentences", of: "texts", by: "t.document",
            "t.document, coalesce(json_extract(t.kinds, '$.\"' || (j.key / 2) || '\"'), 'prose') AS kind"))
        WHERE key % 2 = 1
        """

    private static let mentions =
        "CREATE VIEW mentions AS "
        + [("names", "name"), ("nominals", "nominal"), ("pronouns", "pronoun")].map { list, kind in
            """
            SELECT document, speaker, "end" - length AS "start", "end", '\(kind)' AS kind
            FROM \(places(list, of: "packed_speakers", by: "t.document, t.number", "t.document, t.number AS speaker"))
            WHERE key % 2 = 1
            """
        }.joined(separator: " UNION ALL ")

    /// A content is cut out of the text; one of several pieces is joined from them.
    private static let quotations = """
        CREATE VIEW quotations AS SELECT q.id, q.document, q.number,
          (SELECT s.number FROM packed_speakers s WHERE s.id = q.speaker) AS speaker, q.person, \(word("m.form")),
          \(word("m.act")), \(word("m.polarity")), \(word("m.cue")), \(word("m.class")), m.framing / 10000.0 AS framing,
          q.certainty / 10000.0 AS certainty, q.low / 10000.0 AS low, q.high / 10000.0 AS high, \(word("q.label")),
          q.confidence / 10000.0 AS confidence, q."within", q.words, q."start", q."start" + q.length AS "end",
          q."start" + q.cue_offset AS cue_start, q."start" + q.cue_offset + q.cue_length AS cue_end,
          q."start" + q.source_offset AS source_start, q."start" + q.source_offset + q.source_length AS source_end,
          coalesce(
            (SELECT group_concat(piece, ' … ') FROM (
              SELECT substr(t.text, q."start" + c."offset" + 1, c.length) AS piece FROM packed_spans c, texts t
              WHERE c.quotation = q.id AND c.role = (SELECT id FROM words WHERE word = 'content')
                AND t.document = q.document ORDER BY c."offset")),
            (SELECT substr(t.text, q."start" + 1, q.length) FROM texts t WHERE t.document = q.document)) AS content
        FROM packed_quotations q JOIN manners m ON m.id = q.manner
        """

    private static let spans = """
        CREATE VIEW spans AS SELECT s.quotation, \(word("s.role")), q."start" + s."offset" AS "start",
          q."start" + s."offset" + s.length AS "end", \(word("s.kind"))
        FROM packed_spans s JOIN packed_quotations q ON q.id = s.quotation
        """

    /// The base from which a score starts is what the other factors leave of it.
    private static let factors = """
        CREATE VIEW factors AS SELECT f.quotation, f.number, \(word("m.kind")), \(word("m.entry")), f.effect / 10000.0 AS effect,
          q."start" + f."offset" AS "start", q."start" + f."offset" + f.length AS "end", f.low, f.high
        FROM packed_factors f JOIN marks m ON m.id = f.mark JOIN packed_quotations q ON q.id = f.quotation
        UNION ALL
        SELECT q.id, 0, 'base', 'base',
          (q.certainty - coalesce((SELECT sum(f.effect) FROM packed_factors f WHERE f.quotation = q.id), 0)) / 10000.0,
          NULL, NULL, NULL, NULL
        FROM packed_quotations q WHERE q.certainty IS NOT NULL
        """

    private static let standards = """
        CREATE VIEW standards AS SELECT s.quotation, \(word("s.scale")), \(word("s.term")), s.low / 10000.0 AS low,
          s.high / 10000.0 AS high
        FROM packed_standards s
        """
}
