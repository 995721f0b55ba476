// The notes beside the text: for each quotation who, how, how sure; and on hover or focus why.

internal import Hearsay

struct HTMLNotes {
    /// In the order of their first words.
    private let quotations: [(start: UInt32, quotation: Quotation)]
    private let names: [String: String]
    private let cast: HTMLCast

    init(_ analysis: Analysis, _ cast: HTMLCast) {
        quotations = analysis.quotations.compactMap { quotation in
            (quotation.content.first ?? quotation.cue?.span).map { ($0.bytes.start, quotation) }
        }.sorted { $0.start < $1.start }
        names = Dictionary(analysis.speakers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        self.cast = cast
    }

    /// The notes of all paragraphs: of the quotations that begin in each.
    func html(_ paragraphs: [TextParagraph]) -> [String] {
        var next = 0
        return paragraphs.map { paragraph in
            var html = ""
            while next < quotations.count, quotations[next].start < paragraph.bytes.end {
                html += note(quotations[next].quotation)
                next += 1
            }
            return html
        }
    }

    /// Rules that light up a note with its words, and the words of a speaker with the speaker's entry.
    var links: String {
        let article = "#\(cast.prefix)"
        let inside = Dictionary(
            grouping: quotations.map(\.quotation).filter { $0.within != nil }, by: { $0.within ?? "" }
        )
        .mapValues { $0.map(\.id) }
        var rules = ""
        for (_, quotation) in quotations {
            let words = ".\(cast.id(quotation: quotation.id))"
            let note = "#\(cast.id(note: quotation.id))"
            // Where a quotation inside is pointed at, it is that one's note that is meant.
            let inner = inside[quotation.id, default: []].map { ":not(:has(.\(cast.id(quotation: $0)):hover))" }
                .joined()
            let isOn = ":has(\(words):hover,\(words):focus,\(words)>.badge:focus)\(inner)"
            rules += "\(article)\(isOn) \(note){--on:1;z-index:3}\(article)\(isOn) \(note) .why{display:block}\n"
            rules += "\(article):has(\(note):is(:hover,:focus-within,:target)) \(words){--on:1}\n"
        }
        for speaker in cast.speakers {
            let words = speaker.quotations.map { ".\(cast.id(quotation: $0))" }.joined(separator: ",")
            rules += "\(article):has(#\(cast.id(speaker: speaker.id)):is(:hover,:target)) :is(\(words)){--on:1}\n"
        }
        return rules
    }

    private func note(_ quotation: Quotation) -> String {
        let speaker = quotation.speaker
        var html =
            "<aside class=\"note \(cast.looks(speaker))\" id=\"\(cast.id(note: quotation.id))\" tabindex=\"0\">\n"
        html += "<p class=\"who\"><span class=\"badge\" aria-hidden=\"true\">\(cast.letter(speaker))</span> "
        if let speaker {
            html += "<a href=\"#\(cast.id(speaker: speaker.id))\">\(HTMLText.escape(speaker.name))</a>"
        } else {
            html += "<em>\(quotation.source.map { HTMLText.escape($0.singleLine) + " – " } ?? "")nobody found</em>"
        }
        if let cue = quotation.cue { html += " <span class=\"verb\">\(HTMLText.escape(cue.span.singleLine))</span>" }
        html += "</p>\n<p>\(certainty(quotation.certainty))</p>\n"
        return html + "<div class=\"why\">\n\(why(quotation))</div>\n</aside>\n"
    }

    private func certainty(_ certainty: Certainty) -> String {
        guard let score = certainty.score else { return "<span class=\"certainty faint\">claims nothing</span>" }
        return HTMLScale.html(score: score, low: certainty.low, high: certainty.high, label: certainty.label?.rawValue)
    }

    private func why(_ quotation: Quotation) -> String {
        var html = "<p class=\"faint\">\(quotation.id) · \(facts(quotation))</p>\n<p>"
        if let speaker = quotation.speaker {
            let role = speaker.roleBesideName.map { ", \(HTMLText.escape($0))" } ?? ""
            html += "<b>\(HTMLText.escape(speaker.name))</b>\(role), \(PlainText.percent(quotation.confidence))"
        } else {
            html += "No speaker"
        }
        html += quotation.reason.isEmpty ? ".</p>\n" : ": \(HTMLText.escape(quotation.reason)).</p>\n"
        let alternatives = quotation.alternatives.map { alternative in
            let name = names[alternative.speaker] ?? alternative.speaker
            return "\(HTMLText.escape(name)), \(PlainText.percent(alternative.confidence))"
        }
        if !alternatives.isEmpty { html += "<p>Or \(alternatives.joined(separator: "; ")).</p>\n" }
        let factors = quotation.certainty.factors
        if !factors.isEmpty { html += "<table><caption>Certainty</caption>\n\(factors.map(row).joined())</table>\n" }
        if let standard = quotation.certainty.standard {
            let interval = "\(PlainText.percent(standard.low)) to \(PlainText.percent(standard.high))"
            html += "<p>\(HTMLText.escape(standard.scale)) says \(interval): \(HTMLText.escape(standard.term)).</p>\n"
        }
        html += quotation.certainty.warnings.map { "<p>Warning: \(HTMLText.escape($0)).</p>\n" }.joined()
        return html
    }

    private func facts(_ quotation: Quotation) -> String {
        var facts = [quotation.kind.rawValue, quotation.act.rawValue]
        if quotation.polarity == .negative { facts.append("negative") }
        if let outer = quotation.within { facts.append("within \(HTMLText.escape(outer))") }
        if let addressee = quotation.addressee { facts.append("to " + HTMLText.escape(addressee.singleLine)) }
        let others = [quotation.medium, quotation.time].compactMap { $0 } + quotation.evidence.map(\.span)
        facts += others.map { HTMLText.escape($0.singleLine) }
        return facts.joined(separator: " · ")
    }

    private func row(_ factor: CertaintyFactor) -> String {
        let words = factor.span.map { "“\(HTMLText.escape($0.singleLine))” " } ?? ""
        var note = factor.note.isEmpty ? "" : ": \(HTMLText.escape(factor.note))"
        if let interval = CertaintyReport.interval(of: factor) { note += ", heard as \(interval)" }
        return
            "<tr><td>\(PlainText.signed(factor.effect))</td><td>\(words)\(HTMLText.escape(factor.kind))\(note)</td></tr>\n"
    }
}
