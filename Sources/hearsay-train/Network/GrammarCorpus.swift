// Sentences of CoNLL-U with their labels as text, before they are numbered.

import Foundation
import Hearsay

/// A word with its annotation; empty strings where there is none.
struct AnnotatedWord {
    var form: String
    var lemma: String
    var universal: String
    var treebank: String
    var head: Int
    var relation: String
    /// `PERSON`, `ORGANIZATION`, `LOCATION`, or empty.
    var name = ""
}

struct AnnotatedSentence {
    var id: String
    var words: [AnnotatedWord]
    var style: ParseStyle
    /// Whether names are annotated.
    var hasNames: Bool
    /// Names as ranges of words, where they are annotated.
    var names: [ParsedName] = []
}

enum GrammarCorpus {
    /// The sentences of a CoNLL-U file.
    /// - Parameter isWanted: whether a document's sentences are read, by its id.
    static func sentences(_ file: URL, style: ParseStyle, where isWanted: (Substring) -> Bool = { _ in true }) throws
        -> [AnnotatedSentence]
    {
        var sentences: [AnnotatedSentence] = []
        var id = ""
        var isOpen = true
        var words: [AnnotatedWord] = []
        var labels: [String] = []
        let text = try String(contentsOf: file, encoding: .utf8)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                if !words.isEmpty, isOpen {
                    var sentence = AnnotatedSentence(id: id, words: words, style: style, hasNames: style == .news)
                    if style == .news { sentence.names = names(labels) }
                    sentences.append(sentence)
                }
                words = []
                labels = []
            } else if line.hasPrefix("#") {
                if line.hasPrefix("# newdoc id = ") { isOpen = isWanted(line.dropFirst(14)) }
                if line.hasPrefix("# sent_id = ") { id = String(line.dropFirst(12)) }
            } else {
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                guard cells.count == 10, cells[0].utf8.allSatisfy({ $0 &- 48 < 10 }) else { continue }
                let isPreposition = style == .news && cells[4] == "TO" && cells[3] == "ADP"
                words.append(
                    AnnotatedWord(
                        form: String(cells[1]), lemma: String(cells[2]), universal: String(cells[3]),
                        treebank: isPreposition ? "IN" : String(cells[4]), head: Int(cells[6]) ?? 0,
                        relation: String(cells[7])))
                let label = cells[9].split(separator: "|").first { $0.hasPrefix("NER=") }
                labels.append(label.map { String($0.dropFirst(4)) } ?? "")
            }
        }
        return sentences
    }

    /// Runs of one label are a name; labels that are no ``NameKind`` are none.
    private static func names(_ labels: [String]) -> [ParsedName] {
        var names: [ParsedName] = []
        var start = 0
        for i in 1...max(labels.count, 1) where i >= labels.count || labels[i] != labels[start] {
            if let kind = NameKind(rawValue: labels[start]) { names.append(ParsedName(words: start..<i, kind: kind)) }
            start = i
        }
        return names
    }

    /// Puts the names of Universal NER (IOB2) on the sentences of the same id.
    static func addNames(_ file: URL, to sentences: inout [AnnotatedSentence]) throws {
        var places: [String: Int] = [:]
        for (i, sentence) in sentences.enumerated() { places[sentence.id] = i }
        let kinds: [Substring: NameKind] = ["PER": .person, "ORG": .organization, "LOC": .location]
        var id = ""
        var labels: [Substring] = []
        for line in try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            if line.hasPrefix("# sent_id = ") { id = String(line.dropFirst(12)) }
            guard !line.hasPrefix("#") else { continue }
            if !line.isEmpty {
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                labels.append(cells.count > 2 ? cells[2] : "O")
                continue
            }
            if let place = places[id], labels.count == sentences[place].words.count {
                sentences[place].hasNames = true
                sentences[place].names = []
                var start = 0
                for i in 1...labels.count where i == labels.count || !labels[i].hasPrefix("I-") {
                    if let kind = kinds[labels[start].dropFirst(2)] {
                        sentences[place].names.append(ParsedName(words: start..<i, kind: kind))
                    }
                    start = i
                }
            }
            labels = []
        }
    }
}
