import HearsayFormats
import Testing

@testable import HearsayCorpus

/// The article on a page of HTML.
@Suite struct PageTests {
    private func page(_ html: String) -> ArticlePage { ArticlePage(Array(html.utf8)) }

    private static let sentences = [
        "The river rose by two metres in a night, the mayor said on Tuesday.",
        "“We have never seen so much water here,” Ana Petrov told reporters.",
        "Nobody was hurt, and most people are back in their homes by now.",
    ]
    private static let body = sentences.map { "<p>\($0)</p>" }.joined(separator: "\n")

    @Test func headBodyAndFrameAreToldApart() {
        let page = page(
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

    @Test func textIsFoundWithoutAnyMarks() {
        let menu = (1...9).map { "<a href='/\($0)'>Section number \($0) of this paper</a> | " }.joined()
        let page = page(
            """
            <html><title>Old page</title><body><table><tr><td>\(menu)</td></tr><tr><td><font size=2>
            \(Self.sentences.joined(separator: "<br><br>\n"))</font></td></tr></table></body></html>
            """)
        #expect(page.paragraphs == Self.sentences)
        #expect(page.metadata.title == "Old page")
    }

    @Test func wordsOfALineStayTogether() {
        let html = "<p>The <b>river</b>\nrose <a href='x'>by two\n metres</a>,<br>the mayor&rsquo;s office said.</p>"
        #expect(
            page("<article>\(html)\(Self.body)</article>").paragraphs[0]
                == "The river rose by two metres, the mayor’s office said.")
    }

    @Test func subheadingsAndListsBelongToIt() {
        let html =
            "<main><h1>Flood</h1>\(Self.body)<h2>What is known</h2><ul><li>Two roads are shut.</li></ul><h3>Related</h3></main>"
        #expect(page(html).paragraphs == Self.sentences + ["What is known", "Two roads are shut."])
    }

    @Test func aFrameThatIsNamedAfterItsSidebarIsKept() {
        let html =
            "<body><div class='has-sidebar'><div class='story'>\(Self.body)</div><div class='sidebar'><p>Read this other story too, it is good.</p></div></div>"
        #expect(page(html).paragraphs == Self.sentences)
    }

    @Test func scriptsAndHiddenThingsAreNoText() {
        let html =
            "<article><script>var a = 'This is some long text in a script, of all things.';</script><p hidden>Nobody is to see this, so it is not to be read.</p><p style='display: none'>Nor this, which stands here all the same.</p>\(Self.body)</article>"
        #expect(page(html).paragraphs == Self.sentences)
    }

    @Test func otherEncodingsAreRead() {
        let head = Array("<html><head><meta charset=\"windows-1252\"></head><body><article><p>The caf".utf8)
        let bytes =
            head + [0xE9] + Array(" at the river is shut, the owner said on Tuesday. ".utf8) + [0x93, 0x4F, 0x68, 0x94]
            + Array("</p></article>".utf8)
        #expect(ArticlePage(bytes).paragraphs == ["The café at the river is shut, the owner said on Tuesday. “Oh”"])
    }

    @Test func anyBytesAreAPage() {
        let deep = String(repeating: "<div>", count: 5000) + Self.sentences[0]
        for html in [
            "", "<", "<p>", "\u{0}\u{1}", "plain text without any mark", "<article><article></p></article>", deep,
            "<!--", "<a><a><a></p>x",
        ] {
            #expect(page(html).paragraphs.count <= 1)
        }
    }
}
