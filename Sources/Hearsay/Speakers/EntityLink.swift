// A link to an entity, before the speakers are chosen and named.

struct EntityLink: Sendable {
    var entity: Int?
    var confidence: Double
    var alternatives: [Antecedent] = []
    var reason: String

    static let none = EntityLink(entity: nil, confidence: 0, reason: "no speaker in sight")
}
