// `hearsay-train lemmas`: counts how words become lemmas.

import ArgumentParser
import Foundation
import Hearsay

struct TrainLemmas: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lemmas",
        abstract: "Counts endings and exceptions and writes lemma-rules.tsv and lemma-exceptions.tsv.",
        discussion: "Reads UD English EWT and GUM (its genres under open licences). Needs no seed: it only counts.")

    @Option(help: "The folder that holds grammar/en_ewt-ud-train.conllu and grammar/en_gum-ud-train.conllu.")
    var corpora: String

    @Option(help: "The folder of the language pack that the tables are written to.")
    var output: String

    func run() throws {
        let folder = URL(filePath: corpora).appending(path: "grammar")
        var counts = LemmaCounts()
        counts.add(try GrammarCorpus.sentences(folder.appending(path: "en_ewt-ud-train.conllu"), style: .gold))
        counts.add(
            try GrammarCorpus.sentences(
                folder.appending(path: "en_gum-ud-train.conllu"), style: .gold, where: SentenceCorpus.isOpen))
        let rules = counts.rules()
        let none = LemmaCounts.table("None.", "key\tlemma", [])
        let exceptions = counts.exceptions(beside: try lemmatizer(rules, none))
        for (name, table) in [("lemma-rules.tsv", rules), ("lemma-exceptions.tsv", exceptions)] {
            try table.write(to: URL(filePath: output).appending(path: name), atomically: true, encoding: .utf8)
            print("\(name): \(table.utf8.count) bytes")
        }
        let lemmatizer = try lemmatizer(rules, exceptions)
        for name in ["en_ewt-ud-dev", "en_gum-ud-dev"] {
            let words = try GrammarCorpus.sentences(folder.appending(path: name + ".conllu"), style: .gold).flatMap(
                \.words)
            let right = words.count {
                lemmatizer.lemma(of: $0.form, tag: $0.treebank).lowercased() == $0.lemma.lowercased()
            }
            print(
                "\(name): \(String(format: "%.2f", 100 * Double(right) / Double(words.count))) % right with gold tags")
        }
    }

    private func lemmatizer(_ rules: String, _ exceptions: String) throws -> Lemmatizer {
        try Lemmatizer(
            LanguagePack(
                language: "en",
                tables: [
                    "lemma-rules.tsv": try LexiconTable(name: "lemma-rules.tsv", bytes: Array(rules.utf8)),
                    "lemma-exceptions.tsv": try LexiconTable(
                        name: "lemma-exceptions.tsv", bytes: Array(exceptions.utf8)),
                ]))
    }
}
