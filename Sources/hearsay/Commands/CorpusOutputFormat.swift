import ArgumentParser
import HearsayCorpus
import HearsayFormats

/// How the answer of a store is written.
enum CorpusOutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json

    /// A table in this format.
    func string(_ table: CorpusTable, style: TextStyle) -> String {
        switch self {
        case .text: table.text(style: style)
        case .csv: table.csv
        case .json: table.jsonString(indented: true) + "\n"
        }
    }
}
