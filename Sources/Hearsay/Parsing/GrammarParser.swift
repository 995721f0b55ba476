// The parsing floor's entrance.

/// A name found in a sentence.
public struct ParsedName: Sendable, Hashable {
    /// By places of words.
    public var words: Range<Int>
    public var kind: NameKind

    package init(words: Range<Int>, kind: NameKind) {
        self.words = words
        self.kind = kind
    }
}

/// Tags, tree and names of one sentence, by the places of its words from 0.
package struct SentenceParse: Sendable {
    package var universal: [UniversalTag] = []
    /// Places in ``GrammarParser/treebankTags``.
    package var treebank: [UInt8] = []
    /// 0 is the root, 1 the first word.
    package var heads: [Int] = []
    /// Places in ``GrammarParser/relations``.
    package var relations: [UInt8] = []
    package var names: [ParsedName] = []
}

/// Tags, parses and finds names with the learnt network. Immutable; shared between threads.
package struct GrammarParser: Sendable {
    private let network: GrammarNetwork
    private let words: WordRows
    /// The names of XPOS tags and of relations.
    package let treebankTags: [String]
    package let relations: [String]
    /// The relations in the terms of the floors above, by the same places.
    let relationKinds: [Relation]

    /// The file's name in the language pack.
    package static let fileName = "grammar.weights"
    /// Sentences longer than this are parsed in parts, and the parts' trees joined: time stays linear and memory bounded.
    package static let longest = 250

    /// - Throws: ``WeightsError`` where the file is not one of a grammar network.
    package init(_ file: WeightsFile) throws(WeightsError) {
        let keys = try file.array("words", of: UInt32.self)
        let affixes = Int(try file.array("affixes", of: UInt32.self, count: 1)[0])
        words = WordRows(
            keys, classKeys: try file.array("classes.words", of: UInt32.self),
            masks: try file.array("classes", of: UInt8.self))
        network = try GrammarNetwork(file, layout: TableLayout(words: keys.count, affixes: affixes))
        treebankTags = try file.lines("treebankTags")
        relations = try file.lines("relations")
        relationKinds = relations.map { Relation(name: $0) }
        guard treebankTags.count == network.shape.treebankCount, relations.count == network.shape.relationCount else {
            throw WeightsError(description: "the weights file names other tags than it scores")
        }
    }

    /// The parser of a language pack, nil where the pack has no weights.
    /// - Throws: ``LexiconError`` where the weights are broken.
    package static func embedded(in pack: LanguagePack) throws(LexiconError) -> GrammarParser? {
        guard let file = pack.weights[fileName] else { return nil }
        do {
            return try GrammarParser(try WeightsFile(embedded: file.bytes))
        } catch {
            throw LexiconError(table: fileName, line: 0, message: "\(error)")
        }
    }

    /// A parse of a sentence's words, each of valid UTF-8.
    /// - Parameters:
    ///   - findsNames: whether names are wanted; without them it is a little faster.
    ///   - scratch: memory that sentences of one thread share.
    /// - Complexity: O(n) for n words.
    package func parse(
        _ forms: some Sequence<some Sequence<UInt8>>, style: ParseStyle, findsNames: Bool = true, scratch: ParserScratch
    ) -> SentenceParse {
        scratch.begin(network.layout)
        for form in forms { scratch.add(form, words, style) }
        let size = TableLayout.rowsPerToken
        let count = scratch.rows.count / size
        var parse = SentenceParse()
        var start = 0
        var root = 0
        while start < count {
            let end = min(start + Self.longest, count)
            let output = network.parse(
                scratch.rows[start * size..<end * size], findsNames: findsNames, scratch: scratch.network)
            append(output, at: start, root: &root, to: &parse)
            start = end
        }
        return parse
    }

    /// Appends the parse of a part; the roots of later parts depend on the first part's.
    private func append(_ output: NetworkOutput, at start: Int, root: inout Int, to parse: inout SentenceParse) {
        parse.universal += output.universal.map { UniversalTag(rawValue: $0) ?? .other }
        parse.treebank += output.treebank
        parse.relations += output.relations
        for (i, head) in output.heads.enumerated() {
            if head != 0 {
                parse.heads.append(start + head)
            } else {
                parse.heads.append(root)
                if start == 0 { root = i + 1 }
                if start > 0, let parataxis = relations.firstIndex(of: "parataxis") {
                    parse.relations[start + i] = UInt8(parataxis)
                }
            }
        }
        var first = 0
        for (i, label) in output.names.enumerated() {
            guard let place = NameLabel.place(Int(label)) else { continue }
            if place == .first || place == .only { first = i }
            if place == .last || place == .only {
                parse.names.append(
                    ParsedName(
                        words: start + first..<start + i + 1, kind: NameKind.allCases[NameLabel.kind(Int(label))]))
            }
        }
    }
}

/// The memory of one pass over a text.
package final class ParserScratch {
    private(set) var rows: [Int32] = []
    let network = NetworkScratch()
    private var form = WordForm()
    private var features = TokenFeatures(TableLayout(words: 0, affixes: 1))

    package init() {}

    /// Begins a sentence.
    func begin(_ layout: TableLayout) {
        rows.removeAll(keepingCapacity: true)
        features = TokenFeatures(layout)
    }

    /// Adds a word.
    func add(_ word: some Sequence<UInt8>, _ words: WordRows, _ style: ParseStyle) {
        form.read(word)
        features.append(form, words, style: style, to: &rows)
    }
}
