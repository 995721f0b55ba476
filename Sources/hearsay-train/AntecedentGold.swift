// Which of a pronoun's possible antecedents is the annotated speaker.

import Hearsay

struct AntecedentGold {
    private let mentions: [(range: ByteRange, entity: String)]
    private var speakers: [UInt32: String] = [:]

    init(_ document: AnnotatedDocument) {
        mentions = document.entities.sorted { $0.key < $1.key }.flatMap { entity in
            entity.value.mentions.map { ($0, entity.key) }
        }
        for (key, entity) in document.entities.sorted(by: { $0.key < $1.key }) {
            for pronoun in entity.pronouns { speakers[pronoun.start] = key }
        }
        for quotation in document.quotations {
            if let source = quotation.source.first { speakers[source.start] = quotation.speaker }
        }
    }

    /// Whether each candidate is the speaker that the pronoun stands for; nil where the corpus names none.
    func answers(_ example: PronounTraining.Example) -> [Bool]? {
        guard let speaker = speakers[example.pronoun.start] else { return nil }
        return example.candidates.map { entity($0.mentions) == speaker }
    }

    /// The entity of somebody's mentions; of pronouns alone that which most of them stand for.
    func entity(_ mentions: [ByteRange], pronouns: [ByteRange]) -> String? {
        if !mentions.isEmpty { return entity(mentions) }
        var votes: [String: Int] = [:]
        for pronoun in pronouns {
            if let speaker = speakers[pronoun.start] { votes[speaker, default: 0] += 1 }
        }
        return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// The entity that most mentions fit best.
    private func entity(_ ranges: [ByteRange]) -> String? {
        var votes: [String: Int] = [:]
        for range in ranges {
            let best = mentions.filter { $0.range.overlaps(range) }
                .max { (Self.fit($0.range, range), $1.entity) < (Self.fit($1.range, range), $0.entity) }
            if let best { votes[best.entity, default: 0] += 1 }
        }
        return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private static func fit(_ a: ByteRange, _ b: ByteRange) -> Double {
        Double(min(a.end, b.end)) - Double(max(a.start, b.start)) > 0
            ? (Double(min(a.end, b.end)) - Double(max(a.start, b.start)))
                / (Double(max(a.end, b.end)) - Double(min(a.start, b.start)))
            : 0
    }
}
