// Which quotations of a store are meant.

import ArgumentParser
import HearsayCorpus

struct FilterOptions: ParsableArguments {
    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Only quotations of which this holds: outlet=Tribune, speaker~Whitlock, certainty>=0.7; may be given several times.",
            discussion: """
                A field, then =, !=, >=, <= or ~ (contains). Fields: \(CorpusField.allCases.map(\.rawValue).joined(separator: ", ")).
                """, valueName: "condition"))
    var conditions: [String] = []

    @Option(help: "Only documents of this day, month or year (2024-05) and later ones.")
    var since: String?

    @Option(help: "Only documents of this day, month or year and earlier ones.")
    var until: String?

    /// The conditions.
    var filters: [CorpusFilter] {
        get throws {
            do {
                return try conditions.map { try CorpusFilter($0) } + (since.map { [.since($0)] } ?? [])
                    + (until.map { [.until($0)] } ?? [])
            } catch let error as StoreError {
                throw ExitCode.usage("--where \(error.message)")
            }
        }
    }
}

extension CorpusStore {
    /// Opens a store that a command line names.
    static func open(_ path: String) throws -> CorpusStore {
        do throws(StoreError) {
            guard Posix.kind(of: path) != .missing else { throw StoreError.missing }
            return try CorpusStore(reading: path)
        } catch {
            throw ExitCode.usage("\(path): \(error.message)")
        }
    }
}
