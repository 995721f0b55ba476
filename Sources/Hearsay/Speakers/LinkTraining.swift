// The links of a text's attributions, for the rates that `hearsay-train speakers` learns.

/// Gives how each attribution of a text came to its speaker.
package struct LinkTraining: Sendable {
    /// How a speaker was found, and who that is.
    package struct Link: Sendable {
        /// A case of `LinkKind`.
        package let kind: String
        /// What the kind's choice gave, 0…1.
        package let share: Double
        /// The names and noun phrases that the text has for the speaker, and the pronouns.
        package let mentions: [ByteRange]
        package let pronouns: [ByteRange]
    }

    /// An attribution.
    package struct Example: Sendable {
        package let content: [ByteRange]
        package let source: ByteRange?
        /// How probable the source's words were held.
        package let sourceShare: Double
        package let link: Link?
    }

    /// A text as it was read.
    package struct Reading: Sendable {
        /// Whether it reports or talks: a case of `Register`.
        package let register: String
        package let isDialogue: Bool
        package let examples: [Example]
    }

    package static let fileName = LinkRates.fileName
    /// All kinds and all registers, in order.
    package static let kinds = LinkKind.allCases.map(\.rawValue)
    package static let registers = Register.allCases.map(\.rawValue)
    /// The kind whose rate is learnt from works that its choice was not learnt from.
    package static let turn = LinkKind.turn.rawValue
    /// The kind that tells of the source's words alone.
    package static let source = LinkKind.source.rawValue

    /// The ends of a kind's line in a pack's table, or nil.
    package static func rate(_ kind: String, _ register: String, in pack: LanguagePack) -> (low: Double, high: Double)?
    {
        guard let kind = LinkKind(rawValue: kind), let register = Register(rawValue: register) else { return nil }
        return (try? LinkRates(pack))?.ends(kind, register)
    }

    private let reader: LinkedReader

    package init(_ pack: LanguagePack, turns: TurnModel) throws(LexiconError) {
        reader = try LinkedReader(pack, turnModel: turns)
    }

    package func reading(_ source: SourceText) -> Reading {
        let (text, linker) = reader.linked(source)
        let examples = zip(linker.attributions, linker.links).map { attribution, link in
            Example(
                content: attribution.content.map { text.tokens.bytes($0) },
                source: attribution.source.map { text.tokens.bytes($0) }, sourceShare: attribution.sourceProbability,
                link: Self.link(link, text, linker))
        }
        return Reading(register: linker.register.rawValue, isDialogue: linker.isDialogue, examples: examples)
    }

    private static func link(_ link: EntityLink, _ text: SegmentedText, _ linker: SpeakerLinker) -> Link? {
        guard let entity = link.entity, let kind = link.kind else { return nil }
        func ranges(_ arePronouns: Bool) -> [ByteRange] {
            linker.entities[entity].references.filter { (linker.references[$0].kind == .pronoun) == arePronouns }
                .map { text.tokens.bytes(linker.mentionTokens[$0]) }
        }
        let groups = linker.groupMentions.filter { $0.entity == entity }.map { text.tokens.bytes($0.tokens) }
        return Link(
            kind: kind.rawValue, share: link.share, mentions: ranges(false) + groups, pronouns: ranges(true))
    }
}
