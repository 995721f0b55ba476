// The linear model that says whether a sentence ends at a candidate: named features, one weight each.
//
// The weights are learnt by `hearsay-train segmenter` and shipped as `segmenter-weights.tsv`.

struct SentenceModel: Sendable {
    /// A family of features: one for each combination of the values of some properties of a candidate.
    private struct Template {
        let name: String
        let values: [[String]]
    }

    private typealias Candidate = SentenceCandidate
    private static let marks = Candidate.Mark.allCases.map { "\($0)" }
    private static let befores = Candidate.Before.allCases.map { "\($0)" }
    private static let afters = Candidate.After.allCases.map { "\($0)" }
    private static let closings = Candidate.Closing.allCases.map { "\($0)" }
    private static let lengths = Candidate.Length.allCases.map { "\($0)" }
    private static let openings = Candidate.Opening.allCases.map { "\($0)" }
    private static let truths = ["no", "yes"]

    /// The families in the order in which ``features(_:)`` gives them.
    private static let templates = [
        Template(name: "mark", values: [marks]),
        Template(name: "mark after", values: [marks, afters]),
        Template(name: "mark closing after", values: [marks, closings, afters]),
        Template(name: "mark before", values: [marks, befores]),
        Template(name: "before after", values: [befores, afters]),
        Template(name: "mark sentence paragraph after", values: [marks, openings, openings, afters]),
        Template(name: "mark closing inBracket", values: [marks, closings, truths]),
        Template(name: "mark inQuotation after", values: [marks, truths, afters]),
        Template(name: "mark length", values: [marks, lengths]),
        Template(name: "mark tight after", values: [marks, truths, afters]),
        Template(name: "mark run spaced after", values: [marks, ["1", "2", "3", "4"], truths, afters]),
    ]

    /// The names of all features, by their numbers.
    static let featureNames: [String] = templates.flatMap { template in
        template.values.reduce([template.name + ":"]) { names, values in
            names.flatMap { name in values.map { name + " " + $0 } }
        }
    }

    private static let bases: [Int] = {
        var base = 0
        return templates.map { template in
            defer { base += template.values.reduce(1) { $0 * $1.count } }
            return base
        }
    }()

    private let weights: [Float]
    private let bases: [Int]

    /// A model of given weights, by feature number.
    init(weights: [Float]) {
        self.weights = weights
        bases = Self.bases
    }

    init(_ table: LexiconTable) throws(LexiconError) {
        let feature = try table.column("feature")
        let weight = try table.column("weight")
        var weights = [Float](repeating: 0, count: Self.featureNames.count)
        var numbers: [String: Int] = [:]
        for (number, name) in Self.featureNames.enumerated() { numbers[name] = number }
        for row in 0..<table.rowCount {
            guard let number = numbers[table.string(row, feature)] else {
                throw LexiconError(
                    table: table.name, line: table.line(ofRow: row),
                    message: "“\(table.string(row, feature))” is no feature of the segmenter; train it again")
            }
            weights[number] = Float(try table.number(row, weight))
        }
        self.init(weights: weights)
    }

    /// The log-odds that a sentence ends at a candidate.
    @inline(__always)
    func score(_ candidate: SentenceCandidate) -> Float {
        var sum: Float = 0
        Self.forEachFeature(candidate, bases) { sum += weights[$0] }
        return sum
    }

    /// The numbers of a candidate's features.
    static func features(_ candidate: SentenceCandidate) -> [Int] {
        var numbers: [Int] = []
        forEachFeature(candidate, bases) { numbers.append($0) }
        return numbers
    }

    @inline(__always)
    private static func forEachFeature(_ c: SentenceCandidate, _ bases: [Int], _ body: (Int) -> Void) {
        let mark = c.mark.rawValue
        let before = c.before.rawValue
        let after = c.after.rawValue
        let closing = c.closing.rawValue
        let length = c.length.rawValue
        let nAfter = Candidate.After.allCases.count
        let nBefore = Candidate.Before.allCases.count
        let nClosing = Candidate.Closing.allCases.count
        let nLength = Candidate.Length.allCases.count
        let nOpening = Candidate.Opening.allCases.count
        body(bases[0] + mark)
        body(bases[1] + mark * nAfter + after)
        body(bases[2] + (mark * nClosing + closing) * nAfter + after)
        body(bases[3] + mark * nBefore + before)
        body(bases[4] + before * nAfter + after)
        body(
            bases[5] + ((mark * nOpening + c.sentence.rawValue) * nOpening + c.paragraph.rawValue) * nAfter + after)
        body(bases[6] + (mark * nClosing + closing) * 2 + (c.inBracket ? 1 : 0))
        body(bases[7] + (mark * 2 + (c.inQuotation ? 1 : 0)) * nAfter + after)
        body(bases[8] + mark * nLength + length)
        body(bases[9] + (mark * 2 + (c.isTight ? 1 : 0)) * nAfter + after)
        body(bases[10] + ((mark * 4 + c.run - 1) * 2 + (c.isSpaced ? 1 : 0)) * nAfter + after)
    }
}
