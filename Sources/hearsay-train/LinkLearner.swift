// Learns how often links of each kind are right.

import Foundation
import Hearsay

struct LinkLearner {
    let pack: LanguagePack
    let turns: TurnModel
    let corpus: SpeakerCorpus
    /// The probabilities of turns and whether they were right, by works that were not learnt from.
    let heldOut: [(share: Double, isRight: Bool)]

    /// A link that follows another needs that one's rate: all are learnt twice.
    private static let rounds = 2
    /// So many links of the mean rate are added to each kind's, twice as many of the kind's to each register's.
    private static let smoothing = 4.0

    /// Kinds with fewer links keep the rates of the pack's table: these are estimates.
    private static let minimumLinks = 20

    /// The table of rates.
    func table() throws -> String {
        var table = ""
        var current = pack
        for _ in 0..<Self.rounds {
            table = self.table(of: try links(current))
            current = pack.replacing(try LexiconTable(name: LinkTraining.fileName, bytes: Array(table.utf8)))
        }
        return table
    }

    private struct Link {
        var register: String
        var share: Double
        var isRight: Bool
    }

    private func links(_ pack: LanguagePack) throws -> [String: [Link]] {
        let training = try LinkTraining(pack, turns: turns)
        var links: [String: [Link]] = [:]
        links[LinkTraining.turn] = LinkTraining.registers.flatMap { register in
            heldOut.map { Link(register: register, share: $0.share, isRight: $0.isRight) }
        }
        for document in corpus.measured { Self.add(training.reading(document.source), document, to: &links) }
        for document in corpus.stories {
            let reading = training.reading(document.source)
            // A story with few bare quotations is read as news is, and must not say how news is read.
            if reading.isDialogue { Self.add(reading, document, to: &links) }
        }
        return links
    }

    /// Adds the links and sources of what was found of a document's quotations. Somebody without a name is right only where the text
    /// has none.
    private static func add(
        _ reading: LinkTraining.Reading, _ document: AnnotatedDocument, to links: inout [String: [Link]]
    ) {
        let gold = AntecedentGold(document)
        for (quotation, example) in matches(reading.examples, document.quotations) {
            let hasRightSource = example.source.map { own in quotation.source.contains { $0.overlaps(own) } } ?? false
            func add(_ kind: String, _ share: Double, _ isRight: Bool) {
                links[kind, default: []].append(Link(register: reading.register, share: share, isRight: isRight))
            }
            if !quotation.source.isEmpty { add(LinkTraining.source, example.sourceShare, hasRightSource) }
            guard let link = example.link, link.kind != LinkTraining.turn, let speaker = quotation.speaker,
                hasRightSource || quotation.source.isEmpty || example.source == nil
            else { continue }
            let isNamed = !link.mentions.isEmpty || document.entities[speaker]?.mentions.isEmpty ?? true
            add(link.kind, link.share, isNamed && gold.entity(link.mentions, pronouns: link.pronouns) == speaker)
        }
    }

    /// Each annotated quotation, from left to right, takes the free attribution that covers most of its content, as the scorer has it.
    private static func matches(_ examples: [LinkTraining.Example], _ quotations: [AnnotatedDocument.Quotation])
        -> [(AnnotatedDocument.Quotation, LinkTraining.Example)]
    {
        var isFree = [Bool](repeating: true, count: examples.count)
        return quotations.sorted { ($0.content.first?.start ?? 0) < ($1.content.first?.start ?? 0) }
            .compactMap { quotation in
                let size = quotation.content.reduce(0) { $0 + $1.count }
                let covers = examples.indices.map { isFree[$0] ? shared(examples[$0].content, quotation.content) : 0 }
                guard let best = covers.indices.max(by: { (covers[$0], $1) < (covers[$1], $0) }), covers[best] > 0,
                    Double(covers[best]) >= minimumCover * Double(size)
                else { return nil }
                isFree[best] = false
                return (quotation, examples[best])
            }
    }

    /// How much of an annotated content the best attribution must cover.
    private static let minimumCover = 0.3

    private static func shared(_ a: [ByteRange], _ b: [ByteRange]) -> Int {
        a.reduce(0) { sum, x in
            sum + b.reduce(0) { $0 + max(0, Int(min(x.end, $1.end)) - Int(max(x.start, $1.start))) }
        }
    }

    private func table(of links: [String: [Link]]) -> String {
        let all = Line(Array(links.values.joined()), towards: Line(low: 0.5, high: 0.5), weight: 0)
        let mean = Line(low: all.middle, high: all.middle)
        var rows: [String] = []
        for kind in LinkTraining.kinds {
            let all = links[kind] ?? []
            let whole = Line(all, towards: mean, weight: Self.smoothing)
            for register in LinkTraining.registers {
                let own = all.filter { $0.register == register }
                var line = Line(own, towards: whole, weight: 2 * Self.smoothing)
                if all.count < Self.minimumLinks, let known = LinkTraining.rate(kind, register, in: pack) {
                    line = Line(low: known.low, high: known.high)
                }
                let ends = [line.low, line.high].map { String(format: "%.3f", min(max($0, 0.02), 0.98)) }
                rows.append(([kind, register] + ends + ["\(own.count)"]).joined(separator: "\t") + "\n")
            }
        }
        return """
            # How probable a speaker is that was found in each way, in texts that report and in talk: a straight line from what its choice gives (0 … 1) to low … high.
            # Learnt by `hearsay-train speakers` (see MODELS.md); what a register rarely has leans on
            # both, a rare kind on the mean of all. Kinds of fewer than 20 links are not learnt: their rates are estimates, written by hand.
            kind\tregister\tlow\thigh\tcount\n
            """ + rows.joined()
    }

    /// A straight line over shares from 0 to 1.
    private struct Line {
        var low: Double
        var high: Double
        /// Its value at the mean share of what it was drawn through.
        var middle = 0.5

        init(low: Double, high: Double) {
            self.low = low
            self.high = high
        }

        /// The line of the least squared error through links and `weight` more, half of them at each end of another line.
        init(_ links: [Link], towards other: Line, weight: Double) {
            var points = links.map { (x: $0.share, y: $0.isRight ? 1.0 : 0, weight: 1.0) }
            points += [(0, other.low, weight / 2), (1, other.high, weight / 2)]
            let sum = max(points.reduce(0) { $0 + $1.weight }, 1e-9)
            let x = points.reduce(0) { $0 + $1.weight * $1.x } / sum
            let y = points.reduce(0) { $0 + $1.weight * $1.y } / sum
            let spread = points.reduce(0) { $0 + $1.weight * ($1.x - x) * ($1.x - x) }
            let together = points.reduce(0) { $0 + $1.weight * ($1.x - x) * ($1.y - y) }
            let slope = spread > 1e-9 ? max(0, together / spread) : 0
            low = y - slope * x
            high = y + slope * (1 - x)
            middle = y
        }
    }
}
