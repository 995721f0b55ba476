// The turns of dialogues with those who may speak them, for `hearsay-train speakers`.

/// Gives who may speak each turn of a text that names no speaker for it.
package struct TurnTraining: Sendable {
    /// Somebody who may speak a turn.
    package struct Candidate: Sendable {
        package let row: FeatureRow
        /// The names and noun phrases that the text has for the one, and the pronouns.
        package let mentions: [ByteRange]
        package let pronouns: [ByteRange]
    }

    /// A turn of a dialogue.
    package struct Example: Sendable {
        /// What is said.
        package let content: [ByteRange]
        package let candidates: [Candidate]
    }

    package static let names = (numbers: TurnFeatures.numbers, keys: TurnFeatures.keys)
    package static let fileName = SpeakerModel.fileName

    /// How speakers take turns, from their order in annotated dialogues.
    /// - Parameter dialogues: for each turn the distance to the one before it and its speaker.
    package static func steps(_ dialogues: [[(gap: Int, speaker: String?)]]) -> [Double] {
        var counts = [Double](repeating: 1, count: TurnChain.count)
        for turns in dialogues {
            for number in turns.indices.dropFirst(2) {
                guard let a = turns[number - 2].speaker, let b = turns[number - 1].speaker,
                    let c = turns[number].speaker
                else { continue }
                counts[TurnChain.place(ofGap: turns[number].gap) * 3 + (c == b ? 0 : c == a ? 1 : 2)] += 1
            }
        }
        return counts.indices.map { counts[$0] / counts[($0 / 3 * 3)..<($0 / 3 * 3 + 3)].reduce(0, +) }
    }

    private let reader: LinkedReader

    /// Reads a pack, all but the trees that are to be learnt.
    package init(_ pack: LanguagePack) throws(LexiconError) {
        reader = try LinkedReader(pack.without(SpeakerModel.fileName))
    }

    /// The dialogue of a text; nil where it is none.
    package func dialogue(_ source: SourceText) -> Dialogue? {
        let (text, linker) = reader.linked(source)
        guard linker.isDialogue else { return nil }
        return Dialogue(text: text, linker: linker, features: linker.turnFeatures(linker.turns))
    }
}

extension TurnTraining {
    /// A dialogue as it is before its unnamed turns are given to anybody.
    package struct Dialogue: Sendable {
        fileprivate let text: SegmentedText
        fileprivate let linker: SpeakerLinker
        fileprivate let features: TurnFeatures

        /// All turns that have no named speaker.
        /// - Parameter model: tells who may speak the other turns; nil where only named speakers shall count.
        package func examples(_ model: TurnModel?) -> [Example] {
            var choices: [Int: [TurnChoice]] = [:]
            if let model {
                choices = TurnSpeakers(features: features, model: model).chained()
            } else {
                let named = features.named
                let totals = features.totals(named)
                for number in features.turns.indices where features.turns[number].named == nil {
                    choices[number] = features.choices(of: number, named, totals)
                }
            }
            return choices.sorted { $0.key < $1.key }.map { number, choices in
                let contents = features.turns[number].attributions.flatMap { linker.attributions[$0].content }
                return Example(
                    content: contents.map { text.tokens.bytes($0) },
                    candidates: choices.map {
                        Candidate(
                            row: $0.row, mentions: ranges(of: $0.entity, arePronouns: false),
                            pronouns: ranges(of: $0.entity, arePronouns: true))
                    })
            }
        }

        /// The content of each turn, and its distance to the turn before it, in paragraphs.
        package var turns: [(content: [ByteRange], gap: Int)] {
            features.turns.enumerated().map { number, turn in
                (
                    turn.attributions.flatMap { linker.attributions[$0].content.map { text.tokens.bytes($0) } },
                    number == 0 ? 1 : turn.paragraph - features.turns[number - 1].paragraph
                )
            }
        }

        private func ranges(of entity: Int, arePronouns: Bool) -> [ByteRange] {
            linker.entities[entity].references.filter { (linker.references[$0].kind == .pronoun) == arePronouns }
                .map { text.tokens.bytes(linker.mentionTokens[$0]) }
        }
    }
}
