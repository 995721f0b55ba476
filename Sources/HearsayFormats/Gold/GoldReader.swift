// Reads a document annotated in the normalised form: one JSON object.

internal import Hearsay

/// Reads {"id", "source", "genre", "text", "quotations", "entities"}.
struct GoldReader {
    let forms: MentionForms
    let place: InputPlace

    /// The document of an object.
    func document(_ object: JSONValue) throws(UnusableInput) -> GoldDocument {
        guard let id = object["id"].string, let text = object["text"].string.map(ScalarText.init),
            let quotations = object["quotations"].array
        else {
            throw place.unusable("an annotated text needs “id” and “text”, both strings, and a list of “quotations”")
        }
        var document = GoldDocument(
            id: id, corpus: object["source"].string, genre: object["genre"].string, text: text, quotations: [],
            entities: [:])
        for (key, value) in object["entities"].object ?? [:] {
            document.entities[key] = try entity(value, key, in: text)
        }
        for value in quotations { document.quotations.append(try quotation(value, in: document)) }
        return document
    }

    private func entity(_ value: JSONValue, _ key: String, in text: ScalarText) throws(UnusableInput) -> GoldEntity {
        let owner = "entity \(key)"
        let spans = try value["mentions"].spans(in: text.count, owner, at: place)
        let names = value["mentionKinds"].array ?? []
        guard names.isEmpty || names.count == spans.count else {
            throw place.unusable("\(owner): “mentions” and “mentionKinds” must have the same length")
        }
        var entity = GoldEntity(name: value["name"].string, kind: value["kind"].string, mentions: [])
        for (i, span) in spans.enumerated() {
            var kind = forms.kind(of: text[span])
            if !names.isEmpty {
                guard let given = names[i].string.flatMap(MentionKind.init) else {
                    throw place.unusable("\(owner): each of “mentionKinds” must be name, nominal or pronoun")
                }
                kind = given
            }
            entity.mentions.append(AnnotatedMention(span: span, kind: kind))
        }
        return entity
    }

    private func quotation(
        _ value: JSONValue, in document: GoldDocument
    ) throws(UnusableInput) -> GoldQuotation {
        let owner = "quotation \(value["id"].name ?? "without an id")"
        guard value.object != nil else { throw place.unusable("a quotation must be an object") }
        func spans(_ role: AttributionRole) throws(UnusableInput) -> [Range<Int>] {
            try value[role.rawValue].spans(in: document.text.count, "\(owner), \(role.rawValue)", at: place)
        }
        let spans = AttributionSpans(
            content: try spans(.content), cue: try spans(.cue), source: try spans(.source))
        var speaker: String?
        if !value["speaker"].isNull {
            guard let key = value["speaker"].string, document.entities[key] != nil else {
                throw place.unusable("\(owner): the “speaker” must be a key of “entities”, or null")
            }
            speaker = key
        }
        let mentions = speaker.flatMap { document.entities[$0]?.mentions } ?? []
        return GoldQuotation(
            spans: spans, speaker: speaker, polarity: value["polarity"].string.flatMap { $0.isEmpty ? nil : $0 },
            kind: value["kind"].string,
            sourceForm: sourceForm(spans.source, mentions, document.text))
    }

    /// What a source is: as its mention is annotated, else by its form.
    private func sourceForm(
        _ source: [Range<Int>], _ mentions: [AnnotatedMention], _ text: ScalarText
    ) -> SourceForm {
        guard let first = source.first, let last = source.last else { return .none }
        let whole = first.lowerBound..<max(first.lowerBound, last.upperBound)
        switch mentions.first(where: { $0.span == whole })?.kind ?? forms.kind(of: text[whole]) {
        case .name: return .name
        case .nominal: return .nominal
        case .pronoun: return .pronoun
        }
    }
}
