// Published standards that fix what a word of probability means.

/// What the words of probability are measured by.
public enum Yardstick: String, Sendable, CaseIterable {
    /// What readers understand, as surveys have it: no standard.
    case survey
    /// US Intelligence Community Directive 203.
    case icd203
    /// The Intergovernmental Panel on Climate Change.
    case ipcc
    /// UK Professional Head of Intelligence Assessment.
    case phia
    /// NATO, AJP-2.1.
    case nato
    /// The European Food Safety Authority.
    case efsa
    /// Sherman Kent, Words of Estimative Probability, 1964.
    case kent

    /// The name that people know it by.
    public var name: String {
        switch self {
        case .survey: "survey"
        case .icd203: "ICD 203"
        case .ipcc: "IPCC"
        case .phia: "UK PHIA"
        case .nato: "NATO"
        case .efsa: "EFSA"
        case .kent: "Kent"
        }
    }
}

/// What a standard says that a word of a claim means.
public struct StandardInterval: Sendable, Hashable {
    /// The standard's name, such as "ICD 203".
    public var scale: String
    /// The standard's term, of which the words may be a synonym.
    public var term: String
    /// The probability that the standard gives the term, 0…1.
    public var low: Double
    public var high: Double
}
