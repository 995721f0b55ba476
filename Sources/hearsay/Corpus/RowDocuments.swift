// The documents of a table.

import HearsayCorpus
import HearsayFormats

struct RowDocuments: DocumentStream {
    private let name: String
    private let names: FieldNames
    /// Nil at the end.
    private var reader: TableReader?
    private var columns: TableColumns?

    init(_ stream: @escaping ByteStream, separator: UInt8?, name: String, options: ReadingOptions) {
        (self.name, names) = (name, options.names)
        reader = TableReader(separator: separator, limit: options.limit, source: stream)
    }

    mutating func next() -> CorpusItem? {
        do throws(ReadingError) {
            while let (line, record) = try reader?.next() {
                let place = "\(name):\(line)"
                switch (record, columns) {
                case (.broken(let message), nil): return ended(place, message)
                case (.broken(let message), _): return CorpusItem(place: place, content: .failure(message))
                case (.cells(let cells), let known?): return CorpusItem(place: place, content: .row(cells, known))
                case (.cells(let cells), nil):
                    do throws(TableError) {
                        columns = try TableColumns(header: cells, names: names)
                    } catch {
                        return ended(place, error.message)
                    }
                }
            }
            return nil
        } catch {
            return ended(name, error.message)
        }
    }

    /// Says why the table can't be read on.
    private mutating func ended(_ place: String, _ message: String) -> CorpusItem {
        reader = nil
        return CorpusItem(place: place, content: .failure(message))
    }
}
