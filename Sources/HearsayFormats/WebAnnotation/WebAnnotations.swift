// Quotations as the W3C's Web Annotations, in JSON-LD. https://www.w3.org/TR/annotation-model/

public import Hearsay

/// The annotations of a text: a page with one for each quotation.
///
/// What is annotated is the content; several pieces are several targets. Bodies that any viewer shows say who says it, how and how surely;
/// `hearsay:quotation` says it to programs, with the places of cue and source.
public struct WebAnnotations: JSONWritable {
    private let analysis: Analysis
    private let metadata: DocumentMetadata
    private let iri: DocumentIRI

    /// The annotations of an analysis.
    /// - Parameter metadata: what the input says of the document.
    public init(_ analysis: Analysis, id: DocumentID, metadata: DocumentMetadata = DocumentMetadata()) {
        self.analysis = analysis
        self.metadata = metadata
        iri = DocumentIRI(id)
    }

    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("@context")
            json.array([0, 1], inline: true) { json, number in
                if number == 0 {
                    json.value("http://www.w3.org/ns/anno.jsonld")
                } else {
                    json.object { $0.member("hearsay", "urn:hearsay:1:") }
                }
            }
            json.member("id", iri.part("annotations"))
            json.member("type", "AnnotationPage")
            for (field, value) in metadata.given { json.member("hearsay:\(field)", value) }
            json.member("items", analysis.quotations.map { WebAnnotation(quotation: $0, iri: iri) })
        }
    }
}

private struct WebAnnotation: JSONWritable {
    let quotation: Quotation
    let iri: DocumentIRI

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", iri.part(quotation.id))
            json.member("type", "Annotation")
            json.member("motivation", "identifying")
            json.key("body")
            json.array(bodies) { $1(&$0) }
            json.key("target")
            json.array(quotation.content) { json, piece in
                json.object { json in
                    json.member("type", "SpecificResource")
                    json.member("source", iri.string)
                    json.member("selector", TextSelectors(piece))
                }
            }
            json.member("hearsay:quotation", QuotationDetails(quotation: quotation, iri: iri))
        }
    }

    /// The speaker, and a tag for each thing that is said of the quotation.
    private var bodies: [(inout JSONWriter) -> Void] {
        var tags = [quotation.kind.rawValue, quotation.act.rawValue, quotation.polarity.rawValue]
        if let label = quotation.certainty.label { tags.append(label.rawValue) }
        var bodies = tags.map { tag in
            { (json: inout JSONWriter) in
                json.object(inline: true) { json in
                    json.member("type", "TextualBody")
                    json.member("purpose", "tagging")
                    json.member("value", tag)
                }
            }
        }
        if let speaker = quotation.speaker {
            bodies.insert({ SpeakerBody(speaker: speaker, iri: iri).write(to: &$0) }, at: 0)
        }
        return bodies
    }
}

/// Who says it.
private struct SpeakerBody: JSONWritable {
    let speaker: Speaker
    let iri: DocumentIRI

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("type", "SpecificResource")
            json.member("purpose", "identifying")
            json.key("source")
            json.object(inline: true) { json in
                json.member("id", iri.part(speaker.id))
                switch speaker.kind {
                case .person: json.member("type", "Person")
                case .organization: json.member("type", "Organization")
                case .group, .document, .unknown: break
                }
                json.member("name", speaker.name)
                json.member("hearsay:kind", speaker.kind.rawValue)
                if let role = speaker.role { json.member("hearsay:role", role) }
            }
        }
    }
}

/// What the standard has no words for.
private struct QuotationDetails: JSONWritable {
    let quotation: Quotation
    let iri: DocumentIRI

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("hearsay:kind", quotation.kind.rawValue)
            json.member("hearsay:act", quotation.act.rawValue)
            json.member("hearsay:polarity", quotation.polarity.rawValue)
            json.member("hearsay:confidence", quotation.confidence)
            if let outer = quotation.within {
                json.key("hearsay:within")
                json.object(inline: true) { $0.member("id", iri.part(outer)) }
            }
            if let cue = quotation.cue {
                json.key("hearsay:cue")
                json.object { json in
                    json.member("hearsay:lemma", cue.lemma)
                    json.member("hearsay:class", cue.cueClass.rawValue)
                    json.member("selector", TextSelectors(cue.span))
                }
            }
            if let source = quotation.source {
                json.key("hearsay:source")
                json.object { $0.member("selector", TextSelectors(source)) }
            }
            let certainty = quotation.certainty
            guard let score = certainty.score else { return }
            json.key("hearsay:certainty")
            json.object(inline: true) { json in
                json.member("hearsay:score", score)
                if let low = certainty.low { json.member("hearsay:low", low) }
                if let high = certainty.high { json.member("hearsay:high", high) }
                if let label = certainty.label { json.member("hearsay:label", label.rawValue) }
            }
        }
    }
}
