// What a negator or a side clause does to the marks of a sentence: off its tree, or off its clauses where it has none.

struct MarkScopes {
    /// The sentence's tree, where there is one.
    let parse: TextParse?
    let clauses: ClauseMap

    /// What counts of a mark in a clause that is told beside the claim.
    private static let sideWeight = 0.94
    /// How far a negator reaches without a tree, in tokens.
    private static let negationReach = 4
    /// How many steps up a tree are followed.
    private static let steps = 12

    /// Weighs the marks by their clauses, and ties each mark that negation changes to the negator whose scope holds it.
    func settle(_ marks: inout [CertaintyMark]) {
        for place in marks.indices where marks[place].kind != MarkKind.conditional && isBeside(marks[place]) {
            marks[place].weight *= Self.sideWeight
        }
        for negator in marks.indices where marks[negator].isNegator {
            guard let place = marks.indices.first(where: { mayTurn($0, marks) && holds(negator, $0, marks) }) else {
                continue
            }
            marks[place].negator = negator
        }
    }

    private func mayTurn(_ place: Int, _ marks: [CertaintyMark]) -> Bool {
        marks[place].negated != nil && marks[place].negator == nil
    }

    private func tree(at token: Int) -> TextParse? {
        guard let parse, parse.isParsed(token) else { return nil }
        return parse
    }

    // MARK: Side clauses

    private func isBeside(_ mark: CertaintyMark) -> Bool {
        guard let parse = tree(at: mark.tokens.lowerBound) else {
            guard let clause = clauses.clause(of: mark.tokens.lowerBound) else { return false }
            return clause.kind == .relative || clause.kind == .adverbial
        }
        let start = top(of: mark.tokens, parse)
        var token = start
        for _ in 0..<Self.steps {
            switch parse.relations[token] {
            // An adjective that is the mark itself hedges its own noun.
            case .adjective where token == start: break
            case .relativeClause, .adverbialClause, .adnominalClause, .apposition, .adjective: return true
            default: break
            }
            guard let head = parse.head(of: token) else { return false }
            token = head
        }
        return false
    }

    // MARK: Negation

    private func holds(_ negator: Int, _ place: Int, _ marks: [CertaintyMark]) -> Bool {
        let (negating, negated) = (marks[negator].tokens, marks[place].tokens)
        guard negating.upperBound <= negated.lowerBound else { return false }
        if negating.upperBound == negated.lowerBound { return true }
        if let parse = tree(at: negating.lowerBound) { return holds(negating, negated, parse) }
        guard let clause = clauses.clause(of: negating.lowerBound) else { return false }
        return negated.lowerBound < clause.tokens.upperBound
            && negated.lowerBound - negating.upperBound < Self.negationReach
    }

    /// A negator turns the word that it hangs on, the complement of that ("did not seem likely"), and what a negated subject or
    /// object stands with ("nobody expects", "there is no certainty").
    private func holds(_ negating: TokenRange, _ negated: TokenRange, _ parse: TextParse) -> Bool {
        guard let turned = parse.head(of: top(of: negating, parse)) else { return false }
        let target = top(of: negated, parse)
        if isHeld(target, by: turned, parse) { return true }
        // "No expert expects": the negated noun hands the negation on to its verb.
        guard parse.relations[turned].isSubject || parse.relations[turned] == .object,
            let verb = parse.head(of: turned)
        else { return false }
        return isHeld(target, by: verb, parse)
    }

    private func isHeld(_ target: Int, by turned: Int, _ parse: TextParse) -> Bool {
        if target == turned { return true }
        guard parse.head(of: target) == turned else { return false }
        switch parse.relations[target] {
        case .openComplement, .adverbialModifier, .adjective, .object, .oblique: return true
        case .subject: return target > turned
        default: return false
        }
    }

    /// The word of a range on which the others hang.
    private func top(of range: TokenRange, _ parse: TextParse) -> Int {
        range.first { token in parse.head(of: token).map { !range.contains($0) } ?? true } ?? range.lowerBound
    }
}
