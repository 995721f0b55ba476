// Puts attributions in order: kinds by their marks, the quotation around each, negation's consequences.

struct Nesting {
    let clauses: ClauseReader
    let layout: SpeechLayout

    /// The attributions in text order, each with its kind, its quoted stretches and the one that it stands in.
    func arranged(_ attributions: [Attribution]) -> [Attribution] {
        let order = attributions.indices.sorted { start(attributions[$0]) < start(attributions[$1]) }
        var place = [Int](repeating: 0, count: attributions.count)
        for (new, old) in order.enumerated() { place[old] = new }
        var sorted = order.map { attributions[$0] }
        for i in sorted.indices {
            sorted[i].content.sort { $0.lowerBound < $1.lowerBound }
            sorted[i].continues = sorted[i].continues.map { place[$0] }
            setKind(&sorted[i])
        }
        setWithin(&sorted)
        return sorted
    }

    /// The first token, and for attributions that begin together the size of the content: the larger one comes first.
    private func start(_ attribution: Attribution) -> (Int, Int) {
        let content = attribution.content.first?.lowerBound ?? 0
        let first = min(content, attribution.cue?.lowerBound ?? content, attribution.source?.lowerBound ?? content)
        return (first, -attribution.content.reduce(0) { $0 + $1.count })
    }

    /// Direct, mixed or indirect, by how much stands between marks that open inside of the content.
    private func setKind(_ attribution: inout Attribution) {
        var inside = 0
        var outside = 0
        var quoted: [TokenRange] = []
        for piece in attribution.content {
            for token in piece where !clauses.shape(token).contains(.punctuation) {
                if let marks = layout.outermostPair(at: token), marks.open >= piece.lowerBound {
                    inside += 1
                    let stretch = marks.inner.clamped(to: piece)
                    if quoted.last != stretch { quoted.append(stretch) }
                } else {
                    outside += 1
                }
            }
        }
        attribution.quoted = quoted.filter { !$0.isEmpty }
        attribution.kind = inside == 0 ? .indirect : outside == 0 ? .direct : .mixed
    }

    /// The smallest content that holds an attribution's cue and content.
    private func setWithin(_ sorted: inout [Attribution]) {
        var open: [Int] = []
        for i in sorted.indices {
            guard let anchor = sorted[i].cue ?? sorted[i].content.first else { continue }
            open.removeAll { (sorted[$0].content.last?.upperBound ?? 0) <= start(sorted[i]).0 }
            var best: (number: Int, size: Int)?
            for j in open {
                let holds = sorted[j].content.contains {
                    $0.lowerBound <= anchor.lowerBound && anchor.upperBound <= $0.upperBound
                }
                let size = sorted[j].content.reduce(0) { $0 + $1.count }
                if holds, best == nil || size < (best?.size ?? 0) { best = (j, size) }
            }
            sorted[i].within = best?.number
            open.append(i)
        }
    }
}
