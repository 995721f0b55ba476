// Chooses the candidates that can stand together: one for a cue word, contents that nest or part.

struct CandidateChoice {
    /// Candidates under this score are dropped: learnt scores, and rates where nothing is learnt. Chosen on PolNeAR dev.
    static let learntThreshold = 0.3
    static let rateThreshold = 0.42
    /// "In her view": the guidelines count it always, the corpus in one of four places, which makes learnt scores too low.
    static let possessiveThreshold = 0.1

    /// How many contents may stand around one another: real sentences have up to four, a text made of cues would have no end.
    static let deepest = 8

    /// The chosen candidates in text order.
    /// - Complexity: O(n²) for the n candidates of a sentence, whose length is bounded.
    static func choose(_ candidates: [Candidate], threshold: Double) -> [Candidate] {
        var chosen: [Candidate] = []
        var depths: [Int] = []
        let order = candidates.indices.filter { candidates[$0].score >= self.threshold(candidates[$0], threshold) }
            .sorted { (candidates[$0].score, candidates[$1].head) > (candidates[$1].score, candidates[$0].head) }
        for i in order {
            let candidate = candidates[i]
            if chosen.contains(where: { conflicts($0, candidate) }) { continue }
            let around = chosen.count { candidate.isInside($0) }
            guard around < deepest,
                depths.indices.allSatisfy({ depths[$0] < deepest || !chosen[$0].isInside(candidate) })
            else { continue }
            for j in chosen.indices where chosen[j].isInside(candidate) { depths[j] += 1 }
            chosen.append(candidate)
            depths.append(around)
        }
        return chosen.sorted { $0.head < $1.head }
    }

    private static func threshold(_ candidate: Candidate, _ threshold: Double) -> Double {
        candidate.construction == .possessive ? min(possessiveThreshold, threshold) : threshold
    }

    /// Whether two candidates can't both be right: they share a cue word, or their contents cross.
    static func conflicts(_ a: Candidate, _ b: Candidate) -> Bool {
        if let x = a.attribution.cue, let y = b.attribution.cue, x.overlaps(y) { return true }
        for p in a.attribution.content {
            for q in b.attribution.content where p.overlaps(q) {
                let nested =
                    p.lowerBound <= q.lowerBound && q.upperBound <= p.upperBound
                    || q.lowerBound <= p.lowerBound && p.upperBound <= q.upperBound
                if !nested { return true }
                if p == q { return true }
            }
        }
        return false
    }
}
