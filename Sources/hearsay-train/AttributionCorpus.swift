// Documents with annotated attributions, in the normalised form: one JSON object a line.

import Foundation
import Hearsay

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

enum AttributionCorpus {
    private struct Line: Decodable {
        struct Quotation: Decodable {
            var content: [[Int]]
            var cue: [[Int]]
            var source: [[Int]]
            var speaker: String?
        }
        struct Entity: Decodable {
            var mentions: [[Int]]
            var mentionKinds: [String]
        }
        var id: String
        var text: String
        var quotations: [Quotation]
        var entities: [String: Entity]?
    }

    /// The documents of a file, in order.
    static func documents(_ file: URL) throws -> [AnnotatedDocument] {
        try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { bytes in
            let line = try JSONDecoder().decode(Line.self, from: bytes)
            let source = SourceText(line.text)
            func ranges(_ spans: [[Int]]) -> [ByteRange] { spans.compactMap { range($0, in: source) } }
            return AnnotatedDocument(
                id: line.id, source: source,
                quotations: line.quotations.map {
                    AnnotatedDocument.Quotation(
                        content: ranges($0.content), cue: ranges($0.cue), source: ranges($0.source),
                        speaker: $0.speaker)
                },
                entities: (line.entities ?? [:]).mapValues { entity in
                    let mentions = zip(entity.mentions, entity.mentionKinds)
                    return AnnotatedDocument.Entity(
                        pronouns: ranges(mentions.filter { $0.1 == "pronoun" }.map(\.0)),
                        mentions: ranges(mentions.filter { $0.1 != "pronoun" }.map(\.0)))
                })
        }
    }

    private static func range(_ span: [Int], in source: SourceText) -> ByteRange? {
        guard span.count == 2, let start = source.byte(ofOffset: span[0], in: .scalar),
            let end = source.byte(ofOffset: span[1], in: .scalar)
        else { return nil }
        return ByteRange(UInt32(start), UInt32(end))
    }
}
