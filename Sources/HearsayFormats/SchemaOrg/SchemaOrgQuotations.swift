// Quotations as schema.org has them, in JSON-LD, for search engines and catalogues. https://schema.org/Quotation

public import Hearsay

/// A text, its quotations, and those who are quoted, as one graph.
public struct SchemaOrgQuotations: JSONWritable {
    private let analysis: Analysis
    private let metadata: DocumentMetadata
    private let iri: DocumentIRI

    /// The quotations of an analysis.
    /// - Parameter metadata: what the input says of the document.
    public init(_ analysis: Analysis, id: DocumentID, metadata: DocumentMetadata = DocumentMetadata()) {
        self.analysis = analysis
        self.metadata = metadata
        iri = DocumentIRI(id)
    }

    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("@context", "https://schema.org")
            json.key("@graph")
            let speakers = analysis.speakers.filter { !$0.quotations.isEmpty }
            let nodes: [(inout JSONWriter) -> Void] =
                [article] + speakers.map { speaker in { write(speaker, &$0) } }
                + analysis.quotations.map { quotation in { write(quotation, &$0) } }
            json.array(nodes) { $1(&$0) }
        }
    }

    private func article(_ json: inout JSONWriter) {
        json.object { json in
            json.member("@id", iri.string)
            json.member("@type", "Article")
            if let title = metadata.title { json.member("headline", title) }
            if let date = metadata.date { json.member("datePublished", date) }
            if let author = metadata.author { write("author", "Person", author, &json) }
            if let outlet = metadata.outlet { write("publisher", "Organization", outlet, &json) }
            if let url = metadata.url { json.member("url", url) }
            json.member("inLanguage", analysis.language)
        }
    }

    private func write(_ member: String, _ type: String, _ name: String, _ json: inout JSONWriter) {
        json.key(member)
        json.object(inline: true) { json in
            json.member("@type", type)
            json.member("name", name)
        }
    }

    /// A person or an organisation; a document is a work; for others schema.org has no type.
    private func write(_ speaker: Speaker, _ json: inout JSONWriter) {
        json.object { json in
            json.member("@id", iri.part(speaker.id))
            switch speaker.kind {
            case .person: json.member("@type", "Person")
            case .organization: json.member("@type", "Organization")
            case .document: json.member("@type", "CreativeWork")
            case .group, .unknown: break
            }
            json.member("name", speaker.name)
            guard speaker.kind == .person else { return }
            if let role = speaker.role { json.member("jobTitle", role) }
            if let gender = speaker.gender, gender != .neuter { json.member("gender", gender.rawValue) }
            if let affiliation = speaker.affiliation {
                json.key("affiliation")
                json.object(inline: true) { json in
                    json.member("@type", "Organization")
                    json.member("name", affiliation)
                }
            }
        }
    }

    private func write(_ quotation: Quotation, _ json: inout JSONWriter) {
        json.object { json in
            json.member("@id", iri.part(quotation.id))
            json.member("@type", "Quotation")
            json.member("text", quotation.text)
            if let speaker = quotation.speaker {
                // A document speaks to nobody: the quotation is taken from it.
                json.key(speaker.kind == .document ? "isBasedOn" : "spokenByCharacter")
                json.object(inline: true) { $0.member("@id", iri.part(speaker.id)) }
            }
            json.key("isPartOf")
            json.object(inline: true) { $0.member("@id", iri.part(within: quotation)) }
            json.member("inLanguage", analysis.language)
            json.key("keywords")
            let keywords = [quotation.kind.rawValue, quotation.act.rawValue, quotation.polarity.rawValue]
            json.array(keywords + (quotation.certainty.label.map { [$0.rawValue] } ?? []), inline: true) {
                $0.value($1)
            }
        }
    }
}

extension DocumentIRI {
    /// What a quotation is part of: the one that reports it, or the text.
    fileprivate func part(within quotation: Quotation) -> String { quotation.within.map(part) ?? string }
}
