// What is marked in the text of a TEI document.

internal import Hearsay

/// A stretch of the text that becomes an element, or several where elements would cross or leave their paragraph.
struct TEIMark {
    let bytes: ByteRange
    /// The xml:id of its first part.
    let id: String
    /// What the parts of one whole share; they point to one another.
    let whole: String
    /// The element's name, and its attributes with a blank before each.
    let name: String
    let attributes: String

    /// The marks of an analysis, in the order of their starts, outer ones first.
    static func all(of analysis: Analysis, _ names: TEINames) -> [TEIMark] {
        let marks =
            analysis.quotations.flatMap { all(of: $0, names) } + analysis.speakers.flatMap { all(of: $0, names) }
        // Of the same ends: contents, then what stands between marks, then cues and the like, as they are listed.
        return marks.filter { !$0.bytes.isEmpty }.enumerated().sorted { a, b in
            let (first, second) = (a.element.bytes, b.element.bytes)
            if first.start != second.start { return first.start < second.start }
            return first.end != second.end ? first.end > second.end : a.offset < b.offset
        }.map(\.element)
    }

    private static func all(of quotation: Quotation, _ names: TEINames) -> [TEIMark] {
        let id = names.id(quotation.id)
        let who = quotation.speaker.map { " who=\"#\(names.id($0.id))\"" } ?? ""
        let common = " ana=\"#\(id)\""
        var said = "\(who) direct=\"\(quotation.kind == .direct)\""
        if quotation.speaker != nil { said += " cert=\"\(quotation.confidence.shortestDigits)\"" }
        var marks = quotation.content.enumerated().map { number, piece in
            TEIMark(
                bytes: piece.bytes, id: "\(id).\(number + 1)", whole: id, name: "said", attributes: said + common)
        }
        marks += quotation.quoted.enumerated().map { number, piece in
            let own = "\(id).quoted.\(number + 1)"
            return TEIMark(bytes: piece.bytes, id: own, whole: own, name: "q", attributes: common)
        }
        func add(_ type: String, _ span: TextSpan?, id own: String, _ more: String = "") {
            guard let span else { return }
            marks.append(
                TEIMark(
                    bytes: span.bytes, id: own, whole: own, name: "seg",
                    attributes: " type=\"\(type)\"\(more)\(common)"))
        }
        add("source", quotation.source, id: "\(id).source")
        add("cue", quotation.cue?.span, id: "\(id).cue")
        add("addressee", quotation.addressee, id: "\(id).addressee")
        add("medium", quotation.medium, id: "\(id).medium")
        add("time", quotation.time, id: "\(id).time")
        for (number, evidence) in quotation.evidence.enumerated() {
            let kind = " subtype=\"\(XMLText.attribute(evidence.kind))\""
            add("evidence", evidence.span, id: "\(id).evidence.\(number + 1)", kind)
            add("holder", evidence.holder, id: "\(id).holder.\(number + 1)")
        }
        return marks
    }

    private static func all(of speaker: Speaker, _ names: TEINames) -> [TEIMark] {
        let id = names.id(speaker.id)
        return speaker.mentions.enumerated().map { number, mention in
            let own = "\(id).\(number + 1)"
            let attributes = " type=\"mention\" subtype=\"\(mention.kind.rawValue)\" corresp=\"#\(id)\""
            return TEIMark(bytes: mention.span.bytes, id: own, whole: own, name: "seg", attributes: attributes)
        }
    }
}
