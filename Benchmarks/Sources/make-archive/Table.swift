// The tables of a story: comments, a header, and rows of cells with tabs between.

import Foundation

/// What is wrong with a story, for people.
struct StoryError: Error, CustomStringConvertible {
    let description: String
}

/// Rows by the names of their columns.
struct Table {
    /// A row; a column that the table lacks is empty.
    struct Row {
        fileprivate let cells: [String: String]

        subscript(column: String) -> String { cells[column] ?? "" }
    }

    let rows: [Row]

    /// Reads `FOLDER/NAME`.
    init(_ name: String, in folder: String) throws {
        var lines = try Self.lines(name, in: folder)
        guard !lines.isEmpty else { throw StoryError(description: "\(name): has no header") }
        let header = lines.removeFirst().components(separatedBy: "\t")
        rows = try lines.map { line in
            let cells = line.components(separatedBy: "\t")
            guard cells.count == header.count else {
                throw StoryError(description: "\(name): needs \(header.count) cells: \(line)")
            }
            return Row(cells: Dictionary(zip(header, cells)) { first, _ in first })
        }
    }

    /// The lines of a file that are neither empty nor comments.
    static func lines(_ name: String, in folder: String) throws -> [String] {
        try String(contentsOf: URL(filePath: folder).appending(path: name), encoding: .utf8)
            .components(separatedBy: "\n").filter { !$0.isEmpty && !$0.hasPrefix("#") }
    }
}

extension String {
    /// The parts between bars; none of an empty text.
    var alternatives: [String] { isEmpty ? [] : components(separatedBy: "|").map { $0.trimmed } }

    var trimmed: String { trimmingCharacters(in: .whitespaces) }

    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
