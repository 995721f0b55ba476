// The way from an item to an outcome that the commands on documents share.

import Hearsay
import HearsayFormats

extension Outcome {
    /// Reads an item as a document and works on it.
    /// - Parameter hasErrorRecords: whether a line that failed leaves an object of JSON in its place.
    init(
        _ item: InputItem, limit: Int, unit: OffsetUnit, hasErrorRecords: Bool, _ work: (Document) -> [UInt8]
    ) {
        do throws(DocumentError) {
            let document = try Document(item, limit: limit, unit: unit)
            self.init(output: work(document), notes: document.notes.map { "\(item.place): \($0)" })
        } catch {
            self.init(failure: "\(item.place): \(error.message)")
            guard hasErrorRecords, let line = item.line else { return }
            output = ErrorRecord(id: error.id, line: line, message: error.message).json()
        }
    }
}
