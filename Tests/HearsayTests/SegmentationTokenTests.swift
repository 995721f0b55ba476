import Testing

@testable import Hearsay

@Suite struct SegmentationTokenTests {
    @Test(arguments: [
        ("I can't and won't.", "I ca n't and wo n't ."),
        ("We cannot go; she's gonna stay.", "We can not go ; she 's gon na stay ."),
        ("I wouldn't've gone.", "I would n't 've gone ."),
        ("I didn’t say John’s wrong.", "I did n’t say John ’s wrong ."),
        ("John's dog, the dogs' house", "John 's dog , the dogs ' house"),
        ("'Tis the season", "'T is the season"),
        ("the '90s, the 1990s and '98", "the '90s , the 1990s and '98"),
        ("rock'n'roll, rock 'n' roll, O'Brien, o'clock", "rock'n'roll , rock 'n' roll , O'Brien , o'clock"),
        ("fish 'n chips for 'em", "fish 'n chips for 'em"),
        ("a well-known know-it-all", "a well-known know-it-all"),
        ("It rose 5.2% to $12.5m, or £3,000.", "It rose 5.2 % to $ 12.5m , or £ 3,000 ."),
        ("At 10:30 on 10/12/2001", "At 10:30 on 10/12/2001"),
        ("He is 6'2\" tall.", "He is 6'2 \" tall ."),
        ("In the U.S. at 5 a.m. with Mr. Smith", "In the U.S. at 5 a.m. with Mr. Smith"),
        ("He lives in the U.S.", "He lives in the U.S."),
        ("No. Not No. 5.", "No . Not No. 5 ."),
        ("J. K. Smith said no.", "J. K. Smith said no ."),
        ("See http://a.example/b?c=1. Or www.a.example/d!", "See http://a.example/b?c=1 . Or www.a.example/d !"),
        ("Mail a.b+c@example.com, please.", "Mail a.b+c@example.com , please ."),
        ("#Hashtag by @handle: yes", "#Hashtag by @handle : yes"),
        ("Well... so -- yes — no?!", "Well ... so -- yes — no ?!"),
        ("AT&T and/or Q&A", "AT&T and / or Q&A"),
        ("(yes) [no]", "( yes ) [ no ]"),
        ("Nice :) or ;-)", "Nice :) or ;-)"),
        ("``So,'' he said", "`` So , '' he said"),
        ("naïve café—Ελλάδα", "naïve café — Ελλάδα"),
    ])
    func cuts(_ string: String, _ tokens: String) {
        #expect(Segmentation.tokens(string) == tokens)
    }

    @Test func invisibleCharactersStayInTheirTokens() {
        #expect(Segmentation.tokens("in\u{200B}visible \u{200E}“yes”") == "in\u{200B}visible \u{200E}“ yes ”")
        #expect(Segmentation.tokens("do\u{200D}n't") == "do\u{200D} n't")
    }

    @Test func wordsAreFolded() {
        let text = Segmentation.text("Zyx zyx zY\u{200B}x JOHN’S john's")
        let words = text.tokens.words
        #expect(words[0] == words[1] && words[1] == words[2])
        #expect(words[3] == words[5] && words[4] == words[6])
    }

    @Test func shapes() {
        let text = Segmentation.text("NATO and Bob paid 5 a.m. @me!")
        let shapes = text.tokens.shapes
        #expect(shapes[0].isSuperset(of: [.capitalized, .allCapitals, .alphabetic, .sentenceStart]))
        #expect(shapes[2].contains(.capitalized) && !shapes[2].contains(.allCapitals))
        #expect(shapes[4].contains(.numeric) && !shapes[4].contains(.alphabetic))
        #expect(shapes[5].contains(.abbreviation))
        #expect(shapes[6].contains(.link))
        #expect(shapes[7].contains(.punctuation) && !shapes[7].contains(.spaceBefore))
    }
}
