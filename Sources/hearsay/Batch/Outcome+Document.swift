// The way from an item to an outcome that the commands on documents share.

import Hearsay
import HearsayFormats

extension Outcome {
    /// Reads an item as a document and works on it.
    /// - Parameter hasErrorRecords: whether a line that failed leaves an object of JSON in its place.
    init(
        _ item: InputItem, limit: Int, unit: OffsetUnit, hasErrorRecords: Bool, _ work: (Document) -> [UInt8]
    ) {
        self.init(item, limit: limit, unit: unit, hasErrorRecords: hasErrorRecords) { $0.output = work($1) }
    }

    /// Reads an item as a document and makes files of it.
    init(
        _ item: InputItem, limit: Int, unit: OffsetUnit, _ work: (Document) -> NamedFiles
    ) {
        self.init(item, limit: limit, unit: unit, hasErrorRecords: false) { $0.files = work($1) }
    }

    private init(
        _ item: InputItem, limit: Int, unit: OffsetUnit, hasErrorRecords: Bool,
        _ work: (inout Outcome, Document) -> Void
    ) {
        do throws(DocumentError) {
            let document = try Document(item, limit: limit, unit: unit)
            self.init(notes: document.notes.map { "\(item.place): \($0)" })
            work(&self, document)
        } catch {
            self.init(failure: "\(item.place): \(error.message)")
            guard hasErrorRecords, let line = item.line else { return }
            output = ErrorRecord(id: error.id, line: line, message: error.message).json()
        }
    }
}
