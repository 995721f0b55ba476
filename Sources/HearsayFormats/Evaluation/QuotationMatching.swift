// Which prediction is taken for which annotated quotation.

/// An annotated quotation and the prediction that is taken for it, by their numbers.
struct QuotationPair {
    let gold: Int
    let predicted: Int
}

enum QuotationMatching {
    /// How much of a quotation must be covered for it to be found.
    static let looseShare = 0.3
    /// How much of a quotation, and of its prediction, must be common for it to be right.
    static let tightShare = 0.8

    /// For each annotated content, from left to right, the free prediction that covers most of it.
    /// - Parameters:
    ///   - gold: the annotated contents; none is empty.
    ///   - predicted: the predicted contents; none is empty.
    ///   - share: the least share of the annotated content that must be covered.
    ///   - isMutual: whether so much of the prediction must be covered too.
    /// - Returns: the pairs, from left to right.
    /// - Complexity: O(g·p) comparisons of sets.
    static func pairs(gold: [PlaceSet], predicted: [PlaceSet], share: Double, isMutual: Bool) -> [QuotationPair] {
        var pairs: [QuotationPair] = []
        var isUsed = [Bool](repeating: false, count: predicted.count)
        for g in gold.indices.sorted(by: { (gold[$0].first ?? 0, $0) < (gold[$1].first ?? 0, $1) }) {
            var best: Int?
            var most = 0.0
            for (p, candidate) in predicted.enumerated() where !isUsed[p] {
                let overlap = Double(gold[g].overlap(candidate))
                let covered = overlap / Double(gold[g].count)
                guard covered >= share, covered > most else { continue }
                guard !isMutual || overlap / Double(candidate.count) >= share else { continue }
                (best, most) = (p, covered)
            }
            guard let best else { continue }
            isUsed[best] = true
            pairs.append(QuotationPair(gold: g, predicted: best))
        }
        return pairs
    }

    /// Predictions that annotation without nesting can't judge: matched with nothing, and nested in another prediction's content or
    /// around a matched prediction. Their cues count as parts of them.
    static func besideFlatGold(contents: [PlaceSet], cues: [PlaceSet], matched: Set<Int>) -> Set<Int> {
        let wholes = zip(contents, cues).map { PlaceSet(union: [$0, $1]) }
        let isBeside = { p in
            contents.indices.contains { r in
                r != p
                    && (wholes[p].isSubset(of: contents[r])
                        || matched.contains(r) && wholes[r].isSubset(of: contents[p]))
            }
        }
        return Set(contents.indices.filter { !matched.contains($0) && isBeside($0) })
    }
}
