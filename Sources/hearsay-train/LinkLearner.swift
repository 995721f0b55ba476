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

    /// The table of rates.
    func table() throws -> String {
        var table = ""
        for _ in 0..<Self.rounds {
            let current = table.isEmpty ? pack.without(LinkTraining.fileName) : pack.replacing(try lexicon(table))
            table = Self.table(of: try links(current))
        }
        return table
    }

    private func lexicon(_ table: String) throws -> LexiconTable {
        try LexiconTable(name: LinkTraining.fileName, bytes: Array(table.utf8))
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
        for document in corpus.measured {
            Self.add(training.examples(document.source), document, to: &links)
        }
        // A story with few bare quotations is read as news is, and must not say how news is read.
        for document in corpus.stories {
            Self.add(training.examples(document.source).filter(\.isInDialogue), document, to: &links)
        }
        return links
    }

    /// Adds the links to annotated speakers. Somebody without a name is right only where the text has none.
    private static func add(
        _ examples: [LinkTraining.Example], _ document: AnnotatedDocument, to links: inout [String: [Link]]
    ) {
        let gold = AntecedentGold(document)
        for example in examples where example.kind != LinkTraining.turn {
            guard let speaker = document.quotations.first(where: { isOf($0, example) })?.speaker else { continue }
            let found = gold.entity(example.mentions, pronouns: example.pronouns)
            let isNamed = !example.mentions.isEmpty || document.entities[speaker]?.mentions.isEmpty ?? true
            links[example.kind, default: []].append(
                Link(register: example.register, share: example.share, isRight: found == speaker && isNamed))
        }
    }

    private static func isOf(_ quotation: AnnotatedDocument.Quotation, _ example: LinkTraining.Example) -> Bool {
        let isSource = example.source.map { own in
            quotation.source.isEmpty || quotation.source.contains { $0.overlaps(own) }
        }
        return isSource ?? true
            && quotation.content.contains { piece in example.content.contains { $0.overlaps(piece) } }
    }

    private static func table(of links: [String: [Link]]) -> String {
        let all = Line(Array(links.values.joined()), towards: Line(low: 0.5, high: 0.5), weight: 0)
        let mean = Line(low: all.middle, high: all.middle)
        var rows: [String] = []
        for kind in LinkTraining.kinds {
            let whole = Line(links[kind] ?? [], towards: mean, weight: smoothing)
            for register in LinkTraining.registers {
                let own = (links[kind] ?? []).filter { $0.register == register }
                let line = Line(own, towards: whole, weight: 2 * smoothing)
                let ends = [line.low, line.high].map { String(format: "%.3f", min(max($0, 0.02), 0.98)) }
                rows.append(([kind, register] + ends + ["\(own.count)"]).joined(separator: "\t") + "\n")
            }
        }
        return """
            # How probable a speaker is that was found in each way, in texts that report and in talk: a straight line from what its choice gives (0 … 1) to low … high.
            # Learnt by `hearsay-train speakers` (see MODELS.md); a rare kind leans on that of both registers, and that on the mean of all.
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
