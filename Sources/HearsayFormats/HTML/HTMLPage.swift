// Analyses as one page that stands alone: no script, nothing from the network, to be looked at, printed or sent.
//
// A page is ``head(title:)``, an ``article(_:title:)`` for each text, and ``tail``.

public import Hearsay

/// Analyses as a page of HTML.
public enum HTMLPage {
    /// What stands before the first article.
    public static func head(title: String) -> String {
        head(title: title, sheet: HTMLStyle.sheet) + "<main>\n"
    }

    /// The beginning of any page, which needs nothing from outside of it and runs no script.
    /// - Parameter sheet: how it looks, beside what all pages share.
    package static func head(title: String, sheet: String) -> String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>\(HTMLText.escape(title))</title>
        <style>
        \(HTMLLook.sheet)
        \(sheet)
        </style>
        </head>
        <body>

        """
    }

    /// What stands after the last article.
    public static let tail = "</main>\n</body>\n</html>\n"

    /// A text with its quotations and speakers.
    /// - Parameters:
    ///   - title: what names the text; two articles of one page need two names.
    ///   - metadata: what the input says of it; its title is the one that is shown.
    /// - Complexity: O(n log n) in the number of spans.
    public static func article(
        _ analysis: Analysis, title: String, metadata: DocumentMetadata = DocumentMetadata()
    ) -> String {
        let cast = HTMLCast(analysis, title: title)
        let marks = HTMLMarks(analysis, cast)
        let notes = HTMLNotes(analysis, cast)
        let heading = HTMLText.escape(metadata.title ?? title)
        var html = "<article id=\"\(cast.prefix)\">\n<header>\n<h1>\(heading)</h1>\n" + origin(metadata)
        html += HTMLLegend(analysis, cast).html
        html += "</header>\n<div class=\"text\" lang=\"\(HTMLText.escape(analysis.language))\">\n"
        let paragraphs = TextParagraph.all(of: analysis)
        for (paragraph, own) in zip(paragraphs, notes.html(paragraphs)) {
            html += "<div class=\"row\">\n<p class=\"\(paragraph.kind.rawValue)\">\(marks.html(paragraph.bytes))</p>\n"
            if !own.isEmpty { html += "<div class=\"notes\" lang=\"en\">\n\(own)</div>\n" }
            html += "</div>\n"
        }
        return html + "</div>\n<style>\n\(notes.links)</style>\n</article>\n"
    }

    /// Where the text comes from: outlet, date, author, address.
    private static func origin(_ metadata: DocumentMetadata) -> String {
        var parts = [metadata.outlet, metadata.date, metadata.author].compactMap { $0.map(HTMLText.escape) }
        if let link = metadata.link.map(HTMLText.escape) {
            parts.append("<a href=\"\(link)\">\(link)</a>")
        } else if let url = metadata.url {
            parts.append(HTMLText.escape(url))
        }
        return parts.isEmpty ? "" : "<p>\(parts.joined(separator: " · "))</p>\n"
    }

    /// A page of one text.
    public static func page(
        _ analysis: Analysis, title: String, metadata: DocumentMetadata = DocumentMetadata()
    ) -> String {
        head(title: metadata.title ?? title) + article(analysis, title: title, metadata: metadata) + tail
    }
}
