// A sentence of CoNLL-U as it is read: comments, IDs and forms. https://universaldependencies.org/format.html

public import Hearsay

/// What is wrong with a sentence.
public struct CoNLLUError: Error, Hashable, Sendable {
    /// The line within the sentence, from 1.
    public let line: Int
    public let message: String
}

/// A sentence whose words are given.
public struct CoNLLUSentence: Hashable, Sendable {
    /// A line of a word, of a range of words (`3-4`) or of an empty node (`5.1`).
    public struct Word: Hashable, Sendable {
        public let id: String
        public let form: String

        /// Whether it is a syntactic word, which takes tags and a head.
        public var isSyntactic: Bool { id.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 } }
    }

    /// The comment lines, with their marks.
    public private(set) var comments: [String] = []
    public private(set) var words: [Word] = []

    /// Reads the lines of a sentence.
    /// - Throws: ``CoNLLUError`` where a line has fewer than two columns or an ID that is none.
    public init(_ lines: [UInt8]) throws(CoNLLUError) {
        var number = 0
        for line in lines.split(separator: UInt8(ascii: "\n")) {
            number += 1
            if line.first == UInt8(ascii: "#") {
                comments.append(String(decoding: line, as: UTF8.self))
                continue
            }
            let columns = line.split(separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false)
            guard columns.count >= 2, !columns[1].isEmpty else {
                throw CoNLLUError(line: number, message: "not CoNLL-U: a word needs an ID and a FORM between tabs")
            }
            let isID = columns[0].allSatisfy {
                $0 &- UInt8(ascii: "0") < 10 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
            }
            guard isID, !columns[0].isEmpty else {
                throw CoNLLUError(
                    line: number, message: "not CoNLL-U: “\(String(decoding: columns[0], as: UTF8.self))” is no ID")
            }
            words.append(
                Word(id: String(decoding: columns[0], as: UTF8.self), form: String(decoding: columns[1], as: UTF8.self))
            )
        }
    }

    /// The forms of the syntactic words: what is parsed.
    public var forms: [String] { words.filter(\.isSyntactic).map(\.form) }

    /// The sentence as CoNLL-U, with a blank line at the end.
    /// - Parameter parse: of ``forms``; without one, and on lines that are no syntactic words, columns are `_`.
    public func string(with parse: SentenceTokens?) -> String {
        var text = ""
        for comment in comments { text += comment + "\n" }
        var place = 0
        for word in words {
            let token = word.isSyntactic ? parse?[place] : nil
            if word.isSyntactic { place += 1 }
            text += CoNLLULine.text(id: word.id, form: word.form, token, misc: [])
        }
        return text + "\n"
    }
}
