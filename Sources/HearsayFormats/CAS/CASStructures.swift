// The feature structures of an analysis.

internal import Hearsay

/// A feature structure: an annotation where it has a span.
struct CASStructure: JSONWritable {
    /// What a feature holds.
    enum FeatureValue {
        case string(String?)
        case number(Double?)
        case flag(Bool)
        /// The id of another structure.
        case structure(Int?)
    }

    let id: Int
    let type: CASType
    let sofa: Int
    let span: TextSpan?
    let features: [(name: String, value: FeatureValue)]

    func write(to json: inout JSONWriter) {
        json.object(inline: true) { json in
            json.member("%ID", id)
            json.member("%TYPE", type.name)
            if let offsets = span?.offsets(in: .utf16) {
                json.member("@sofa", sofa)
                json.member("begin", offsets.lowerBound)
                json.member("end", offsets.upperBound)
            }
            for (name, value) in features {
                switch value {
                case .string(let string?): json.member(name, string)
                case .number(let number?): json.member(name, number)
                case .flag(let flag): json.member(name, flag)
                case .structure(let id?): json.member("@\(name)", id)
                case .string(nil), .number(nil), .structure(nil): break
                }
            }
        }
    }
}

/// Speakers, quotations, and the stretches that are part of them, numbered one after another.
struct CASStructures {
    private(set) var all: [CASStructure] = []
    private let sofa: Int
    private let last: Int

    /// - Parameter last: the id before the first.
    init(_ analysis: Analysis, _ metadata: DocumentMetadata, sofa: Int, after last: Int) {
        self.sofa = sofa
        self.last = last
        let (speakers, quotations) = (analysis.speakers, analysis.quotations)
        // Quotations stand behind all speakers, and may point to ones that come later.
        let speakerIDs = Self.ids(speakers.map(\.id), after: last)
        let quotationIDs = Self.ids(quotations.map(\.id), after: last + speakers.count)
        for speaker in speakers { add(.speaker, Self.features(of: speaker)) }
        for quotation in quotations { add(.quotation, Self.features(of: quotation, speakerIDs, quotationIDs)) }
        for speaker in speakers {
            for mention in speaker.mentions {
                add(
                    .mention,
                    [("speaker", .structure(speakerIDs[speaker.id])), ("kind", .string(mention.kind.rawValue))],
                    mention.span)
            }
        }
        for quotation in quotations { addParts(of: quotation, .structure(quotationIDs[quotation.id])) }
        if !metadata.isEmpty { add(.metadata, metadata.given.map { ($0.field.rawValue, .string($0.value)) }) }
    }

    private static func ids(_ names: [String], after last: Int) -> [String: Int] {
        Dictionary(names.enumerated().map { ($1, last + 1 + $0) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func add(
        _ type: CASType, _ features: [(name: String, value: CASStructure.FeatureValue)], _ span: TextSpan? = nil
    ) {
        all.append(CASStructure(id: last + 1 + all.count, type: type, sofa: sofa, span: span, features: features))
    }

    private mutating func addParts(of quotation: Quotation, _ owner: CASStructure.FeatureValue) {
        for piece in quotation.content { add(.content, [("quotation", owner)], piece) }
        for piece in quotation.quoted { add(.quoted, [("quotation", owner)], piece) }
        if let cue = quotation.cue {
            let words: [(name: String, value: CASStructure.FeatureValue)] = [
                ("quotation", owner), ("lemma", .string(cue.lemma)), ("cueClass", .string(cue.cueClass.rawValue)),
            ]
            add(.cue, words, cue.span)
        }
        let others: [(CASType, TextSpan?)] = [
            (.source, quotation.source), (.addressee, quotation.addressee), (.medium, quotation.medium),
            (.time, quotation.time),
        ]
        for case (let type, let span?) in others { add(type, [("quotation", owner)], span) }
        for evidence in quotation.evidence {
            var features: [(name: String, value: CASStructure.FeatureValue)] = [
                ("quotation", owner), ("kind", .string(evidence.kind)),
            ]
            if let holder = evidence.holder {
                add(.holder, [("quotation", owner)], holder)
                features.append(("holder", .structure(all.last?.id)))
            }
            add(.evidence, features, evidence.span)
        }
    }

    private static func features(of speaker: Speaker) -> [(name: String, value: CASStructure.FeatureValue)] {
        [
            ("id", .string(speaker.id)), ("name", .string(speaker.name)), ("kind", .string(speaker.kind.rawValue)),
            ("role", .string(speaker.role)), ("affiliation", .string(speaker.affiliation)),
            ("gender", .string(speaker.gender?.rawValue)), ("anonymous", .flag(speaker.isAnonymous)),
        ]
    }

    private static func features(
        of quotation: Quotation, _ speakers: [String: Int], _ quotations: [String: Int]
    ) -> [(name: String, value: CASStructure.FeatureValue)] {
        let certainty = quotation.certainty
        return [
            ("id", .string(quotation.id)), ("kind", .string(quotation.kind.rawValue)),
            ("act", .string(quotation.act.rawValue)), ("polarity", .string(quotation.polarity.rawValue)),
            ("speaker", .structure(quotation.speaker.flatMap { speakers[$0.id] })),
            ("within", .structure(quotation.within.flatMap { quotations[$0] })),
            ("confidence", .number(quotation.confidence)), ("certainty", .number(certainty.score)),
            ("low", .number(certainty.low)), ("high", .number(certainty.high)),
            ("label", .string(certainty.label?.rawValue)),
        ]
    }
}
