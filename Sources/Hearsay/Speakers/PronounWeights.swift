// What speaks for an antecedent of a pronoun, and how much.

/// A feature of a possible antecedent. The table names features by their cases.
enum PronounFeature: Int, CaseIterable {
    // The latest mention: where it stands.
    case sentencesBack, sentencesFarBack, paragraphsBack, othersSince
    // The latest mention: what it is.
    case subject, source, modifier, otherSideOfMarks, insideOwnContent, afterPlace, subjectOfParagraph,
        subjectOfSentence
    // The one who is meant.
    case named, manyMentions, hasSpoken
    // Earlier mentions.
    case earlierMentions, earlierSubject, earlierSource, outsideOwnContent
    // The order of sources.
    case lastSource, sourceBefore, lastSourceOfOtherParagraph, lastSourceOfReport
    // How the pronoun fits.
    case agreesInGender, person, namedUnknown, disagreesInGender, theyOfGroup, theyOfOrganization, theyOfPlural
    case itOfOrganization, itOfUnknown
    // The turns of a dialogue.
    case lastTurn, turnBeforeLast, calledInLastTurn, actorOfLastTurn, sourceInParagraph
}

/// The weights of a logistic choice among all candidates, learnt by `hearsay-train speakers`.
struct PronounWeights: Sendable {
    /// A weight for each feature, in the order of ``PronounFeature``.
    var values: [Double]

    /// Reads the table of weights; a pack may lack it while it is being learnt.
    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        values = PronounFeature.allCases.map { _ in 0 }
        guard let table = builder.pack.tables["pronoun-weights.tsv"] else { return }
        let feature = try table.column("feature")
        let weight = try table.column("weight")
        let places = Dictionary(uniqueKeysWithValues: PronounFeature.allCases.map { ("\($0)", $0.rawValue) })
        for row in 0..<table.rowCount {
            guard let place = places[table.string(row, feature)] else {
                let message = "unknown feature “\(table.string(row, feature))”"
                throw LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
            }
            values[place] = try table.number(row, weight)
        }
    }

    init(values: [Double]) {
        self.values = values
    }
}

/// The features of one candidate.
struct PronounFeatures: Sendable {
    private(set) var values = PronounFeature.allCases.map { _ in 0.0 }

    subscript(_ feature: PronounFeature) -> Double {
        get { values[feature.rawValue] }
        set { values[feature.rawValue] = newValue }
    }

    /// Sets a feature that is either there or not.
    mutating func mark(_ feature: PronounFeature, _ holds: Bool) {
        if holds { self[feature] = 1 }
    }

    func score(_ weights: PronounWeights) -> Double {
        zip(values, weights.values).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
