import ArgumentParser
import Hearsay

/// How an analysis is written.
enum AnalysisFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, csv, html, brat, tei, webannotation, conllu, schemaorg

    /// The unit of offsets that the format's own definition asks for, or nil where any will do.
    var unit: OffsetUnit? { self == .brat || self == .webannotation ? .scalar : nil }
}
