// Counts of candidates and of those that gold has, by lemma and construction.

import Foundation
import Hearsay

struct CueCounts {
    private var byConstruction: [String: (right: Int, all: Int)] = [:]
    private var byGroup: [String: [String: (right: Int, all: Int)]] = [:]
    private var byLemma: [String: [String: (right: Int, all: Int)]] = [:]
    private var groupOfLemma: [String: String] = [:]

    /// How many candidates of the construction's own rate are added to each lemma's count.
    private static let smoothing = 3.0
    /// The share of a gold content that a candidate's must cover.
    private static let minimumOverlap = 0.3

    var total: Int { byConstruction.values.reduce(0) { $0 + $1.all } }
    var right: Int { byConstruction.values.reduce(0) { $0 + $1.right } }

    /// Counts a candidate. One inside of a gold content is left out: the corpus marks no nested attributions.
    private mutating func add(_ example: CueTraining.Example, gold: [AnnotatedDocument.Quotation]) {
        let isRight = gold.contains { quotation in
            quotation.cue.contains { $0.overlaps(example.cue) }
                && Self.overlap(example.content, quotation.content)
                    >= Self.minimumOverlap * Double(quotation.content.reduce(0) { $0 + $1.count })
        }
        if !isRight, gold.contains(where: { $0.content.contains { $0.contains(example.cue) } }) { return }
        byConstruction[example.construction, default: (0, 0)].right += isRight ? 1 : 0
        byConstruction[example.construction, default: (0, 0)].all += 1
        groupOfLemma[example.lemma] = example.group
        byGroup[example.group, default: [:]][example.construction, default: (0, 0)].right += isRight ? 1 : 0
        byGroup[example.group, default: [:]][example.construction, default: (0, 0)].all += 1
        byLemma[example.lemma, default: [:]][example.construction, default: (0, 0)].right += isRight ? 1 : 0
        byLemma[example.lemma, default: [:]][example.construction, default: (0, 0)].all += 1
    }

    /// The counts of some documents.
    /// - Parameter progress: told how many documents are done.
    init(_ documents: [AnnotatedDocument], _ pack: LanguagePack, progress: (Int) -> Void = { _ in }) throws {
        let training = try CueTraining(pack)
        for (number, document) in documents.enumerated() {
            for example in training.examples(document.source) { add(example, gold: document.quotations) }
            progress(number + 1)
        }
    }

    /// The file's name in the language pack.
    static let fileName = "cue-rates.tsv"

    private static func overlap(_ a: [ByteRange], _ b: [ByteRange]) -> Double {
        var shared = 0
        for x in a { for y in b where x.overlaps(y) { shared += Int(min(x.end, y.end)) - Int(max(x.start, y.start)) } }
        return Double(shared)
    }

    /// The table: constructions first, then groups smoothed towards their construction, then lemmas towards their group.
    var table: String {
        var rows: [String] = []
        let whole = byConstruction.mapValues { Double($0.right) / Double($0.all) }
        for (construction, count) in byConstruction.sorted(by: { $0.key < $1.key }) {
            rows.append(Self.row("", "", construction, whole[construction] ?? 0, count.all))
        }
        var groupRates: [String: [String: Double]] = [:]
        for (group, counts) in byGroup.sorted(by: { $0.key < $1.key }) {
            for (construction, count) in counts.sorted(by: { $0.key < $1.key }) {
                let rate = Self.smoothed(count, towards: whole[construction] ?? 0)
                groupRates[group, default: [:]][construction] = rate
                rows.append(Self.row("", group, construction, rate, count.all))
            }
        }
        for (lemma, counts) in byLemma.sorted(by: { $0.key < $1.key }) {
            let group = groupOfLemma[lemma] ?? ""
            for (construction, count) in counts.sorted(by: { $0.key < $1.key }) {
                let prior = groupRates[group]?[construction] ?? whole[construction] ?? 0
                rows.append(Self.row(lemma, group, construction, Self.smoothed(count, towards: prior), count.all))
            }
        }
        return """
            # How often a reporting word in a construction is the cue of an attribution. Without a lemma: the rate of a group of stance and act, or the construction's own.
            # Counted by `hearsay-train cues` over the finder's candidates (in what, MODELS.md says); rates are smoothed by three candidates of the group's rate.
            lemma\tgroup\tconstruction\trate\tcount\n
            """ + rows.map { $0 + "\n" }.joined()
    }

    private static func smoothed(_ count: (right: Int, all: Int), towards prior: Double) -> Double {
        (Double(count.right) + smoothing * prior) / (Double(count.all) + smoothing)
    }

    private static func row(_ lemma: String, _ group: String, _ construction: String, _ rate: Double, _ count: Int)
        -> String
    {
        "\(lemma)\t\(group)\t\(construction)\t\(String(format: "%.3f", rate))\t\(count)"
    }
}
