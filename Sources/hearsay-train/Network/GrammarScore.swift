// How well a parser does on annotated sentences.

import Foundation
import Hearsay

/// Counts of right decisions, as `grammar.py` counts them.
struct GrammarScore {
    private(set) var words = 0
    private var universal = 0
    private var treebank = 0
    private var attached = 0
    private var labelled = 0
    private var subjects = Spans()
    private var contents = Spans()
    private var names = Spans()
    private var persons = Spans()

    /// Sets that are compared: how many are right, given and gold.
    private struct Spans {
        var right = 0
        var given = 0
        var gold = 0
        var score: Double { given + gold == 0 ? 0 : 200 * Double(right) / Double(given + gold) }
        mutating func add<Element: Hashable>(_ given: Set<Element>, _ gold: Set<Element>) {
            right += given.intersection(gold).count
            self.given += given.count
            self.gold += gold.count
        }
    }

    private struct Arc: Hashable {
        var head: Int
        var dependent: Int
    }

    /// The verbs whose arcs are counted by themselves.
    private static let reporting: Set<String> = [
        "say", "tell", "add", "claim", "argue", "believe", "think", "suggest", "ask", "note", "call", "accuse",
        "insist",
        "warn", "deny",
    ]

    mutating func add(_ parse: SentenceParse, _ gold: AnnotatedSentence, _ parser: GrammarParser) {
        var given = (subjects: Set<Arc>(), contents: Set<Arc>())
        var right = (subjects: Set<Arc>(), contents: Set<Arc>())
        for (i, word) in gold.words.enumerated() {
            words += 1
            if parse.universal[i].name == word.universal { universal += 1 }
            if parser.treebankTags[Int(parse.treebank[i])] == word.treebank { treebank += 1 }
            let relation = Self.base(parser.relations[Int(parse.relations[i])])
            if parse.heads[i] == word.head {
                attached += 1
                if relation == Self.base(word.relation) { labelled += 1 }
            }
            collect(i, parse.heads[i], relation, gold, &given)
            collect(i, word.head, Self.base(word.relation), gold, &right)
        }
        subjects.add(given.subjects, right.subjects)
        contents.add(given.contents, right.contents)
        if gold.hasNames {
            names.add(Set(parse.names), Set(gold.names))
            persons.add(Set(parse.names.filter { $0.kind == .person }), Set(gold.names.filter { $0.kind == .person }))
        }
    }

    private func collect(
        _ i: Int, _ head: Int, _ relation: String, _ gold: AnnotatedSentence,
        _ arcs: inout (subjects: Set<Arc>, contents: Set<Arc>)
    ) {
        let verb = head > 0 ? gold.words[head - 1] : nil
        if relation == "nsubj", let verb, verb.universal == "VERB", Self.reporting.contains(verb.lemma) {
            arcs.subjects.insert(Arc(head: head, dependent: i))
        }
        if relation == "ccomp" || relation == "parataxis", let verb, verb.universal == "VERB",
            Self.reporting.contains(verb.lemma)
        {
            arcs.contents.insert(Arc(head: head, dependent: i))
        }
    }

    private static func base(_ relation: String) -> String { String(relation.prefix { $0 != ":" }) }

    /// A line of figures in percent.
    var line: String {
        func percent(_ count: Int) -> String { Self.two(100 * Double(count) / Double(max(words, 1))) }
        return "UPOS \(percent(universal)) XPOS \(percent(treebank)) UAS \(percent(attached)) LAS \(percent(labelled))"
            + " nsubj \(Self.two(subjects.score)) content \(Self.two(contents.score))"
            + " names \(Self.two(names.score)) persons \(Self.two(persons.score))"
    }

    private static func two(_ value: Double) -> String { String(format: "%.2f", value) }
}
