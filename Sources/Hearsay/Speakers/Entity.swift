// Somebody in the text while the text is still being read: what is known so far.

struct Entity: Sendable {
    var kind: SpeakerKind = .unknown
    var gender: Gender?
    var isPlural = false
    /// The words of the fullest name, without title; nil where there is no name.
    var name: TokenRange?
    /// The first given name, where the fullest name has one.
    var forename: WordID?
    var surname: WordID?
    /// The form of address that the text uses.
    var honorific: WordID?
    /// The singulars of the nouns that name it: "spokesman", "ministry".
    var lemmas: [WordID] = []
    var role: TokenRange?
    var affiliation: String?
    var knownKind = ""
    /// Places in the list of references, in order.
    var references: [Int] = []
    var isSource = false
    var isAnonymous = false
    /// The members, of a group that the text makes by naming them.
    var members: [Int] = []

    /// Takes over what a reference shows; what is known already stays.
    mutating func learn(_ reference: Reference) {
        if kind == .unknown { kind = reference.entity }
        gender = gender ?? reference.gender
        honorific = honorific ?? reference.honorific
        if role == nil { role = reference.role }
        affiliation = affiliation ?? reference.affiliation
        if knownKind.isEmpty { knownKind = reference.knownKind }
        if reference.headLemma != 0, !lemmas.contains(reference.headLemma) { lemmas.append(reference.headLemma) }
        if let new = reference.name, new.count > (name?.count ?? 0) { name = new }
    }
}
