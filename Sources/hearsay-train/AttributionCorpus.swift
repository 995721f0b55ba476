// Documents with annotated attributions, as training needs them: spans in bytes, pronouns apart from other mentions.

import Foundation
import Hearsay
import HearsayFormats

struct AnnotatedDocument {
    struct Quotation {
        var content: [ByteRange]
        var cue: [ByteRange]
        var source: [ByteRange]
        /// The key of the speaker's entity.
        var speaker: String?
    }

    /// Somebody or something that the text speaks of.
    struct Entity {
        var pronouns: [ByteRange]
        /// All other mentions.
        var mentions: [ByteRange]
    }

    var id: String
    var source: SourceText
    var quotations: [Quotation]
    var entities: [String: Entity]
}

extension AnnotatedDocument {
    /// An annotated text, its offsets turned from scalars to bytes.
    init(_ gold: GoldDocument) {
        let source = SourceText(gold.text.string)
        func ranges(_ spans: [Range<Int>]) -> [ByteRange] {
            spans.compactMap { span in
                guard let start = source.byte(ofOffset: span.lowerBound, in: .scalar),
                    let end = source.byte(ofOffset: span.upperBound, in: .scalar)
                else { return nil }
                return ByteRange(UInt32(start), UInt32(end))
            }
        }
        id = gold.id
        self.source = source
        quotations = gold.quotations.map { quotation in
            Quotation(
                content: ranges(quotation.spans.content), cue: ranges(quotation.spans.cue),
                source: ranges(quotation.spans.source), speaker: quotation.speaker)
        }
        entities = gold.entities.mapValues { entity in
            Entity(
                pronouns: ranges(entity.mentions.filter { $0.kind == .pronoun }.map(\.span)),
                mentions: ranges(entity.mentions.filter { $0.kind != .pronoun }.map(\.span)))
        }
    }
}

enum AttributionCorpus {
    /// The documents of a file in the normalised form, one a line, in order.
    static func documents(_ file: URL) throws -> [AnnotatedDocument] {
        var gold = try GoldSet()
        let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (i, line) in lines.enumerated() where !line.isEmpty {
            try gold.add(json: Array(line), at: InputPlace(file: file.path, line: i + 1))
        }
        return gold.documents.map(AnnotatedDocument.init)
    }
}
