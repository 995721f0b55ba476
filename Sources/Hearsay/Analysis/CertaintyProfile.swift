// How sure the quotations of a speaker, a kind of speaker, or a stretch of text are, taken together.

/// The distribution of the certainty of some quotations.
public struct CertaintyProfile: Sendable {
    /// How many quotations commit to something or to its opposite.
    public let claims: Int
    /// How many commit to nothing: questions, requests, silences.
    public let uncommitted: Int
    /// How many claims bear each label.
    public let labels: [CertaintyLabel: Int]
    /// The mean score of the claims, and the scores under which a quarter, a half and three quarters of them lie; nil without claims.
    public let mean: Double?
    public let quartiles: (lower: Double, median: Double, upper: Double)?

    /// The profile of some quotations.
    public init(_ quotations: some Sequence<Quotation>) {
        var scores: [Double] = []
        var labels: [CertaintyLabel: Int] = [:]
        var uncommitted = 0
        for quotation in quotations {
            guard let score = quotation.certainty.score, let label = quotation.certainty.label else {
                uncommitted += 1
                continue
            }
            scores.append(score)
            labels[label, default: 0] += 1
        }
        scores.sort()
        claims = scores.count
        self.uncommitted = uncommitted
        self.labels = labels
        mean = scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
        quartiles =
            scores.isEmpty
            ? nil : (Self.quantile(0.25, scores), Self.quantile(0.5, scores), Self.quantile(0.75, scores))
    }

    /// The share of claims that are hedged: unlikely, doubtful, possible or likely; 0 without claims.
    public var hedged: Double { share([.unlikely, .doubtful, .possible, .likely]) }
    /// The share of flat claims.
    public var flat: Double { share([.stated]) }
    /// The share of claims that are stressed as certain.
    public var boosted: Double { share([.certain]) }
    /// The share of claims whose content is denied.
    public var denied: Double { share([.denied]) }

    private func share(_ wanted: [CertaintyLabel]) -> Double {
        claims == 0 ? 0 : Double(wanted.reduce(0) { $0 + (labels[$1] ?? 0) }) / Double(claims)
    }

    /// Between two scores the quantile lies on the line.
    private static func quantile(_ share: Double, _ sorted: [Double]) -> Double {
        let place = share * Double(sorted.count - 1)
        let low = Int(place)
        let high = min(low + 1, sorted.count - 1)
        return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
    }
}

extension Analysis {
    /// A stretch of sentences and how sure the quotations are that begin in it.
    public struct CertaintyWindow: Sendable {
        /// Places in ``Analysis/sentences``.
        public var sentences: Range<Int>
        public var profile: CertaintyProfile
    }

    /// How sure the text's quotations are.
    public var certaintyProfile: CertaintyProfile { CertaintyProfile(quotations) }

    /// How sure the quotations of speakers are whose names the text keeps back, and those of all others that it names.
    public var certaintyByAnonymity: (anonymous: CertaintyProfile, named: CertaintyProfile) {
        let told = quotations.filter { $0.speaker != nil }
        return (
            CertaintyProfile(told.filter { $0.speaker?.isAnonymous == true }),
            CertaintyProfile(told.filter { $0.speaker?.isAnonymous == false })
        )
    }

    /// The profile of each speaker who is quoted, in the order of ``Analysis/speakers``.
    public var certaintyBySpeaker: [(speaker: Speaker, profile: CertaintyProfile)] {
        let byID = Dictionary(grouping: quotations.filter { $0.speaker != nil }) { $0.speaker?.id ?? "" }
        return speakers.compactMap { speaker in byID[speaker.id].map { (speaker, CertaintyProfile($0)) } }
    }

    /// The profiles of stretches of sentences, one after the other, the last of which may be shorter.
    /// - Parameter size: how many sentences a stretch has, at least 1.
    public func certaintyWindows(of size: Int) -> [CertaintyWindow] {
        let size = max(1, size)
        var starts = sentences.map(\.span.bytes.start).makeIterator()
        var next = starts.next()
        var number = -1
        var byWindow: [Int: [Quotation]] = [:]
        for quotation in quotations.sorted(by: { Self.start($0) < Self.start($1) }) {
            while let start = next, start <= Self.start(quotation) {
                number += 1
                next = starts.next()
            }
            byWindow[max(0, number) / size, default: []].append(quotation)
        }
        return stride(from: 0, to: sentences.count, by: size).map { first in
            CertaintyWindow(
                sentences: first..<min(first + size, sentences.count),
                profile: CertaintyProfile(byWindow[first / size] ?? []))
        }
    }

    private static func start(_ quotation: Quotation) -> UInt32 { quotation.content.first?.bytes.start ?? 0 }
}
