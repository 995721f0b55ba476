// Reads a text as an interview without quotation marks: paragraphs that ask, paragraphs that answer.

struct Interview: Sendable {
    /// Who answers.
    let guest: Int
    /// The paragraph of the first question.
    private let first: Int
    /// For each paragraph whether it asks.
    private let asks: [Bool]

    /// Fewer questions with an answer after them do not make an interview, nor do questions that are rarer among the paragraphs.
    private static let minimumQuestions = 3
    private static let minimumShare = 0.2
    /// A guest is named so often before the first question: in the heading and where he is introduced.
    private static let minimumNames = 2

    /// Nil where the text is no interview, or names nobody before the first question.
    init?(text: SegmentedText, references: [Reference], entityOfReference: [Int], entities: [Entity]) {
        let asks = text.paragraphs.map { paragraph in
            !paragraph.tokens.isEmpty && text.string(paragraph.tokens.upperBound - 1) == "?"
        }
        let questions = asks.indices.filter { asks[$0] && $0 + 1 < asks.count && !asks[$0 + 1] }
        let count = asks.reduce(0) { $0 + ($1 ? 1 : 0) }
        guard questions.count >= Self.minimumQuestions, Double(count) >= Self.minimumShare * Double(asks.count),
            let first = questions.first
        else { return nil }
        self.asks = asks
        self.first = first
        let end = text.paragraphs[first].tokens.lowerBound
        var counts: [Int: Int] = [:]
        for (number, reference) in references.enumerated() {
            guard reference.tokens.lowerBound < end else { break }
            let entity = entityOfReference[number]
            guard reference.kind == .name, !reference.takesArticle, entity >= 0,
                entities[entity].kind == .person
                    || entities[entity].kind == .unknown && entities[entity].forename != nil
            else { continue }
            counts[entity, default: 0] += 1
        }
        // Of several who are named as often, the first one.
        guard let guest = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }),
            guest.value >= Self.minimumNames
        else { return nil }
        self.guest = guest.key
    }

    /// Whether a paragraph is an answer.
    func isAnswer(_ paragraph: Int) -> Bool { paragraph > first && !asks[paragraph] }

    /// Whether a paragraph is a question.
    func isQuestion(_ paragraph: Int) -> Bool { paragraph >= first && asks[paragraph] }
}
