// Somebody in the text while the text is still being read: what is known so far.

struct Entity: Sendable {
    var kind: SpeakerKind = .unknown
    /// What names, titles and roles show of gender; nil where they show nothing.
    var gender: Gender?
    /// What pronouns showed since: above 0 for a man, below for a woman.
    var pronounVotes = 0.0
    /// Whether a form of address or a role shows the gender, not only a given name.
    var isGenderCertain = false
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
    /// Whether an article stands before the name, which nothing else describes.
    var takesArticle = false
    var isSource = false
    /// The members, of a group that the text makes by naming them.
    var members: [Int] = []

    /// How sure it is that this is a man, -1…1; below 0 for a woman. A given name alone can be outvoted by pronouns.
    var maleness: Double {
        let shown = gender == .male ? 1.0 : gender == .female ? -1 : 0
        if isGenderCertain, shown != 0 { return shown }
        return max(-1, min(1, shown * 0.6 + pronounVotes * 0.25))
    }

    /// The gender that all of this shows.
    var shownGender: Gender? {
        if gender == .neuter { return .neuter }
        return maleness > 0.2 ? .male : maleness < -0.2 ? .female : nil
    }

    /// Takes over what a reference shows; what is known already stays.
    mutating func learn(_ reference: Reference) {
        if kind == .unknown { kind = reference.entity }
        if let shown = reference.gender, gender == nil || reference.isGenderCertain && !isGenderCertain {
            gender = shown
            isGenderCertain = reference.isGenderCertain
        }
        takesArticle = takesArticle || reference.takesArticle
        honorific = honorific ?? reference.honorific
        if role == nil { role = reference.role }
        affiliation = affiliation ?? reference.affiliation
        if knownKind.isEmpty { knownKind = reference.knownKind }
        if reference.headLemma != 0, !lemmas.contains(reference.headLemma) { lemmas.append(reference.headLemma) }
        if let new = reference.name, new.count > (name?.count ?? 0) { name = new }
    }
}
