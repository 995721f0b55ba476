// The tables of a store, version by version. A version that was published is never changed: a new one is added.

internal import GRDB

enum StoreSchema {
    /// What SQLite's header says of whose file it is: "hrsy".
    static let applicationID = 0x6872_7379
    /// Whether a store has the tables of before the first release. To bring it up would be to write all of it anew, for hardly anybody.
    static func isUnpublished(_ db: Database) throws -> Bool {
        try migrator.appliedIdentifiers(db).contains("1")
    }

    /// Brings a store from any older version to the present one.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("2") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            for statement in tables + [index] + StoreViews.all + [search] { try db.execute(sql: statement) }
        }
        return migrator
    }

    /// Words stand once in `words`, and their numbers elsewhere; in the same way `manners` has how things are said, and `marks` what words say of a certainty. Scores are whole ten-thousandths. A place is an offset from the beginning of its
    /// quotation, and a length. Many places of one thing are a list in JSON: each the gap from the one before, and its length.
    private static let tables = [
        """
        CREATE TABLE analyzers (
          id INTEGER PRIMARY KEY, version TEXT NOT NULL, language TEXT NOT NULL, lexicon TEXT NOT NULL,
          options TEXT NOT NULL, UNIQUE (version, language, lexicon, options))
        """,
        "CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE)",
        """
        CREATE TABLE documents (
          id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, title TEXT, date TEXT, outlet TEXT, author TEXT, url TEXT,
          language TEXT NOT NULL, words INTEGER NOT NULL, hash INTEGER NOT NULL,
          analyzer INTEGER NOT NULL REFERENCES analyzers (id), quotations INTEGER NOT NULL, first_quotation INTEGER,
          speakers INTEGER NOT NULL, first_speaker INTEGER)
        """,
        """
        CREATE TABLE texts (
          document INTEGER PRIMARY KEY REFERENCES documents (id), sentences TEXT NOT NULL, kinds TEXT, text TEXT NOT NULL)
        """,
        """
        CREATE TABLE packed_people (
          id INTEGER PRIMARY KEY, name INTEGER NOT NULL REFERENCES words (id), kind INTEGER NOT NULL REFERENCES words (id),
          anonymous INTEGER NOT NULL, main INTEGER NOT NULL REFERENCES packed_people (id),
          reason TEXT, part TEXT NOT NULL, UNIQUE (name, kind, anonymous, part))
        """,
        "CREATE TABLE overrides (name TEXT PRIMARY KEY, same TEXT) WITHOUT ROWID",
        """
        CREATE TABLE packed_speakers (
          id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents (id), number INTEGER NOT NULL,
          person INTEGER REFERENCES packed_people (id), name INTEGER NOT NULL REFERENCES words (id),
          kind INTEGER NOT NULL REFERENCES words (id), role INTEGER REFERENCES words (id),
          affiliation INTEGER REFERENCES words (id), gender INTEGER REFERENCES words (id), anonymous INTEGER NOT NULL,
          names TEXT, nominals TEXT, pronouns TEXT)
        """,
        """
        CREATE TABLE packed_grants (
          speaker INTEGER PRIMARY KEY REFERENCES packed_speakers (id), phrase INTEGER REFERENCES words (id),
          reason INTEGER REFERENCES words (id))
        """,
        """
        CREATE TABLE manners (
          id INTEGER PRIMARY KEY, form INTEGER NOT NULL REFERENCES words (id), act INTEGER NOT NULL REFERENCES words (id),
          polarity INTEGER NOT NULL REFERENCES words (id), cue INTEGER REFERENCES words (id),
          class INTEGER NOT NULL REFERENCES words (id), framing INTEGER NOT NULL)
        """,
        """
        CREATE TABLE marks (
          id INTEGER PRIMARY KEY, kind INTEGER NOT NULL REFERENCES words (id), entry INTEGER NOT NULL REFERENCES words (id))
        """,
        """
        CREATE TABLE packed_quotations (
          id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents (id), number INTEGER NOT NULL,
          speaker INTEGER REFERENCES packed_speakers (id), person INTEGER REFERENCES packed_people (id),
          manner INTEGER NOT NULL REFERENCES manners (id), certainty INTEGER, low INTEGER, high INTEGER,
          label INTEGER REFERENCES words (id), confidence INTEGER NOT NULL, "within" INTEGER, words INTEGER NOT NULL,
          "start" INTEGER NOT NULL, length INTEGER NOT NULL, cue_offset INTEGER, cue_length INTEGER,
          source_offset INTEGER, source_length INTEGER)
        """,
        """
        CREATE TABLE packed_spans (
          quotation INTEGER NOT NULL REFERENCES packed_quotations (id), role INTEGER NOT NULL REFERENCES words (id),
          "offset" INTEGER NOT NULL, length INTEGER NOT NULL, kind INTEGER REFERENCES words (id),
          PRIMARY KEY (quotation, role, "offset", length)) WITHOUT ROWID
        """,
        """
        CREATE TABLE packed_factors (
          quotation INTEGER NOT NULL REFERENCES packed_quotations (id), number INTEGER NOT NULL,
          mark INTEGER NOT NULL REFERENCES marks (id), effect INTEGER NOT NULL, "offset" INTEGER, length INTEGER, low REAL, high REAL,
          PRIMARY KEY (quotation, number)) WITHOUT ROWID
        """,
        """
        CREATE TABLE packed_standards (
          quotation INTEGER PRIMARY KEY REFERENCES packed_quotations (id), scale INTEGER NOT NULL REFERENCES words (id),
          term INTEGER NOT NULL REFERENCES words (id), low INTEGER NOT NULL, high INTEGER NOT NULL)
        """,
    ]

    private static let index = "CREATE INDEX people_by_main ON packed_people (main) WHERE main <> id"

    /// The index of words refers to the contents of quotations. The writer tells it of new ones and of those that go: with a trigger FTS5
    /// writes after each row.
    private static let search = """
        CREATE VIRTUAL TABLE quotation_words USING fts5 (
          content, content = 'quotations', content_rowid = 'id', columnsize = 0,
          tokenize = 'unicode61 remove_diacritics 2')
        """
}
