import ArgumentParser
import Hearsay

/// How an analysis is written.
enum AnalysisFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, csv, html, brat, tei, webannotation, conllu, schemaorg, cas

    /// The unit of offsets that the format's own definition asks for, or nil where any will do.
    var unit: OffsetUnit? {
        switch self {
        case .brat, .webannotation: .scalar
        case .cas: .utf16
        default: nil
        }
    }

    /// What the file of a text ends with, where the format can't hold several texts in one; else nil.
    var ending: String? {
        switch self {
        case .brat: ".ann"
        case .cas: ".json"
        default: nil
        }
    }
}
