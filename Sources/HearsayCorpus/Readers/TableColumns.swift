// Which column of a table is which field of a document.

public import HearsayFormats

/// Why a table or a row of it gives no document.
public struct TableError: Error, Hashable, Sendable {
    public let message: String
}

/// A table's header.
public struct TableColumns: Sendable {
    private let fields: [DocumentField?]
    private let names: FieldNames

    /// Reads a header.
    /// - Throws: ``TableError`` where no column holds the text.
    public init(header: [[UInt8]], names: FieldNames) throws(TableError) {
        let header = header.map { String(decoding: $0, as: UTF8.self) }
        fields = header.map { names.field(named: $0) }
        self.names = names
        guard fields.contains(.text) else {
            throw TableError(
                message:
                    "no column “\(names[.text])”; name the one with the text by --column text=NAME; there are \(header.joined(separator: ", "))"
            )
        }
    }

    /// A row as a document.
    /// - Parameter place: what names it where no column holds an id.
    /// - Throws: ``TableError`` where it has another number of cells, or no text.
    public func document(_ cells: [[UInt8]], place: String) throws(TableError) -> InputRow {
        guard cells.count == fields.count else {
            throw TableError(message: "\(cells.count) cells, but the header names \(fields.count) columns")
        }
        var row = InputRow(id: place)
        for (field, cell) in zip(fields, cells) where !cell.isEmpty {
            switch field {
            case nil: break
            case .text: row.text = cell
            case .id: row.id = String(decoding: cell, as: UTF8.self)
            case let field?: row.metadata[field] = String(decoding: cell, as: UTF8.self)
            }
        }
        guard !row.text.isEmpty else { throw TableError(message: "no “\(names[.text])”") }
        return row
    }
}

/// A row of a table as a document.
public struct InputRow: Hashable, Sendable {
    public var id: String
    public var text: [UInt8] = []
    public var metadata = DocumentMetadata()
}
