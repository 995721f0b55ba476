internal import CLexicons

/// A language: all of its tables, as they are embedded in the library, with a user's own laid over them.
public struct LanguagePack: Sendable {
    /// The language's code, `en`.
    public let language: String
    /// The tables by file name.
    public let tables: [String: LexiconTable]

    /// English as it is embedded.
    /// - Throws: ``LexiconError`` where a table is broken.
    public static func english() throws(LexiconError) -> LanguagePack {
        var tables: [String: LexiconTable] = [:]
        var count = 0
        let files = UnsafeBufferPointer(start: clexicons_en(&count), count: count)
        for file in files {
            let name = String(cString: file.name)
            guard name.utf8.suffix(4).elementsEqual(".tsv".utf8) else { continue }
            let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
            tables[name] = try LexiconTable(name: name, bytes: bytes)
        }
        return LanguagePack(language: "en", tables: tables)
    }

    /// A pack of given tables.
    public init(language: String, tables: [String: LexiconTable]) {
        self.language = language
        self.tables = tables
    }

    /// This pack without one of its tables: to learn it anew.
    package func without(_ name: String) -> LanguagePack {
        LanguagePack(language: language, tables: tables.filter { $0.key != name })
    }

    /// This pack with a user's tables laid over it, each over the table of the same name.
    /// - Throws: ``LexiconError`` where the pack has no table of that name, or the columns differ.
    public func overlaid(with overlays: [LexiconTable]) throws(LexiconError) -> LanguagePack {
        var tables = self.tables
        for overlay in overlays {
            guard let table = tables[overlay.name] else {
                let known = tables.keys.sorted().joined(separator: ", ")
                throw LexiconError(
                    table: overlay.name, line: 1, message: "no table of this name to overlay; there are \(known)")
            }
            tables[overlay.name] = try table.overlaid(with: overlay)
        }
        return LanguagePack(language: language, tables: tables)
    }

    /// A table by its file name.
    /// - Throws: ``LexiconError`` where the pack lacks it.
    public func table(_ name: String) throws(LexiconError) -> LexiconTable {
        guard let table = tables[name] else {
            throw LexiconError(table: name, line: 0, message: "the language pack “\(language)” lacks this table")
        }
        return table
    }
}
