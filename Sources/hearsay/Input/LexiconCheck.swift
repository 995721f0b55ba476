// Looks for mistakes in tables: what a reader of tables would stop at, and what it would pass over silently.

import Hearsay

enum LexiconCheck {
    /// All problems of a folder's tables, or of the embedded ones, as `file:line: message`.
    /// - Throws: ``FileError`` where the folder can't be read.
    static func problems(in folder: String?) throws -> [String] {
        let english = try LanguagePack.english()
        guard let folder else {
            let tables = english.tables.values.sorted { $0.name < $1.name }
            return tables.flatMap { rowProblems($0) } + use(english)
        }
        var problems: [String] = []
        var overlays: [LexiconTable] = []
        for name in try LexiconFolder.files(in: folder) {
            do {
                let table = try LexiconFolder.table(folder, name)
                problems += rowProblems(table)
                if let base = english.tables[name] { problems += removalProblems(table, of: base) }
                _ = try english.overlaid(with: [table])
                overlays.append(table)
            } catch let error as LexiconError {
                problems.append("\(error)")
            }
        }
        if problems.isEmpty { problems = use(try english.overlaid(with: overlays)) }
        return problems
    }

    /// What keeps an analyzer from using the tables.
    private static func use(_ pack: LanguagePack) -> [String] {
        do throws(LexiconError) {
            _ = try Analyzer(pack: pack)
            return []
        } catch {
            return ["\(error)"]
        }
    }

    /// Rows that are there twice or empty, cells with blanks at their ends or that are not UTF-8.
    private static func rowProblems(_ table: LexiconTable) -> [String] {
        var problems: [String] = []
        var seen: [[String]: Int] = [:]
        for row in 0..<table.rowCount {
            let cells = table.columns.indices.map { table.string(row, $0) }
            let place = "\(table.name):\(table.line(ofRow: row))"
            if let first = seen[cells] {
                problems.append("\(place): the same row as line \(first)")
            } else {
                seen[cells] = table.line(ofRow: row)
            }
            if cells.allSatisfy(\.isEmpty) { problems.append("\(place): all cells are empty") }
            for (column, cell) in zip(table.columns, cells) {
                if cell.first == " " || cell.last == " " {
                    problems.append("\(place): “\(cell)” in column \(column) has a blank at its end")
                }
                if cell.unicodeScalars.contains("\u{FFFD}") {
                    problems.append("\(place): column \(column) is not UTF-8")
                }
            }
        }
        return problems
    }

    /// Rows that remove what is not there.
    private static func removalProblems(_ table: LexiconTable, of base: LexiconTable) -> [String] {
        let keys = Set((0..<base.rowCount).map { base.string($0, 0) })
        return (0..<table.rowCount).compactMap { row in
            let key = table.string(row, 0)
            guard key.hasPrefix("-"), !keys.contains(String(key.dropFirst())) else { return nil }
            return "\(table.name):\(table.line(ofRow: row)): there is no “\(key.dropFirst())” to remove"
        }
    }
}
