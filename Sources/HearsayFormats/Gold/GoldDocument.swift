// A text annotated by people: what is said, in which words, by whom. What an analysis is scored against.

public import Hearsay

/// The three stretches of an attribution.
public enum AttributionRole: String, Sendable, CaseIterable {
    case content, cue, source
}

/// Where an attribution's stretches lie: half-open spans in Unicode scalars, each in as many pieces as there are.
public struct AttributionSpans: Hashable, Sendable {
    public var content: [Range<Int>]
    /// Empty where there is none.
    public var cue: [Range<Int>]
    /// Empty where there is none.
    public var source: [Range<Int>]

    public init(content: [Range<Int>], cue: [Range<Int>] = [], source: [Range<Int>] = []) {
        self.content = content
        self.cue = cue
        self.source = source
    }

    /// The spans of a role.
    public subscript(role: AttributionRole) -> [Range<Int>] {
        switch role {
        case .content: content
        case .cue: cue
        case .source: source
        }
    }
}

/// Words that refer to somebody, in Unicode scalars.
public struct AnnotatedMention: Hashable, Sendable {
    public var span: Range<Int>
    public var kind: MentionKind
}

/// Somebody or something that a text speaks of.
public struct GoldEntity: Hashable, Sendable {
    public var name: String?
    public var kind: String?
    public var mentions: [AnnotatedMention]
}

/// What names the source of an annotated quotation.
public enum SourceForm: String, Sendable, CaseIterable {
    case pronoun, nominal, name
    /// Nothing does.
    case none
}

/// An annotated attribution.
public struct GoldQuotation: Hashable, Sendable {
    public var spans: AttributionSpans
    /// The key of the speaker's entity; nil where none is annotated.
    public var speaker: String?
    /// `positive` or `negative`; nil where it is not annotated.
    public var polarity: String?
    /// `direct`, `mixed` or `indirect`; nil where it is not annotated.
    public var kind: String?
    public var sourceForm: SourceForm
}

/// An annotated text.
public struct GoldDocument: Hashable, Sendable {
    /// What an output must name it by to be scored against it.
    public var id: String
    /// The set of annotations that it comes from.
    public var corpus: String?
    public var genre: String?
    public var text: ScalarText
    public var quotations: [GoldQuotation]
    public var entities: [String: GoldEntity]

    /// Sets that mark one attribution where several are nested.
    private static let flatCorpora: Set<String> = ["polnear"]

    /// Whether nested attributions are not annotated, so that a prediction of one is neither right nor wrong.
    public var isFlat: Bool { corpus.map(Self.flatCorpora.contains) ?? false }
}
