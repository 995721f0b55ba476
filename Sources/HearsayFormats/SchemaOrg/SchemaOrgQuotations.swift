// Quotations as schema.org has them, in JSON-LD, for search engines and catalogues. https://schema.org/Quotation

public import Hearsay

/// A text, its quotations, and those who are quoted, as one graph.
public struct SchemaOrgQuotations: JSONWritable {
    private let analysis: Analysis
    private let iri: DocumentIRI

    /// The quotations of an analysis.
    public init(_ analysis: Analysis, id: DocumentID) {
        self.analysis = analysis
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
            json.member("inLanguage", analysis.language)
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
