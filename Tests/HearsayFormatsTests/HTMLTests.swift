import Foundation
import HearsayFormats
import Testing

@testable import Hearsay

@Suite struct HTMLTests {
    private let page = HTMLPage.page(SampleAnalysis().analysis, title: "port.txt")

    @Test func standsAlone() {
        for outside in ["http:", "https:", "<script", "<link", "src=", "url(", "@import"] {
            #expect(!page.contains(outside), "the page has \(outside)")
        }
        #expect(page.contains("default-src &#39;none&#39;") || page.contains("default-src 'none'"))
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\" onmouseover=\"x", "'><img src=x onerror=y>", "&lt;b&gt;", "</style><b>",
    ])
    func escapesEverything(_ words: String) {
        let page = HTMLPage.page(SampleAnalysis.hostile(words), title: words)
        let body = page.components(separatedBy: "<body>")[1]
        for broken in ["<script", "\" onmouseover", "<img", "</style><b>"] { #expect(!body.contains(broken)) }
        #expect(body.contains(words == "&lt;b&gt;" ? "&amp;lt;b&amp;gt;" : "&"))
    }

    @Test func keepsTheTextAsItIs() {
        let text = page.components(separatedBy: "<div class=\"text\"")[1]
        #expect(text.contains("The ferries &lt;b&gt;sail&lt;/b&gt; on."))
        #expect(text.contains("&lt;almost&gt;"))
    }

    @Test func nestsTheInnerQuotation() {
        #expect(page.contains("style=\"--h:1\""))
        let outer = page.components(separatedBy: "q indirect c1 ")[1]
        #expect(outer.contains("q direct c0 "))
    }

    @Test func isWellFormed() throws {
        // What stands in the body is XML too: every element closed, every attribute quoted, nothing crossing.
        let body = page.components(separatedBy: "<body>")[1].components(separatedBy: "</body>")[0]
        let parser = Markup(body)
        #expect(parser.problem == nil)
    }

    /// A browser passes over a rule with `:has` inside `:has`, and nothing would light up.
    @Test func noRuleHasHasInsideHas() {
        for rule in page.components(separatedBy: "\n") {
            var depths: [Int] = []
            var depth = 0
            var rest = Substring(rule)
            while let character = rest.first {
                if rest.hasPrefix(":has(") {
                    #expect(depths.isEmpty, "\(rule)")
                    depths.append(depth)
                }
                if character == "(" { depth += 1 }
                if character == ")" {
                    depth -= 1
                    if depths.last == depth { depths.removeLast() }
                }
                rest = rest.dropFirst()
            }
        }
    }

    @Test func speakersLookDifferent() {
        var analysis = SampleAnalysis().analysis
        analysis.speakers = (1...28).map { number in
            SampleAnalysis().speaker("s\(number)", "Speaker \(number)", mentions: [], quotations: ["q\(number)"])
        }
        let legend = HTMLPage.article(analysis, title: "x").components(separatedBy: "<ul class=\"cast\"")[1]
        let looks = legend.components(separatedBy: "<li class=\"").dropFirst().map { $0.prefix(5) }
        #expect(looks.count == 29 && Set(looks).count == 29)
    }

    @Test func splitsMarksThatCross() {
        var analysis = SampleAnalysis().analysis
        analysis.quotations[0].cue?.span = SampleAnalysis().span("closed by Friday,” Anna")
        let body = HTMLPage.article(analysis, title: "x")
        #expect(Markup(body).problem == nil)
    }
}

/// Reads elements one after another and says which is not closed in its order.
private struct Markup {
    private(set) var problem: String?

    init(_ text: String) {
        var open: [Substring] = []
        for piece in text.split(separator: "<").dropFirst(text.hasPrefix("<") ? 0 : 1) {
            let name = piece.prefix { $0.isLetter || $0.isNumber || $0 == "/" }
            if name.hasPrefix("/") {
                if open.popLast() != name.dropFirst() {
                    problem = problem ?? "</\(name.dropFirst())> closes another element"
                }
            } else {
                open.append(name)
            }
            let tag = piece.prefix { $0 != ">" }
            if tag.count(where: { $0 == "\"" }) % 2 != 0 { problem = problem ?? "quotation marks in <\(tag)>" }
        }
        if let last = open.last { problem = problem ?? "<\(last)> is not closed" }
    }
}
