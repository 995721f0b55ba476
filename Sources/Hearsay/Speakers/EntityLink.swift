// A link to an entity, before the speakers are chosen and named.

struct EntityLink: Sendable {
    var entity: Int?
    /// How it was found; nil where it was not.
    var kind: LinkKind?
    /// What its kind's choice gave, 0…1.
    var share = 0.0
    /// The probability that it is right, 0…1.
    var confidence = 0.0
    var alternatives: [Antecedent] = []
    var reason: String

    static let none = EntityLink(entity: nil, reason: "no speaker in sight")
}
