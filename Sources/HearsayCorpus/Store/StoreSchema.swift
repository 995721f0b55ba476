// The tables of a store, version by version. A version that was published is never changed: a new one is added.

internal import GRDB

enum StoreSchema {
    /// What SQLite's header says of whose file it is: "hrsy".
    static let applicationID = 0x6872_7379

    /// Brings a store from any older version to the present one.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            for statement in tables + indexes + search { try db.execute(sql: statement) }
        }
        return migrator
    }

    private static let tables = [
        """
        CREATE TABLE analyzers (
          id INTEGER PRIMARY KEY, version TEXT NOT NULL, language TEXT NOT NULL, lexicon TEXT NOT NULL,
          options TEXT NOT NULL, UNIQUE (version, language, lexicon, options))
        """,
        """
        CREATE TABLE documents (
          id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, title TEXT, date TEXT, outlet TEXT, author TEXT, url TEXT,
          language TEXT NOT NULL, words INTEGER NOT NULL, hash INTEGER NOT NULL,
          analyzer INTEGER NOT NULL REFERENCES analyzers (id))
        """,
        "CREATE TABLE texts (document INTEGER PRIMARY KEY REFERENCES documents (id), text TEXT NOT NULL)",
        """
        CREATE TABLE sentences (
          document INTEGER NOT NULL REFERENCES documents (id), "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
          kind TEXT NOT NULL, PRIMARY KEY (document, "start")) WITHOUT ROWID
        """,
        """
        CREATE TABLE people (
          id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, anonymous INTEGER NOT NULL,
          main INTEGER NOT NULL REFERENCES people (id), reason TEXT, UNIQUE (name, kind, anonymous))
        """,
        "CREATE TABLE overrides (name TEXT PRIMARY KEY, same TEXT) WITHOUT ROWID",
        """
        CREATE TABLE speakers (
          document INTEGER NOT NULL REFERENCES documents (id), number INTEGER NOT NULL,
          person INTEGER REFERENCES people (id), name TEXT NOT NULL, kind TEXT NOT NULL, role TEXT, affiliation TEXT,
          gender TEXT, anonymous INTEGER NOT NULL, PRIMARY KEY (document, number)) WITHOUT ROWID
        """,
        """
        CREATE TABLE mentions (
          document INTEGER NOT NULL, speaker INTEGER NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
          kind TEXT NOT NULL, PRIMARY KEY (document, speaker, "start", "end"),
          FOREIGN KEY (document, speaker) REFERENCES speakers (document, number)) WITHOUT ROWID
        """,
        """
        CREATE TABLE quotations (
          id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents (id), number INTEGER NOT NULL,
          speaker INTEGER, person INTEGER REFERENCES people (id), form TEXT NOT NULL, act TEXT NOT NULL,
          polarity TEXT NOT NULL, cue TEXT, class TEXT NOT NULL, framing REAL NOT NULL, certainty REAL, low REAL,
          high REAL, label TEXT, confidence REAL NOT NULL, "within" INTEGER, words INTEGER NOT NULL,
          "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, cue_start INTEGER, cue_end INTEGER, source_start INTEGER,
          source_end INTEGER, content TEXT NOT NULL,
          FOREIGN KEY (document, speaker) REFERENCES speakers (document, number))
        """,
        """
        CREATE TABLE spans (
          quotation INTEGER NOT NULL REFERENCES quotations (id), role TEXT NOT NULL, "start" INTEGER NOT NULL,
          "end" INTEGER NOT NULL, kind TEXT, PRIMARY KEY (quotation, role, "start", "end")) WITHOUT ROWID
        """,
        """
        CREATE TABLE factors (
          quotation INTEGER NOT NULL REFERENCES quotations (id), number INTEGER NOT NULL, kind TEXT NOT NULL,
          entry TEXT NOT NULL, effect REAL NOT NULL, "start" INTEGER, "end" INTEGER, low REAL, high REAL,
          PRIMARY KEY (quotation, number)) WITHOUT ROWID
        """,
    ]

    private static let indexes = [
        "CREATE INDEX people_by_main ON people (main)",
        "CREATE INDEX quotations_by_document ON quotations (document)",
        "CREATE INDEX quotations_by_person ON quotations (person, document)",
    ]

    /// The index of words refers to the contents of quotations. It follows changes by itself; of new ones the writer tells it, because a
    /// trigger makes FTS5 write after each row.
    private static let search = [
        """
        CREATE VIRTUAL TABLE quotation_words USING fts5 (
          content, content = 'quotations', content_rowid = 'id', columnsize = 0,
          tokenize = 'unicode61 remove_diacritics 2')
        """,
        """
        CREATE TRIGGER quotations_deleted AFTER DELETE ON quotations BEGIN
          INSERT INTO quotation_words (quotation_words, rowid, content) VALUES ('delete', old.id, old.content);
        END
        """,
        """
        CREATE TRIGGER quotations_updated AFTER UPDATE OF content ON quotations BEGIN
          INSERT INTO quotation_words (quotation_words, rowid, content) VALUES ('delete', old.id, old.content);
          INSERT INTO quotation_words (rowid, content) VALUES (new.id, new.content);
        END
        """,
    ]
}
