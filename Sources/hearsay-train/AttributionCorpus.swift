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
    /// What a folder is searched for.
    private static let endings = ["ann", "json", "jsonl"]

    /// The documents of some files: brat's `.ann` with the `.txt` beside it, `.json` with one document, else one document a line. A
    /// folder is all of its files of these kinds, in the order of their names.
    static func documents(_ files: [URL]) throws -> [AnnotatedDocument] {
        var gold = try GoldSet()
        for file in try files.flatMap(contents) {
            let data = try Data(contentsOf: file)
            switch file.pathExtension {
            case "ann":
                let text = file.deletingPathExtension().appendingPathExtension("txt")
                let bytes = try Array(Data(contentsOf: text))
                try gold.add(brat: Array(data), of: file.relativePath, text: bytes, of: text.relativePath)
            case "json": try gold.add(json: Array(data), at: InputPlace(file: file.relativePath))
            default:
                let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                for (i, line) in lines.enumerated() where !line.isEmpty {
                    try gold.add(json: Array(line), at: InputPlace(file: file.relativePath, line: i + 1))
                }
            }
        }
        return gold.documents.map(AnnotatedDocument.init)
    }

    /// A file itself, or a folder's files.
    private static func contents(_ file: URL) throws -> [URL] {
        guard try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true else { return [file] }
        return try FileManager.default.contentsOfDirectory(atPath: file.path).sorted()
            .map { file.appending(path: $0) }.filter { endings.contains($0.pathExtension) }
    }
}
