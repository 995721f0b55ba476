import Hearsay
import Testing

@testable import HearsayCorpus

/// Dates, bylines and notes as pages write them.
@Suite struct PageDateTests {
    private func words() throws -> PageWords { try PageWords(LanguagePack.english()) }

    @Test(arguments: [
        ("2024-05-03", "2024-05-03"), ("2024-05-03T10:00:00Z", "2024-05-03T10:00:00Z"),
        ("2024-05-03 10:00:00 +0100", "2024-05-03T10:00:00+0100"), ("20240503", "2024-05-03"),
        ("3 May 2024", "2024-05-03"), ("May 3rd, 2024", "2024-05-03"), ("Fri, 03 May 2024 10:00:00 GMT", "2024-05-03"),
        ("Sept. 9, 2024", "2024-09-09"), ("2024/5/3", "2024-05-03"), ("23/05/2024", "2024-05-23"),
        ("05/23/2024", "2024-05-23"), ("3.5.2024", "2024-05-03"), ("29 February 2024", "2024-02-29"),
        ("UpdatedMay 3, 2024", "2024-05-03"),
    ])
    func datesThatMeanOneDayAreRead(_ text: String, _ iso: String) throws {
        #expect(PageDate(text, try words())?.iso == iso)
    }

    @Test(arguments: [
        "3/5/2024", "May 2024", "yesterday", "30 February 2024", "29 February 2023", "2024-13-01", "", "1 2 3",
    ])
    func whichDayIsMeantMustBeClear(_ text: String) throws {
        #expect(PageDate(text, try words()) == nil)
    }

    @Test(arguments: [
        ("By Mia Lund", "Mia Lund"), ("by Mia Lund and Bo Hadley", "Mia Lund and Bo Hadley"),
        ("By Mia Lund, Monday 3 May 2024", "Mia Lund"), ("By Mia Lund · 3 May", "Mia Lund"),
        ("By Channel 6 Staff", "Channel 6 Staff"), ("Words by Ana de la Cruz", "Ana de la Cruz"),
    ])
    func namesAreReadOffBylines(_ line: String, _ names: String) throws {
        #expect(PageByline(line, try words())?.names == names)
    }

    @Test(arguments: ["By the river", "Bypass opens", "by", "The mayor said so"])
    func otherLinesAreNoBylines(_ line: String) throws {
        #expect(PageByline(line, try words()) == nil)
    }
}
