// A possible attribution, before the best consistent set of a text is chosen.

/// Where a candidate's content stands and what construction it is in.
enum Construction: String, Sendable, CaseIterable {
    case that, clause, quote, parenthetical, infinitive, objectInfinitive, objectOf, object, gerund, interrogative,
        objectAs
    case preposition, copula, accordingTo, possessive, colon, asClause
    case passiveInfinitive, passiveAs, passiveOf
    case passive, raised, relative, treeClause, treeObject, treePreposition

    /// Its place among all constructions.
    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Whether the subject of the (passive) cue belongs to the content.
    var raisesSubject: Bool {
        switch self {
        case .passiveInfinitive, .passiveAs, .passiveOf, .passive, .raised: true
        default: false
        }
    }

    /// Whether the content is a clause or a quotation that the cue governs.
    var isClause: Bool {
        switch self {
        case .that, .clause, .quote, .colon, .interrogative, .infinitive, .objectInfinitive, .objectAs: true
        default: false
        }
    }
}

/// A candidate: the attribution it would give, its construction, and the word and lemma for which it stands.
struct Candidate: Sendable {
    var attribution: Attribution
    var construction: Construction
    /// The stance and act of its word, as ``ReportingWord/group`` has them.
    var group: String
    /// The head word of the cue.
    var head: Int
    /// How likely it is right, 0…1.
    var score: Double

    /// Whether a piece of another candidate's content holds the first piece of this one's.
    func isInside(_ other: Candidate) -> Bool {
        guard let first = attribution.content.first else { return false }
        return other.attribution.content.contains {
            $0.lowerBound <= first.lowerBound && first.upperBound <= $0.upperBound
        }
    }
}
