// An analysis as the rows that a store keeps of it: made by the workers, in parallel, so that the one writer only writes.

public import Hearsay
internal import HearsayFormats

/// A document with all that was found in it, ready to be stored. All offsets count Unicode scalars.
public struct DocumentRows: Sendable {
    struct Span: Sendable {
        let start: Int
        let end: Int
        var kind: String?
        var length: Int { end - start }

        init(_ span: TextSpan, kind: String? = nil) {
            let offsets = span.offsets(in: .scalar)
            (start, end, self.kind) = (offsets.lowerBound, offsets.upperBound, kind)
        }
    }

    struct Speaker: Sendable {
        let name: String
        let kind: String
        let role: String?
        let affiliation: String?
        let gender: String?
        let isAnonymous: Bool
        /// With which words the text keeps the name back, and why.
        let grant: (phrase: String?, reason: String?)?
        let isQuoted: Bool
        /// Lists of places, a kind of mention each.
        let mentions: (names: String?, nominals: String?, pronouns: String?)
    }

    struct Factor: Sendable {
        let kind: String
        let entry: String
        let effect: Double
        let span: Span?
        let low: Double?
        let high: Double?
    }

    struct Quotation: Sendable {
        let form: String
        let act: String
        let polarity: String
        /// The place of its speaker among the document's.
        let speaker: Int?
        let cue: String?
        let cueClass: String
        let framing: Double
        let certainty: (score: Double?, low: Double?, high: Double?, label: String?)
        let confidence: Double
        /// The number of the quotation that reports this one.
        let within: Int?
        let words: Int
        /// What can be searched: the content as SQLite cuts it out of the text.
        let content: String
        let start: Int
        let end: Int
        let cueSpan: Span?
        let source: Span?
        /// The pieces of a content that has several, what stands between marks, addressee, medium, time and evidence.
        let spans: [(role: String, span: Span)]
        let factors: [Factor]
        /// What the standard that was chosen says that the words mean.
        let standard: (scale: String, term: String, low: Double, high: Double)?
    }

    let key: String
    let hash: Int64
    let metadata: DocumentMetadata
    let language: String
    let text: String
    let words: Int
    /// A list of places, and as JSON the kinds of those that are not prose, by number.
    let sentences: (places: String, kinds: String?)
    let speakers: [Speaker]
    let quotations: [Quotation]

    /// The number of quotations.
    public var quotationCount: Int { quotations.count }
    /// The bytes of the text: what bounds how much is kept until it is written.
    public var size: Int { text.utf8.count }

    /// The rows of a document and its analysis.
    public init(_ document: CorpusDocument, _ analysis: Analysis) {
        key = document.key
        hash = document.hash
        metadata = document.metadata
        language = analysis.language
        text = analysis.source.string
        words = WordCount.count(analysis.source.utf8)
        sentences = (
            PlaceList.json(analysis.sentences.map { $0.span.offsets(in: .scalar) }) ?? "[]",
            Self.kinds(analysis.sentences)
        )
        speakers = analysis.speakers.map(Speaker.init)
        let places = Dictionary(uniqueKeysWithValues: analysis.speakers.enumerated().map { ($1.id, $0) })
        let numbers = Dictionary(uniqueKeysWithValues: analysis.quotations.enumerated().map { ($1.id, $0 + 1) })
        let end = text.utf8.contains(0) ? text.unicodeScalars.prefix { $0 != "\0" }.count : nil
        quotations = analysis.quotations.map { quotation in
            Quotation(
                quotation, textEnd: end, speaker: quotation.speaker.flatMap { places[$0.id] },
                within: quotation.within.flatMap { numbers[$0] })
        }
    }

    private static func kinds(_ sentences: [Sentence]) -> String? {
        let others = sentences.enumerated().filter { $1.kind != .prose }.map { "\"\($0)\":\"\($1.kind.rawValue)\"" }
        return others.isEmpty ? nil : "{" + others.joined(separator: ",") + "}"
    }
}

extension DocumentRows.Speaker {
    init(_ speaker: Speaker) {
        func places(_ kind: MentionKind) -> String? {
            PlaceList.json(speaker.mentions.filter { $0.kind == kind }.map { $0.span.offsets(in: .scalar) })
        }
        self.init(
            name: speaker.name, kind: speaker.kind.rawValue, role: speaker.role, affiliation: speaker.affiliation,
            gender: speaker.gender?.rawValue, isAnonymous: speaker.isAnonymous,
            grant: speaker.anonymity.map {
                ($0.grant.map { Self.line($0.text).lowercased() }, $0.reason.map { Self.line($0.text) })
            }, isQuoted: !speaker.quotations.isEmpty,
            mentions: (places(.name), places(.nominal), places(.pronoun)))
    }

    /// Words on one line, so that the same ones are equal.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension DocumentRows.Quotation {
    /// - Parameter textEnd: the place of the first zero in the text, behind which SQLite cuts nothing out.
    init(_ quotation: Quotation, textEnd: Int?, speaker: Int?, within: Int?) {
        var spans: [(role: String, span: DocumentRows.Span)] = []
        func add(_ role: String, _ span: TextSpan?, kind: String? = nil) {
            if let span { spans.append((role, DocumentRows.Span(span, kind: kind))) }
        }
        let content = quotation.content.map { DocumentRows.Span($0) }
        if content.count > 1 { spans += content.map { ("content", $0) } }
        for span in quotation.quoted { add("quoted", span) }
        add("addressee", quotation.addressee)
        add("medium", quotation.medium)
        add("time", quotation.time)
        for evidence in quotation.evidence { add("evidence", evidence.span, kind: evidence.kind) }
        let certainty = quotation.certainty
        self.init(
            form: quotation.kind.rawValue, act: quotation.act.rawValue, polarity: quotation.polarity.rawValue,
            speaker: speaker, cue: quotation.cue?.lemma, cueClass: quotation.framing.cueClass.rawValue,
            framing: quotation.framing.score,
            certainty: (certainty.score, certainty.low, certainty.high, certainty.label?.rawValue),
            confidence: quotation.confidence, within: within, words: WordCount.count(quotation.text.utf8),
            content: textEnd.map { Self.content(quotation, until: $0) } ?? quotation.text,
            start: content.first?.start ?? 0, end: content.last?.end ?? 0,
            cueSpan: quotation.cue.map { DocumentRows.Span($0.span) },
            source: quotation.source.map { DocumentRows.Span($0) }, spans: spans,
            // What the others leave of the score is the base.
            factors: certainty.factors.filter { $0.kind != "base" }.map { factor in
                DocumentRows.Factor(
                    kind: factor.kind, entry: factor.entry, effect: factor.effect,
                    span: factor.span.map { DocumentRows.Span($0) }, low: factor.low, high: factor.high)
            }, standard: certainty.standard.map { ($0.scale, $0.term, $0.low, $0.high) })
    }

    private static func content(_ quotation: Quotation, until end: Int) -> String {
        quotation.content.map { piece in
            let offsets = piece.offsets(in: .scalar)
            let scalars = piece.text.unicodeScalars.prefix(max(0, min(end, offsets.upperBound) - offsets.lowerBound))
            return String(String.UnicodeScalarView(scalars))
        }.joined(separator: " … ")
    }
}
