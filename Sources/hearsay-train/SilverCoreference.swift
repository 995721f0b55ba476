// Chains of coreference that a parser found in a corpus, as entities of the corpus's documents.

import Foundation
import Hearsay

struct SilverCoreference {
    /// Only these pronouns are believed: the chains of others are too often wrong.
    private static let pronouns: Set<String> = ["he", "she"]
    private static let otherPronouns: Set<String> = [
        "i", "me", "my", "you", "your", "him", "his", "her", "hers", "himself", "herself", "it", "its", "itself", "we",
        "us", "our", "they", "them", "their", "themselves", "who", "whom", "whose", "which", "that", "this", "these",
        "those",
    ]

    /// A mention's words by their place in the parse.
    private struct Mention {
        var chain: String
        var sentence: Int
        var first: Int
        var last: Int
        var words: String
    }

    /// The offsets of each document's words, by sentence, in scalars.
    private var words: [String: [[Range<Int>]]] = [:]
    private var mentions: [String: [Mention]] = [:]

    /// Reads a parse in CoNLL-U, whose MISC holds `Offset=start:end`, and the table of its chains.
    init(parse: URL, chains: URL) throws {
        try readWords(try String(contentsOf: parse, encoding: .utf8))
        for row in try String(contentsOf: chains, encoding: .utf8).split(separator: "\n").dropFirst() {
            let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count == 8, let sentence = Int(cells[3]), let first = Int(cells[4]), let last = Int(cells[5])
            else { continue }
            let mention = Mention(
                chain: String(cells[1]), sentence: sentence, first: first, last: last, words: cells[7].lowercased())
            mentions[String(cells[0]), default: []].append(mention)
        }
    }

    private mutating func readWords(_ conllu: String) throws {
        var document = ""
        for line in conllu.split(separator: "\n") {
            if line.hasPrefix("# newdoc id = ") {
                document = String(line.dropFirst("# newdoc id = ".count))
                words[document] = []
            } else if line.hasPrefix("# sent_id") {
                words[document, default: []].append([])
            } else if !line.hasPrefix("#") {
                guard let mark = line.range(of: "Offset=", options: .backwards) else { continue }
                let numbers = line[mark.upperBound...].prefix { $0 != "|" }.split(separator: ":").compactMap { Int($0) }
                guard numbers.count == 2, let last = words[document]?.indices.last else { continue }
                words[document]?[last].append(numbers[0]..<numbers[1])
            }
        }
    }

    /// The document with the entities of its chains.
    func annotated(_ document: AnnotatedDocument) -> AnnotatedDocument {
        var result = document
        result.entities = [:]
        for mention in mentions[document.id] ?? [] {
            guard let range = range(mention, in: document) else { continue }
            var entity = result.entities[mention.chain] ?? AnnotatedDocument.Entity(pronouns: [], mentions: [])
            if Self.pronouns.contains(mention.words) {
                entity.pronouns.append(range)
            } else if !Self.otherPronouns.contains(mention.words) {
                entity.mentions.append(range)
            }
            result.entities[mention.chain] = entity
        }
        return result
    }

    private func range(_ mention: Mention, in document: AnnotatedDocument) -> ByteRange? {
        guard let sentences = words[document.id], sentences.indices.contains(mention.sentence - 1) else { return nil }
        let sentence = sentences[mention.sentence - 1]
        guard sentence.indices.contains(mention.first - 1), sentence.indices.contains(mention.last - 1),
            let start = document.source.byte(ofOffset: sentence[mention.first - 1].lowerBound, in: .scalar),
            let end = document.source.byte(ofOffset: sentence[mention.last - 1].upperBound, in: .scalar), start < end
        else { return nil }
        return ByteRange(UInt32(start), UInt32(end))
    }
}
