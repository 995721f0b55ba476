import Hearsay
import HearsayFormats
import Testing

@testable import HearsayCorpus

/// The pages of Fixtures/pages: their main text by words, and what they tell of it.
@Suite struct PageLayoutTests {
    private static let words = try? PageWords(LanguagePack.english())

    private func article(_ page: FixturePage) throws -> ArticlePage {
        ArticlePage(page.html, words: try #require(Self.words))
    }

    @Test(arguments: FixturePage.all) func mainTextIsFound(_ page: FixturePage) throws {
        let found = WordOverlap(expected: page.paragraphs, found: try article(page).paragraphs)
        #expect(found.recall >= 0.9)
        #expect(found.precision >= 0.9)
    }

    @Test func mainTextIsFoundOnTheWhole() throws {
        let found = try FixturePage.all.map {
            WordOverlap(expected: $0.paragraphs, found: try article($0).paragraphs)
        }
        try #require(found.count >= 20)
        let recall = found.reduce(0) { $0 + $1.recall } / Double(found.count)
        let precision = found.reduce(0) { $0 + $1.precision } / Double(found.count)
        print("\(found.count) pages: mean recall \(recall), mean precision \(precision)")
        #expect(recall >= 0.95)
        #expect(precision >= 0.95)
    }

    @Test(arguments: FixturePage.all) func metadataAreFound(_ page: FixturePage) throws {
        let found = try article(page).metadata
        #expect(found.title == page.metadata.title)
        #expect(found.author == page.metadata.author)
        #expect(found.date == page.metadata.date)
        #expect(found.outlet == page.metadata.outlet)
        #expect(found.url == page.metadata.url)
    }
}
