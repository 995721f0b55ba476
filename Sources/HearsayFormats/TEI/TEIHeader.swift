// The header of a TEI document: what the text is, and who speaks in it.

internal import Hearsay

enum TEIHeader {
    /// The element teiHeader.
    /// - Parameters:
    ///   - title: what names the text where its metadata have no title.
    ///   - metadata: what the input says of it.
    ///   - profile: what stands behind the description of the file.
    static func xml(
        title: String, _ metadata: DocumentMetadata = DocumentMetadata(), _ profile: String = ""
    ) -> String {
        let author = metadata.author.map { XMLText.element("author", "", $0) } ?? ""
        return """
            <teiHeader>
            <fileDesc>
            <titleStmt>\(XMLText.element("title", "", metadata.title ?? title))\(author)</titleStmt>
            <publicationStmt><p>Quotations, speakers and certainty marked by hearsay.</p></publicationStmt>
            <sourceDesc>\(source(metadata))</sourceDesc>
            </fileDesc>
            \(profile)</teiHeader>

            """
    }

    /// What the text was published as, as far as that is known.
    private static func source(_ metadata: DocumentMetadata) -> String {
        if metadata.isEmpty { return "<p>The text as it was read.</p>" }
        let parts = metadata.given.map { field, value in
            switch field {
            case .title: XMLText.element("title", "", value)
            case .outlet: XMLText.element("publisher", "", value)
            case .date: XMLText.element("date", "", value)
            case .author: XMLText.element("author", "", value)
            case .id, .text, .url: XMLText.element("ref", "", value)
            }
        }
        return "<bibl>\(parts.joined())</bibl>"
    }

    /// The language and the speakers: a list of persons and groups, a list of organisations and documents.
    static func profile(_ analysis: Analysis, _ names: TEINames) -> String {
        let language = XMLText.attribute(analysis.language)
        var xml = "<profileDesc>\n<langUsage><language ident=\"\(language)\">\(language)</language></langUsage>\n"
        let persons = analysis.speakers.filter { !isOrganization($0) }.map { person($0, names) }
        let organizations = analysis.speakers.filter(isOrganization).map { organization($0, names) }
        if !analysis.speakers.isEmpty {
            xml += "<particDesc>\n"
            if !persons.isEmpty { xml += "<listPerson>\n\(persons.joined())</listPerson>\n" }
            if !organizations.isEmpty { xml += "<listOrg>\n\(organizations.joined())</listOrg>\n" }
            xml += "</particDesc>\n"
        }
        return xml + "</profileDesc>\n"
    }

    private static func isOrganization(_ speaker: Speaker) -> Bool {
        speaker.kind == .organization || speaker.kind == .document
    }

    private static func person(_ speaker: Speaker, _ names: TEINames) -> String {
        let element = speaker.kind == .group ? "personGrp" : "person"
        let sex = speaker.gender.map { " sex=\"\($0.rawValue)\"" } ?? ""
        var xml = "<\(element) xml:id=\"\(names.id(speaker.id))\" role=\"\(speaker.kind.rawValue)\"\(sex)>"
        xml += name("persName", speaker)
        if let role = speaker.role { xml += XMLText.element("occupation", "", role) }
        if let affiliation = speaker.affiliation { xml += XMLText.element("affiliation", "", affiliation) }
        return xml + "</\(element)>\n"
    }

    private static func organization(_ speaker: Speaker, _ names: TEINames) -> String {
        var xml = "<org xml:id=\"\(names.id(speaker.id))\" role=\"\(speaker.kind.rawValue)\">"
        xml += name("orgName", speaker)
        if let role = speaker.role { xml += XMLText.element("desc", " type=\"role\"", role) }
        if let affiliation = speaker.affiliation {
            xml += XMLText.element("desc", " type=\"affiliation\"", affiliation)
        }
        return xml + "</org>\n"
    }

    private static func name(_ element: String, _ speaker: Speaker) -> String {
        XMLText.element(element, speaker.isAnonymous ? " type=\"anonymous\"" : "", speaker.name)
    }
}
