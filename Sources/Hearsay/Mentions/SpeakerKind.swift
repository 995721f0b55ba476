// What can be said of somebody by the words alone: the kind of speaker, and gender.

/// What a speaker is.
public enum SpeakerKind: String, Sendable, CaseIterable {
    case person, group, organization, document, unknown
}

/// Grammatical and personal gender as far as the text shows it.
public enum Gender: String, Sendable, CaseIterable {
    case male, female, neuter
}
