import ArgumentParser

/// How the answer of a store is written.
enum CorpusOutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json
}
