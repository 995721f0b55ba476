// Reads a document of the contract `hearsay/1` as far as it is scored; the tool that wrote it may leave out all else.

internal import Hearsay

/// Reads what was found in one text.
struct PredictionReader {
    let text: ScalarText
    let forms: MentionForms
    let place: InputPlace

    /// The document of an object.
    func document(_ object: JSONValue) throws(UnusableInput) -> PredictedDocument {
        var document = PredictedDocument()
        for speaker in object["speakers"].array ?? [] {
            guard let id = speaker["id"].name else { throw place.unusable("a speaker must have an “id”") }
            document.speakers[id] = try mentions(speaker["mentions"], "speaker \(id)")
        }
        for value in object["quotations"].array ?? [] {
            guard value.object != nil else { throw place.unusable("a quotation must be an object") }
            let owner = "quotation \(value["id"].name ?? "without an id")"
            var spans = AttributionSpans(content: [])
            spans.content = try self.spans(value, .content, owner, &document.wrongTexts)
            spans.cue = try self.spans(value, .cue, owner, &document.wrongTexts)
            spans.source = try self.spans(value, .source, owner, &document.wrongTexts)
            let speaker = value["speaker"].name
            guard value["speaker"].isNull || speaker.map({ document.speakers[$0] != nil }) ?? false else {
                throw place.unusable("\(owner): the “speaker” must be the id of one of “speakers”, or null")
            }
            document.quotations.append(
                PredictedQuotation(
                    spans: spans, speaker: speaker, kind: value["kind"].string,
                    polarity: value["polarity"].string.flatMap { $0.isEmpty ? nil : $0 } ?? Polarity.positive.rawValue,
                    confidence: value["confidence"].double))
        }
        return document
    }

    private func mentions(_ value: JSONValue, _ owner: String) throws(UnusableInput) -> [AnnotatedMention] {
        var mentions: [AnnotatedMention] = []
        for value in value.array ?? [] {
            let span = try value.span(in: text.count, owner, at: place)
            let name = value["kind"].string.flatMap { $0.isEmpty ? nil : $0 }
            // A kind that the contract does not have is no pronoun, which is all that matters.
            let kind = name.map { MentionKind(rawValue: $0) ?? .nominal } ?? forms.kind(of: text[span])
            mentions.append(AnnotatedMention(span: span, kind: kind))
        }
        return mentions
    }

    private func spans(
        _ quotation: JSONValue, _ role: AttributionRole, _ owner: String, _ wrongTexts: inout Int
    ) throws(UnusableInput) -> [Range<Int>] {
        let owner = "\(owner), \(role.rawValue)"
        let value = quotation[role.rawValue]
        let spans = try value.spans(in: text.count, owner, at: place)
        for (span, value) in zip(spans, try value.spanValues(owner, at: place)) {
            // Strings that look the same may differ in their scalars.
            guard let words = value["text"].string, !words.unicodeScalars.elementsEqual(text[span].unicodeScalars)
            else { continue }
            wrongTexts += 1
        }
        return spans
    }
}
