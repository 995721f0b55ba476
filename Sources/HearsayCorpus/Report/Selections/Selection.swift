// Which quotations a mark of a chart stands for, and what the page is called that lists them.

import Hearsay

/// All quotations of a report, or those with one or two given values.
struct Selection: Hashable {
    struct Condition: Hashable {
        let field: CorpusField
        /// Nil for what is not known.
        let value: String?

        /// The value in words, of bounded length.
        var words: String {
            // What grammar calls so is no gender to a reader.
            if field == .gender, value == Gender.neuter.rawValue { return "not a person" }
            let words = value.map(ReportHTML.short) ?? ""
            return words.isEmpty ? field.unknown : words
        }
    }

    let conditions: [Condition]

    static let all = Selection(conditions: [])

    private init(conditions: [Condition]) { self.conditions = conditions }

    init(_ field: CorpusField, _ value: String?) {
        self.init(conditions: [Condition(field: field, value: value)])
    }

    /// Those among them that have another value, too.
    func and(_ field: CorpusField, _ value: String?) -> Selection {
        Selection(conditions: conditions + [Condition(field: field, value: value)])
    }

    var title: String { conditions.map(\.words).joined(separator: " · ") }
}

extension CorpusField {
    /// What stands for a value that is not known.
    var unknown: String {
        switch self {
        case .speaker, .kind: "no speaker found"
        case .gender: "not known"
        case .outlet: "no outlet given"
        case .cue: "no cue"
        case .grant: "nothing is said of it"
        case .reason: "no reason is given"
        case .label: "claims nothing"
        default: "not given"
        }
    }
}
