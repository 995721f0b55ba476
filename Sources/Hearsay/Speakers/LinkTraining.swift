// The links of a text's attributions, for the rates that `hearsay-train speakers` learns.

/// Gives how each attribution of a text came to its speaker.
package struct LinkTraining: Sendable {
    /// An attribution with a speaker.
    package struct Example: Sendable {
        /// How the speaker was found: a case of `LinkKind`.
        package let kind: String
        /// Whether the text reports or talks: a case of `Register`.
        package let register: String
        /// What the kind's choice gave, 0…1.
        package let share: Double
        /// Whether the text is read as a dialogue.
        package let isInDialogue: Bool
        package let content: [ByteRange]
        package let source: ByteRange?
        /// The names and noun phrases that the text has for the speaker, and the pronouns.
        package let mentions: [ByteRange]
        package let pronouns: [ByteRange]
    }

    package static let fileName = LinkRates.fileName
    /// All kinds, in order.
    package static let kinds = LinkKind.allCases.map(\.rawValue)
    package static let registers = Register.allCases.map(\.rawValue)
    /// The kind whose rate is learnt from works that its choice was not learnt from.
    package static let turn = LinkKind.turn.rawValue

    private let reader: LinkedReader

    package init(_ pack: LanguagePack, turns: TurnModel) throws(LexiconError) {
        reader = try LinkedReader(pack, turnModel: turns)
    }

    package func examples(_ source: SourceText) -> [Example] {
        let (text, linker) = reader.linked(source)
        return zip(linker.attributions, linker.links).compactMap { attribution, link in
            guard let entity = link.entity, let kind = link.kind else { return nil }
            let own = linker.entities[entity].references
            func ranges(_ arePronouns: Bool) -> [ByteRange] {
                own.filter { (linker.references[$0].kind == .pronoun) == arePronouns }
                    .map { text.tokens.bytes(linker.mentionTokens[$0]) }
            }
            let groups = linker.groupMentions.filter { $0.entity == entity }.map { text.tokens.bytes($0.tokens) }
            return Example(
                kind: kind.rawValue, register: linker.register.rawValue, share: link.share, isInDialogue: linker.isDialogue,
                content: attribution.content.map { text.tokens.bytes($0) },
                source: attribution.source.map { text.tokens.bytes($0) }, mentions: ranges(false) + groups,
                pronouns: ranges(true))
        }
    }
}
