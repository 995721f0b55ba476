internal import CLexicons

/// A language: all of its tables, as they are embedded in the library, with a user's own laid over them.
public struct LanguagePack: Sendable {
    /// The language's code, `en`.
    public let language: String
    /// The tables by file name.
    public let tables: [String: LexiconTable]
    /// The files of learnt weights by name, in place.
    package let weights: [String: EmbeddedFile]

    /// English as it is embedded.
    /// - Throws: ``LexiconError`` where a table is broken.
    public static func english() throws(LexiconError) -> LanguagePack {
        var tables: [String: LexiconTable] = [:]
        var weights: [String: EmbeddedFile] = [:]
        var count = 0
        let files = UnsafeBufferPointer(start: clexicons_en(&count), count: count)
        for file in files {
            let name = String(cString: file.name)
            let bytes = UnsafeBufferPointer(start: file.bytes, count: file.size)
            if name.utf8.suffix(4).elementsEqual(".tsv".utf8) {
                tables[name] = try LexiconTable(name: name, bytes: Array(bytes))
            } else {
                weights[name] = EmbeddedFile(bytes: UnsafeRawBufferPointer(bytes))
            }
        }
        return LanguagePack(language: "en", tables: tables, weights: weights)
    }

    private init(language: String, tables: [String: LexiconTable], weights: [String: EmbeddedFile]) {
        self.language = language
        self.tables = tables
        self.weights = weights
    }

    /// A pack of given tables, without learnt weights: a text is then read by rules alone.
    public init(language: String, tables: [String: LexiconTable]) {
        self.init(language: language, tables: tables, weights: [:])
    }

    /// This pack without one of its files: to learn it anew.
    package func without(_ name: String) -> LanguagePack {
        LanguagePack(
            language: language, tables: tables.filter { $0.key != name }, weights: weights.filter { $0.key != name })
    }

    /// This pack with a table in the place of that of its name.
    package func replacing(_ table: LexiconTable) -> LanguagePack {
        var tables = self.tables
        tables[table.name] = table
        return LanguagePack(language: language, tables: tables, weights: weights)
    }

    /// This pack with weights in the place of those of a name. Their bytes are kept as long as the process lives.
    package func replacing(_ name: String, weights bytes: [UInt8]) -> LanguagePack {
        let kept = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
        kept.copyBytes(from: bytes)
        var weights = self.weights
        weights[name] = EmbeddedFile(bytes: UnsafeRawBufferPointer(kept))
        return LanguagePack(language: language, tables: tables, weights: weights)
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
        return LanguagePack(language: language, tables: tables, weights: weights)
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

/// A file as it is embedded in the library.
package struct EmbeddedFile: @unchecked Sendable {
    // Unchecked because of the pointer: the bytes are constants of the binary.
    package let bytes: UnsafeRawBufferPointer
}
