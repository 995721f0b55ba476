// The types of feature structures that a CAS of ours has.

/// A type, its super type, and its features with what they hold.
struct CASType: JSONWritable {
    let name: String
    let parent: String
    let features: [(name: String, range: String)]

    static let speaker = CASType(
        name: "hearsay.Speaker", parent: "uima.cas.TOP",
        features: strings("id", "name", "kind", "role", "affiliation", "gender") + [("anonymous", "uima.cas.Boolean")])
    static let mention = CASType(
        name: "hearsay.Mention", parent: annotation, features: [("speaker", speaker.name)] + strings("kind"))
    static let quotation = CASType(
        name: "hearsay.Quotation", parent: "uima.cas.TOP",
        features: strings("id", "kind", "act", "polarity", "label")
            + [("speaker", speaker.name), ("within", "hearsay.Quotation")]
            + ["confidence", "certainty", "low", "high"].map { ($0, "uima.cas.Double") })
    static let content = part("hearsay.Content")
    static let quoted = part("hearsay.Quoted")
    static let source = part("hearsay.Source")
    /// No feature may be called class, which Java and Python keep for themselves.
    static let cue = part("hearsay.Cue", strings("lemma", "cueClass"))
    static let addressee = part("hearsay.Addressee")
    static let medium = part("hearsay.Medium")
    static let time = part("hearsay.Time")
    static let holder = part("hearsay.Holder")
    static let evidence = part("hearsay.Evidence", strings("kind") + [("holder", holder.name)])

    /// What the input says of the document.
    static let metadata = CASType(
        name: "hearsay.Metadata", parent: "uima.cas.TOP",
        features: strings("title", "date", "outlet", "author", "url"))

    static let all = [
        metadata, speaker, mention, quotation, content, quoted, source, cue, addressee, medium, time, holder, evidence,
    ]

    private static let annotation = "uima.tcas.Annotation"

    private static func strings(_ names: String...) -> [(name: String, range: String)] {
        names.map { ($0, "uima.cas.String") }
    }

    /// A stretch of the text that is part of a quotation.
    private static func part(_ name: String, _ more: [(name: String, range: String)] = []) -> CASType {
        CASType(name: name, parent: annotation, features: [("quotation", quotation.name)] + more)
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("%NAME", name)
            json.member("%SUPER_TYPE", parent)
            for feature in features {
                json.key(feature.name)
                json.object(inline: true) { json in
                    json.member("%NAME", feature.name)
                    json.member("%RANGE", feature.range)
                }
            }
        }
    }
}
