// From annotated sentences to numbers: the vocabulary, the labels, the rows.

import Hearsay

/// What the words and labels of the training set are numbered by.
struct GrammarNumbers {
    let layout: TableLayout
    /// ``WordForm/key`` of the known words, the most frequent first.
    let keys: [UInt32]
    /// How often each of these stands in the training set.
    let wordCounts: [Float]
    let treebankTags: [String]
    let relations: [String]
    /// By ``WordForm/key``, the bits of a word's classes in the lexicons.
    let classes: [(key: UInt32, mask: UInt8)]
    private let words: WordRows
    private let treebankPlaces: [String: Int]
    private let relationPlaces: [String: Int]

    /// Words seen less often are told by their affixes only.
    static let minimumWords = 2
    /// Relations with a subtype that are seen less often lose it.
    static let minimumRelations = 150
    static let affixes = 12_288

    init(_ sentences: [AnnotatedSentence], classes masks: [UInt32: UInt8]) {
        var counts: [UInt32: Int] = [:]
        var relationCounts: [String: Int] = [:]
        var tagCounts: [String: Int] = [:]
        var form = WordForm()
        for sentence in sentences {
            for word in sentence.words {
                form.read(word.form.utf8)
                counts[form.key, default: 0] += 1
                relationCounts[word.relation, default: 0] += 1
                relationCounts[Self.base(word.relation), default: 0] += 0
                tagCounts[word.treebank, default: 0] += 1
            }
        }
        keys = counts.filter { $0.value >= Self.minimumWords }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(
            \.key)
        wordCounts = keys.map { Float(counts[$0] ?? 0) }
        relations = relationCounts.filter { $0.value >= Self.minimumRelations || !$0.key.contains(":") }.keys.sorted()
        treebankTags = tagCounts.keys.sorted()
        layout = TableLayout(words: keys.count, affixes: Self.affixes)
        classes = masks.map { (key: $0.key, mask: $0.value) }.sorted { $0.key < $1.key }
        words = WordRows(keys, classKeys: classes.map(\.key), masks: classes.map(\.mask))
        treebankPlaces = Dictionary(uniqueKeysWithValues: treebankTags.enumerated().map { ($1, $0) })
        relationPlaces = Dictionary(uniqueKeysWithValues: relations.enumerated().map { ($1, $0) })
    }

    private static func base(_ relation: String) -> String { String(relation.prefix { $0 != ":" }) }

    /// A sentence in numbers.
    func numbered(_ sentence: AnnotatedSentence) -> GrammarSentence {
        var features = TokenFeatures(layout)
        features.begin()
        var form = WordForm()
        var result = GrammarSentence(rows: [], universal: [], treebank: [], heads: [], relations: [], names: [])
        for word in sentence.words {
            form.read(word.form.utf8)
            features.append(form, words, style: sentence.style, to: &result.rows)
            result.universal.append(Int((UniversalTag(name: word.universal) ?? .other).rawValue))
            result.treebank.append(treebankPlaces[word.treebank] ?? 0)
            result.heads.append(word.head)
            let relation = relationPlaces[word.relation] ?? relationPlaces[Self.base(word.relation)]
            result.relations.append(relation ?? -1)
        }
        result.names = [Int](repeating: sentence.hasNames ? NameLabel.outside : -1, count: sentence.words.count)
        for name in sentence.names {
            let kind = NameKind.allCases.firstIndex(of: name.kind) ?? 0
            for i in name.words {
                let place: NameLabel.Place =
                    name.words.count == 1
                    ? .only
                    : i == name.words.lowerBound ? .first : i == name.words.upperBound - 1 ? .last : .inner
                result.names[i] = NameLabel.number(kind, place)
            }
        }
        return result
    }
}
