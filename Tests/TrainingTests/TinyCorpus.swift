// A corpus of a few made-up sentences that a small network learns by heart, and its training.

import Hearsay

@testable import hearsay_train

/// Sentences of one pattern, with names.
enum TinyCorpus {
    static let gold = sentences(["Ann", "Bob"], ["said", "warned"], style: .gold)
    static let news = sentences(["Oslo", "Cairo"], ["said", "denied"], style: .news)
    static let numbers = GrammarNumbers(gold + news, classes: classes)

    private static let classes: [UInt32: UInt8] = {
        var form = WordForm()
        var masks: [UInt32: UInt8] = [:]
        for (word, mask) in [("Ann", 1), ("Bob", 1), ("Oslo", 2), ("unseen", 4)] as [(String, UInt8)] {
            form.read(word.utf8)
            masks[form.key] = mask
        }
        return masks
    }()

    /// “Ann said that the old road was closed .” and the like. No relation has a subtype: those seen as rarely as here lose theirs.
    private static func sentences(_ names: [String], _ verbs: [String], style: ParseStyle) -> [AnnotatedSentence] {
        names.flatMap { name in
            verbs.flatMap { verb in
                ["road", "bridge"].map { noun in
                    let words = [
                        word(name, "PROPN", "NNP", 2, "nsubj"), word(verb, "VERB", "VBD", 0, "root"),
                        word("that", "SCONJ", "IN", 8, "mark"), word("the", "DET", "DT", 6, "det"),
                        word("old", "ADJ", "JJ", 6, "amod"), word(noun, "NOUN", "NN", 8, "nsubj"),
                        word("was", "AUX", "VBD", 8, "aux"), word("closed", "VERB", "VBN", 2, "ccomp"),
                        word(".", "PUNCT", ".", 2, "punct"),
                    ]
                    let kind: NameKind = style == .gold ? .person : .location
                    return AnnotatedSentence(
                        id: "\(name) \(verb) \(noun)", words: words, style: style, hasNames: true,
                        names: [ParsedName(words: 0..<1, kind: kind)])
                }
            }
        }
    }

    private static func word(_ form: String, _ universal: String, _ treebank: String, _ head: Int, _ relation: String)
        -> AnnotatedWord
    {
        AnnotatedWord(
            form: form, lemma: form, universal: universal, treebank: treebank, head: head, relation: relation)
    }
}

/// A run that trains a small network on ``TinyCorpus``.
struct TinyTraining {
    let model: GrammarNetworkModel
    let trainer: GrammarTrainer

    /// - Parameters:
    ///   - seed: of the batches and of what is dropped.
    ///   - start: of the values that the network begins with.
    init(passes: Int, seed: UInt64 = 3, start: UInt64 = 3) {
        let numbers = TinyCorpus.numbers
        var shape = NetworkShape()
        (shape.width, shape.arcs, shape.relations, shape.tags, shape.names) = (32, 16, 16, 16, 16)
        shape.layers = [.convolution(distance: 1), .recurrence]
        (shape.relationCount, shape.treebankCount) = (numbers.relations.count, numbers.treebankTags.count)
        model = GrammarNetworkModel(
            shape: shape, layout: numbers.layout, wordCounts: numbers.wordCounts, seed: start,
            shards: GrammarTrainer.shards)
        var schedule = GrammarSchedule()
        schedule.passes = passes
        schedule.goldCopies = 1
        schedule.wordsPerBatch = 40
        schedule.warmUp = 4
        schedule.rate = 1e-2
        schedule.seed = seed
        trainer = GrammarTrainer(
            model, gold: TinyCorpus.gold.map(numbers.numbered), news: TinyCorpus.news.map(numbers.numbered),
            schedule: schedule, options: GrammarTrainingOptions())
    }

    /// The weights file of the network as it stands.
    var bytes: [UInt8] { GrammarExport.bytes(model, TinyCorpus.numbers) }

    /// One number for all of ``bytes`` (FNV-1a), so that a test that fails need not print them.
    var digest: UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
