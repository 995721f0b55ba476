// Reports and talk: in which of both a text is written.

/// Whether a text reports on others, or speaks of itself and to its readers: talk, letters, stories told as "I".
enum Register: String, Sendable, CaseIterable {
    case report, talk

    /// Talk has at least this share of "I", "we" and "you" among its words outside of quotations. Of the news articles of PolNeAR train
    /// 3 % have more, of the conversations, podcasts and speeches of GUM train 3 % less.
    private static let shareOfTalk = 0.03

    init(persons: Int, words: Int) {
        self = Double(persons) >= Self.shareOfTalk * Double(max(words, 1)) ? .talk : .report
    }
}
