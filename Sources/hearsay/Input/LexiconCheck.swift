// Looks for mistakes in tables: what a reader of tables would stop at, and what it would pass over silently.

import Hearsay
import HearsayCorpus

enum LexiconCheck {
    /// All problems of a folder's tables, or of the embedded ones, as `file:line: message`, by file and line.
    /// - Throws: ``FileError`` where the folder can't be read.
    static func problems(in folder: String?) throws -> [String] {
        let english = try LanguagePack.english()
        guard let folder else {
            let tables = english.tables.values.sorted { $0.name < $1.name }
            let problems = tables.flatMap { textProblems($0) + RowCheck($0, over: $0).problems }
            return told(problems.isEmpty ? use(english) : problems)
        }
        var problems: [LexiconError] = strayFiles(try LexiconFolder.otherFiles(in: folder), english)
        var overlays: [LexiconTable] = []
        for name in try LexiconFolder.files(in: folder) {
            do {
                let table = try LexiconFolder.table(folder, name)
                guard let base = english.tables[name] else {
                    problems.append(unknownTable(name, english))
                    continue
                }
                problems += textProblems(table)
                guard table.columns == base.columns else {
                    problems.append(otherColumns(table, base))
                    continue
                }
                problems += RowCheck(table, over: base).problems
                overlays.append(table)
            } catch let error as LexiconError {
                problems.append(error)
            }
        }
        let pack = try english.overlaid(with: overlays)
        problems += PhraseConflicts.problems(in: overlays, over: english, giving: pack)
        return told(problems.isEmpty ? use(pack) : problems)
    }

    private static func told(_ problems: [LexiconError]) -> [String] {
        problems.sorted { ($0.table, $0.line) < ($1.table, $1.line) }.map { "\($0)" }
    }

    /// What keeps an analyzer, or the reading of pages, from using the tables, those of a standard among them.
    private static func use(_ pack: LanguagePack) -> [LexiconError] {
        var options = AnalyzerOptions()
        options.yardstick = .icd203
        do throws(LexiconError) {
            _ = try Analyzer(pack: pack, options: options)
            _ = try PageWords(pack)
            return []
        } catch {
            return [error]
        }
    }

    private static func unknownTable(_ name: String, _ pack: LanguagePack) -> LexiconError {
        let meant = NearestName.of(name, among: pack.tables.keys).map { "did you mean \($0)? " } ?? ""
        let message = "no table of this name to overlay; \(meant)hearsay lexicons list names all of them"
        return LexiconError(table: name, line: 1, message: message)
    }

    /// Files that would be a table if their names ended with .tsv.
    private static func strayFiles(_ names: [String], _ pack: LanguagePack) -> [LexiconError] {
        names.compactMap { name in
            let stem = String(name.prefix { $0 != "." })
            guard pack.tables["\(stem.lowercased()).tsv"] != nil else { return nil }
            return LexiconError(table: name, line: 1, message: "not read; rename it to \(stem.lowercased()).tsv")
        }
    }

    private static func otherColumns(_ table: LexiconTable, _ base: LexiconTable) -> LexiconError {
        let missing = base.columns.filter { !table.columns.contains($0) }
        let unknown = table.columns.filter { !base.columns.contains($0) }
        var parts: [String] = []
        if !missing.isEmpty { parts.append("without \(missing.joined(separator: ", "))") }
        if !unknown.isEmpty { parts.append("with \(unknown.joined(separator: ", "))") }
        let header = "the header has other columns\(parts.isEmpty ? "" : ": ")\(parts.joined(separator: ", "))"
        let message = "\(header); they must be \(base.columns.joined(separator: ", ")), with tabs between them"
        return LexiconError(table: table.name, line: table.headerLine, message: message)
    }

    /// Rows that are empty, cells with blanks at their ends or that are not UTF-8.
    private static func textProblems(_ table: LexiconTable) -> [LexiconError] {
        (0..<table.rowCount).flatMap { row in
            let cells = table.columns.indices.map { table.string(row, $0) }
            var messages: [String] = cells.allSatisfy(\.isEmpty) ? ["all cells are empty; leave the row out"] : []
            for (column, cell) in zip(table.columns, cells) {
                if cell.first == " " || cell.last == " " {
                    messages.append("“\(cell)” in column \(column) has a blank at its end; take it away")
                }
                if cell.unicodeScalars.contains("\u{FFFD}") {
                    messages.append("column \(column) is not UTF-8; save the file as UTF-8")
                }
            }
            return messages.map { LexiconError(table: table.name, line: table.line(ofRow: row), message: $0) }
        }
    }
}
