// The trees of a text's sentences, by token numbers of the whole text: what the floors above read.

struct TextParse: Sendable {
    /// The head of the root of a sentence.
    static let root: Int32 = -1
    /// The head of a token whose sentence was not parsed.
    static let none: Int32 = -2

    /// For each token the number of the token that it depends on, ``root`` or ``none``.
    private(set) var heads: [Int32]
    /// For each token the relation to its head.
    private(set) var relations: [Relation]
    /// The same by the weights' own numbers, which keep all subtypes.
    private(set) var relationNumbers: [UInt8]
    private(set) var universal: [UniversalTag]
    /// Places in the weights' list of XPOS tags.
    private(set) var treebank: [UInt8]
    /// The names of the parsed sentences in text order.
    private(set) var names: [(tokens: TokenRange, kind: NameKind)] = []
    /// For each token the first one, and one past the last, of the subtree under it.
    private var lower: [Int32]
    private var upper: [Int32]
    /// For each token its first dependent, and the next dependent of its head; -1 where there is none.
    private var firstChild: [Int32]
    private var nextSibling: [Int32]

    /// Nothing parsed yet.
    init(tokens count: Int) {
        heads = [Int32](repeating: Self.none, count: count)
        relations = [Relation](repeating: .other, count: count)
        relationNumbers = [UInt8](repeating: 0, count: count)
        universal = [UniversalTag](repeating: .other, count: count)
        treebank = [UInt8](repeating: 0, count: count)
        lower = (0..<Int32(count)).map { $0 }
        upper = (0..<Int32(count)).map { $0 + 1 }
        firstChild = [Int32](repeating: -1, count: count)
        nextSibling = firstChild
    }

    /// Enters the parse of a sentence.
    /// - Parameter kinds: the relation of each of the weights' numbers.
    /// - Complexity: O(n) for the sentence's n tokens.
    mutating func add(_ parse: SentenceParse, at sentence: TokenRange, kinds: [Relation]) {
        let start = sentence.lowerBound
        for (i, token) in sentence.enumerated() {
            let head = parse.heads[i]
            heads[token] = head == 0 ? Self.root : Int32(start + head - 1)
            relationNumbers[token] = parse.relations[i]
            relations[token] = head == 0 ? .root : kinds[Int(parse.relations[i])]
            universal[token] = parse.universal[i]
            treebank[token] = parse.treebank[i]
        }
        for token in sentence.reversed() where heads[token] >= 0 {
            let head = Int(heads[token])
            nextSibling[token] = firstChild[head]
            firstChild[head] = Int32(token)
        }
        spread(sentence)
        names += parse.names.map {
            (tokens: start + $0.words.lowerBound..<start + $0.words.upperBound, kind: $0.kind)
        }
    }

    /// Each token hands its range up to its head, the deepest first.
    private mutating func spread(_ sentence: TokenRange) {
        var waiting = [Int32](repeating: 0, count: sentence.count)
        let start = sentence.lowerBound
        for token in sentence where heads[token] >= 0 { waiting[Int(heads[token]) - start] += 1 }
        var ready = sentence.filter { waiting[$0 - start] == 0 }
        while let token = ready.popLast() {
            let head = Int(heads[token])
            guard head >= 0 else { continue }
            lower[head] = min(lower[head], lower[token])
            upper[head] = max(upper[head], upper[token])
            waiting[head - start] -= 1
            if waiting[head - start] == 0 { ready.append(head) }
        }
    }

    /// Whether a token's sentence was parsed.
    @inline(__always)
    func isParsed(_ token: Int) -> Bool { heads[token] != Self.none }

    /// The token that a token depends on; nil for a root and where there is no parse.
    @inline(__always)
    func head(of token: Int) -> Int? { heads[token] >= 0 ? Int(heads[token]) : nil }

    /// The tokens from the first to the last that depend on a token, itself among them.
    @inline(__always)
    func subtree(of token: Int) -> TokenRange { Int(lower[token])..<Int(upper[token]) }

    /// The tokens that depend on a token directly, in order.
    func children(of token: Int) -> Children { Children(siblings: nextSibling, place: firstChild[token]) }

    /// The first dependent with one of some relations.
    func child(of token: Int, _ wanted: Relation...) -> Int? {
        var child = firstChild[token]
        while child >= 0 {
            if wanted.contains(relations[Int(child)]) { return Int(child) }
            child = nextSibling[Int(child)]
        }
        return nil
    }

    /// Whether a token stands in the subtree of another.
    /// - Complexity: O(depth).
    func dominates(_ ancestor: Int, _ token: Int) -> Bool {
        var at = token
        while at != ancestor {
            guard let head = head(of: at) else { return false }
            at = head
        }
        return true
    }

    /// Direct dependents.
    struct Children: Sequence, IteratorProtocol {
        fileprivate let siblings: [Int32]
        fileprivate var place: Int32

        mutating func next() -> Int? {
            guard place >= 0 else { return nil }
            defer { place = siblings[Int(place)] }
            return Int(place)
        }
    }
}
