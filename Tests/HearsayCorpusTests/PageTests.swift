import Hearsay
import HearsayFormats
import Testing

@testable import HearsayCorpus

/// The article on a page of HTML.
@Suite struct PageTests {
    private static let words = try? PageWords(LanguagePack.english())

    private func page(_ html: String) throws -> ArticlePage { try page(Array(html.utf8)) }

    private func page(_ bytes: [UInt8]) throws -> ArticlePage { ArticlePage(bytes, words: try #require(Self.words)) }

    private static let sentences = [
        "The river rose by two metres in a night, the mayor said on Tuesday.",
        "“We have never seen so much water here,” Ana Petrov told reporters.",
        "Nobody was hurt, and most people are back in their homes by now.",
    ]
    private static let body = sentences.map { "<p>\($0)</p>" }.joined(separator: "\n")

    @Test func headBodyAndFrameAreToldApart() throws {
        let page = try page(
            """
            <!DOCTYPE html><html><head><title>River rises - The Post</title>
            <meta property="og:title" content="River rises"><meta property="og:site_name" content="The Post">
            <meta property="article:published_time" content="2024-05-02T10:00:00Z"><meta name="author" content="Mia Lund">
            <link rel="canonical" href="https://post.example/river"></head>
            <body><header><nav><ul><li><a href="/">Home</a><li><a href="/news">News of the day and of the night</a></ul></nav></header>
            <article><h1>River rises</h1><div class="byline">By Mia Lund</div><figure><img src="x"><figcaption>The river, as it was seen on Monday.</figcaption></figure>
            \(Self.body)<div class="ad-slot">Buy a boat while there still are boats to be bought, and save.</div></article>
            <aside><p>This is another story that many people have read today.</p></aside>
            <div id="comments"><p>I have lived here for years, and this is nothing at all, I say.</p></div>
            <footer><p>All rights are reserved by The Post, and nobody may copy this.</p></footer></body></html>
            """)
        #expect(page.paragraphs == Self.sentences)
        #expect(page.metadata.title == "River rises")
        #expect(page.metadata.outlet == "The Post")
        #expect(page.metadata.author == "Mia Lund")
        #expect(page.metadata.date == "2024-05-02T10:00:00Z")
        #expect(page.metadata.url == "https://post.example/river")
        #expect(page.text.hasPrefix("River rises\n\nThe river rose"))
    }

    @Test func textIsFoundWithoutAnyMarks() throws {
        let menu = (1...9).map { "<a href='/\($0)'>Section number \($0) of this paper</a> | " }.joined()
        let page = try page(
            """
            <html><title>Old page</title><body><table><tr><td>\(menu)</td></tr><tr><td><font size=2>
            \(Self.sentences.joined(separator: "<br><br>\n"))</font></td></tr></table></body></html>
            """)
        #expect(page.paragraphs == Self.sentences)
        #expect(page.metadata.title == "Old page")
    }

    @Test func wordsOfALineStayTogether() throws {
        let html = "<p>The <b>river</b>\nrose <a href='x'>by two\n metres</a>,<br>the mayor&rsquo;s office said.</p>"
        #expect(
            try page("<article>\(html)\(Self.body)</article>").paragraphs[0]
                == "The river rose by two metres, the mayor’s office said.")
    }

    @Test func subheadingsAndListsBelongToIt() throws {
        let html =
            "<main><h1>Flood</h1>\(Self.body)<h2>What is known</h2><ul><li>Two roads are shut.</li></ul><h3>Related</h3></main>"
        #expect(try page(html).paragraphs == Self.sentences + ["What is known", "Two roads are shut."])
    }

    @Test func aFrameThatIsNamedAfterItsSidebarIsKept() throws {
        let html =
            "<body><div class='has-sidebar'><div class='story'>\(Self.body)</div><div class='sidebar'><p>Read this other story too, it is good.</p></div></div>"
        #expect(try page(html).paragraphs == Self.sentences)
    }

    @Test func scriptsAndHiddenThingsAreNoText() throws {
        let html =
            "<article><script>var a = 'This is some long text in a script, of all things.';</script><p hidden>Nobody is to see this, so it is not to be read.</p><p style='display: none'>Nor this, which stands here all the same.</p>\(Self.body)</article>"
        #expect(try page(html).paragraphs == Self.sentences)
    }

    @Test func otherEncodingsAreRead() throws {
        let head = Array("<html><head><meta charset=\"windows-1252\"></head><body><article><p>The caf".utf8)
        let bytes =
            head + [0xE9] + Array(" at the river is shut, the owner said on Tuesday. ".utf8) + [0x93, 0x4F, 0x68, 0x94]
            + Array("</p></article>".utf8)
        #expect(try page(bytes).paragraphs == ["The café at the river is shut, the owner said on Tuesday. “Oh”"])
    }

    @Test func anyBytesAreAPage() throws {
        let deep = String(repeating: "<div>", count: 5000) + Self.sentences[0]
        for html in [
            "", "<", "<p>", "\u{0}\u{1}", "plain text without any mark", "<article><article></p></article>", deep,
            "<!--", "<a><a><a></p>x",
        ] {
            #expect(try page(html).paragraphs.count <= 1)
        }
    }

    @Test func aTableLaidOverTellsFurniture() throws {
        let html =
            "<article>\(Self.body)<div class='zettel'><p>Another note that nobody wants to read here.</p></div></article>"
        #expect(try page(html).paragraphs.count == Self.sentences.count + 1)
        let table = try LexiconTable(
            name: "page-words.tsv", bytes: Array("word\tkind\tnumber\nzettel\tfurniture\t\n".utf8))
        let words = try PageWords(LanguagePack.english().overlaid(with: [table]))
        #expect(ArticlePage(Array(html.utf8), words: words).paragraphs == Self.sentences)
    }

    @Test func aKindThatIsUnknownIsAnError() throws {
        let table = try LexiconTable(name: "page-words.tsv", bytes: Array("word\tkind\tnumber\nzettel\tpaper\t\n".utf8))
        let pack = try LanguagePack.english().overlaid(with: [table])
        #expect(throws: LexiconError.self) { try PageWords(pack) }
    }

    /// Pages that would take minutes if the time grew with their square: each has a hundred thousand of something.
    @Test(arguments: HostilePage.all) func hostilePagesAreRead(_ hostile: HostilePage) throws {
        let article = try page(hostile.html)
        if hostile.hasArticle { #expect(article.paragraphs == [HostilePage.sentence]) }
    }
}

/// A page that is made to break what reads it.
struct HostilePage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let html: String
    /// Whether its article can be found all the same.
    var hasArticle = true

    static let sentence = "The river rose by two metres in a night, the mayor said on Tuesday."
    private static let paragraph = "<p>\(sentence)</p>"

    private static func many(_ text: String, _ count: Int = 100_000) -> String { String(repeating: text, count: count) }

    static let all = [
        HostilePage(testDescription: "nested divs", html: many("<div>") + paragraph, hasArticle: false),
        HostilePage(
            testDescription: "ends of what was never open", html: many("<div>") + many("</span>") + paragraph,
            hasArticle: false),
        HostilePage(testDescription: "nested bylines", html: many("<b class=byline>") + paragraph, hasArticle: false),
        HostilePage(testDescription: "nested links", html: many("<a rel=author>") + paragraph, hasArticle: false),
        HostilePage(
            testDescription: "a long attribute", html: "<div title='\(many("x", 5_000_000))'>\(paragraph)</div>"),
        HostilePage(testDescription: "a long class", html: "<div class='\(many("ad "))'></div>\(paragraph)"),
        HostilePage(
            testDescription: "attributes", html: "<div \((0..<100_000).map { "a\($0)=1 " }.joined())>\(paragraph)"),
        HostilePage(testDescription: "a script in a name", html: "<scr<script></script>ipt>\(paragraph)"),
        HostilePage(testDescription: "no body", html: "<html><head><title>x</title></head></html>", hasArticle: false),
        HostilePage(testDescription: "nothing", html: "", hasArticle: false),
        HostilePage(testDescription: "authors", html: many("<meta name=author content=A>") + paragraph),
        HostilePage(
            testDescription: "open brackets", html: "<script type=application/ld+json>\(many("["))</script>\(paragraph)"
        ),
        HostilePage(testDescription: "separators in a title", html: "<title>\(many("a - "))</title>\(paragraph)"),
        HostilePage(testDescription: "pictures", html: many("<div><img></div>") + paragraph),
        HostilePage(
            testDescription: "pictures among paragraphs", html: many("<img><p>\(sentence)</p>", 20_000),
            hasArticle: false),
        HostilePage(
            testDescription: "bylines among paragraphs",
            html: many("<b class=byline></b>") + many("<p>\(sentence)</p>", 20_000), hasArticle: false),
        HostilePage(testDescription: "forms", html: many("<form></form>") + paragraph),
    ]
}
