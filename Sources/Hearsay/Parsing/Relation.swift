/// The relations of Universal Dependencies that reading reported speech tells apart; subtypes that it doesn't need are left out.
/// https://universaldependencies.org/u/dep
enum Relation: UInt8, Sendable, CaseIterable {
    case root, subject, passiveSubject, clausalSubject, object, indirectObject, clausalComplement, openComplement
    case oblique, time, vocative, expletive, adverbialClause, adverbialModifier, discourse, auxiliary, passiveAuxiliary
    case copula, marker, nominalModifier, possessor, apposition, number, adjective, relativeClause, adnominalClause
    case determiner, caseMarker, conjunct, coordinator, fixed, flat, compound, particle, parataxis, punctuation, other

    private static let byName: [String: Relation] = [
        "root": .root, "nsubj": .subject, "nsubj:outer": .subject, "nsubj:pass": .passiveSubject,
        "csubj": .clausalSubject, "obj": .object, "iobj": .indirectObject, "ccomp": .clausalComplement,
        "xcomp": .openComplement, "obl": .oblique, "obl:tmod": .time, "vocative": .vocative, "expl": .expletive,
        "advcl": .adverbialClause, "advmod": .adverbialModifier, "discourse": .discourse, "aux": .auxiliary,
        "aux:pass": .passiveAuxiliary, "cop": .copula, "mark": .marker, "nmod": .nominalModifier,
        "nmod:poss": .possessor, "appos": .apposition, "nummod": .number, "amod": .adjective,
        "acl:relcl": .relativeClause, "acl": .adnominalClause, "det": .determiner, "case": .caseMarker,
        "conj": .conjunct, "cc": .coordinator, "fixed": .fixed, "flat": .flat, "compound": .compound,
        "compound:prt": .particle, "parataxis": .parataxis, "punct": .punctuation,
    ]

    /// The relation of a name in CoNLL-U; of a subtype that has no case of its own, that of its base.
    init(name: String) {
        self = Self.byName[name] ?? Self.byName[String(name.prefix { $0 != ":" })] ?? .other
    }

    var isSubject: Bool { self == .subject || self == .passiveSubject || self == .clausalSubject }
}
