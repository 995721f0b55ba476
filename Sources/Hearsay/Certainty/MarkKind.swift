// What a word of certainty is, as factors name it; the other kinds stand in the tables.

enum MarkKind {
    static let base = "base"
    static let modal = "modal"
    static let negation = "negation"
    static let estimative = "estimative"
    static let conditional = "conditional"
    static let cue = "cue"
}
