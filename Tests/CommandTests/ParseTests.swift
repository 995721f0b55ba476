import Foundation
import Testing

/// `hearsay parse`: CoNLL-U in and out.
@Suite struct ParseTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    /// Sentences of an output: comments, and words by their ten columns.
    private struct Block {
        var comments: [String] = []
        var words: [[String]] = []

        /// The text after `# name = `.
        func comment(_ name: String) -> String? {
            comments.first { $0.hasPrefix("# \(name) = ") }.map { String($0.dropFirst(name.count + 5)) }
        }

        /// The lines that are syntactic words.
        var syntactic: [[String]] { words.filter { Int($0[0]) != nil } }
    }

    private func blocks(_ output: String) -> [Block] {
        var blocks = [Block()]
        for line in output.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                blocks.append(Block())
            } else if line.hasPrefix("#") {
                blocks[blocks.count - 1].comments.append(String(line))
            } else {
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                #expect(cells.count == 10 && !cells.contains(""), "\(line)")
                blocks[blocks.count - 1].words.append(cells)
            }
        }
        return blocks.filter { !$0.words.isEmpty || !$0.comments.isEmpty }
    }

    /// A value of the last column.
    private func note(_ name: String, _ cells: [String]) -> String? {
        cells[9].split(separator: "|").first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
    }

    /// What every tree must be: one root, heads that are words, relations and tags of all.
    private func checkTree(_ block: Block) {
        let words = block.syntactic
        #expect(words.count { $0[6] == "0" } == 1)
        for word in words {
            let head = Int(word[6]) ?? -1
            #expect((0...words.count).contains(head) && word[6] != word[0])
            #expect((word[7] == "root") == (head == 0))
            #expect([2, 3, 4, 7].allSatisfy { word[$0] != "_" })
            #expect(word[5] == "_" && word[8] == "_")
        }
    }

    // MARK: Words that are given

    private static let given = """
        # newdoc id = d1
        # sent_id = d1-1
        # text = Marta Lind can't swim.
        1\tMarta\tx\tX\tX\tF=1\t0\tx\t0:x\tNER=LOCATION
        2\tLind
        3-4\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
        3\tca\t_\t_\t_\t_\t_\t_\t_\t_
        4\tn't\t_\t_\t_\t_\t_\t_\t_\t_
        4.1\tever\t_\t_\t_\t_\t_\t_\t_\t_
        5\tswim\t_\t_\t_\t_\t_\t_\t_\t_
        6\t.\t_\t_\t_\t_\t_\t_\t_\t_


        # sent_id = d1-2
        1\tGeorge  Bush\t_
        2\tsaid\t_
        3\t“so”\t_
        """

    @Test(arguments: ["gold", "news"]) func wordsAreKeptAndParsed(_ style: String) throws {
        let answer = try place.run("parse", "--input", "conllu", "--style", style, input: Self.given)
        #expect(answer.status == 0 && answer.errors == "")
        let blocks = blocks(answer.output)
        #expect(
            blocks.map(\.comments) == [
                ["# newdoc id = d1", "# sent_id = d1-1", "# text = Marta Lind can't swim."], ["# sent_id = d1-2"],
            ])
        #expect(
            blocks.map { $0.words.map { $0[0] + " " + $0[1] } } == [
                ["1 Marta", "2 Lind", "3-4 can't", "3 ca", "4 n't", "4.1 ever", "5 swim", "6 ."],
                ["1 George  Bush", "2 said", "3 “so”"],
            ])
        blocks.forEach(checkTree)
    }

    @Test func whatIsNoWordHasNoAnalysis() throws {
        let words = try #require(
            blocks(try place.run("parse", "--input", "conllu", input: Self.given).output).first
        ).words
        for id in ["3-4", "4.1"] {
            let word = try #require(words.first { $0[0] == id })
            #expect(word[2...] == ["_", "_", "_", "_", "_", "_", "_", "_"])
        }
        // Neither do they count among the words that heads are numbered by.
        let swim = try #require(words.first { $0[1] == "swim" })
        #expect(swim[6] == "0" && words.first { $0[1] == "n't" }?[6] == "5")
    }

    @Test func whatStoodInOtherColumnsIsNotRead() throws {
        let bare = Self.given.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("#") ? String(line) : line.split(separator: "\t").prefix(2).joined(separator: "\t")
        }.joined(separator: "\n")
        #expect(
            try place.run("parse", "--input", "conllu", input: bare).output
                == place.run("parse", "--input", "conllu", input: Self.given).output)
    }

    @Test func columnsTellTagsLemmasAndNames() throws {
        let input = "1\tMarta\n2\tLind\n3\ttold\n4\treporters\n5\tin\n6\tOslo\n7\t.\n"
        let block = try #require(
            blocks(try place.run("parse", "--input", "conllu", "--style", "news", input: input).output).first)
        #expect(
            block.words.map { [$0[2], $0[3], $0[4], $0[6], $0[7], $0[9]].joined(separator: " ") } == [
                "Marta PROPN NNP 3 nsubj NER=PERSON", "Lind PROPN NNP 1 flat NER=PERSON", "tell VERB VBD 0 root _",
                "reporter NOUN NNS 3 obj _", "in ADP IN 6 case _", "Oslo PROPN NNP 3 obl NER=LOCATION",
                ". PUNCT . 3 punct _",
            ])
    }

    @Test func sentencesKeepTheirOrderWhateverTheWorkers() throws {
        let input = (1...120).map { number in
            "# sent_id = \(number)\n" + (1...(number * 7 % 23 + 1)).map { "\($0)\tword\($0)\n" }.joined()
        }.joined(separator: "\n")
        let one = try place.run("parse", "--input", "conllu", "--jobs", "1", input: input)
        let four = try place.run("parse", "--input", "conllu", "--jobs", "4", input: input)
        #expect(one.output == four.output)
        #expect(blocks(four.output).compactMap { $0.comment("sent_id") } == (1...120).map(String.init))
    }

    @Test func linesMayEndAsOnWindows() throws {
        let input = "# sent_id = 1\n1\tShe\t_\n2\tleft\n\n1\tNo\n"
        #expect(
            try place.run("parse", "--input", "conllu", input: input.replacingOccurrences(of: "\n", with: "\r\n"))
                .output == place.run("parse", "--input", "conllu", input: input).output)
    }

    @Test func aBrokenSentenceFailsAloneAndTheOthersGoOn() throws {
        try place.write(
            "words.conllu", "# sent_id = 1\n1\tNo\n\n# sent_id = 2\n1\tHe\n2\t\n3\tleft\n\n1\tSo\n\nx\tSo\n\n1\tEnd\n")
        let answer = try place.run("parse", "--input", "conllu", "words.conllu")
        #expect(answer.status == 1)
        #expect(
            answer.errors == """
                hearsay: words.conllu:6: not CoNLL-U: a word needs an ID and a FORM between tabs
                hearsay: words.conllu:11: not CoNLL-U: “x” is no ID

                """)
        #expect(blocks(answer.output).map { $0.words.map { $0[1] } } == [["No"], ["So"], ["End"]])
    }

    @Test func aLongSentenceFailsAlone() throws {
        let manyWords = (1...400).map { "\($0)\tword\n" }.joined()
        let longWord = "1\tso\n2\t\(String(repeating: "x", count: 2_000))\n3\tsaid\n"
        let answer = try place.run(
            "parse", "--input", "conllu", "--max-bytes", "1K",
            input: "1\tNo\n\n" + manyWords + "\n1\tSo\n\n" + longWord + "\n1\tEnd\n")
        #expect(answer.status == 1)
        #expect(
            answer.errors == """
                hearsay: standard input:3: more than 1024 bytes; split it, or raise the limit with --max-bytes
                hearsay: standard input:407: more than 1024 bytes; split it, or raise the limit with --max-bytes

                """)
        #expect(blocks(answer.output).map { $0.words.map { $0[1] } } == [["No"], ["So"], ["End"]])
    }

    @Test func nothingGivesNothing() throws {
        for input in ["", "\n\n\n"] {
            let answer = try place.run("parse", "--input", "conllu", input: input)
            #expect(answer.status == 0 && answer.output == "")
        }
    }

    // MARK: Plain text

    private static let text = "😀 “It rains,” she said—twice.\n\nThe  mayor\t(72) left e\u{301}lan in 👩‍👩‍👧‍👦 𝔒slo.\n"

    @Test(arguments: ["scalar", "utf8", "utf16"]) func offsetsCutTheWordsOut(_ unit: String) throws {
        let answer = try place.run("parse", "--offsets", unit, input: Self.text)
        #expect(answer.status == 0 && answer.errors == "")
        func slice(_ range: Range<Int>) -> String {
            switch unit {
            case "utf8": String(decoding: Array(Self.text.utf8)[range], as: UTF8.self)
            case "utf16": String(decoding: Array(Self.text.utf16)[range], as: UTF16.self)
            default: String(String.UnicodeScalarView(Array(Self.text.unicodeScalars)[range]))
            }
        }
        let found = blocks(answer.output)
        #expect(found.count == 2)
        var last = 0
        for block in found {
            checkTree(block)
            #expect(block.words.map { $0[0] } == (1...block.words.count).map(String.init))
            for word in block.words {
                let ends = try #require(note("Offset", word)).split(separator: ":").compactMap { Int($0) }
                try #require(ends.count == 2 && ends[0] >= last && ends[0] < ends[1])
                #expect(slice(ends[0]..<ends[1]) == word[1])
                last = ends[1]
            }
        }
    }

    @Test func wordsAndBlanksMakeTheText() throws {
        for block in blocks(try place.run("parse", input: Self.text).output) {
            let text = try #require(block.comment("text"))
            let pieces = block.words.map { $0[1] + (note("SpaceAfter", $0) == "No" ? "" : " ") }
            // White space is one blank in the comment, whatever it was.
            let blanks = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(pieces.joined().trimmingCharacters(in: .whitespaces) == blanks)
        }
    }

    @Test func commentsTellDocumentSentenceAndText() throws {
        try place.write("a.txt", Self.text)
        let found = blocks(try place.run("parse", "a.txt").output)
        #expect(found.map { $0.comment("newdoc id") } == ["a.txt", nil])
        #expect(found.map { $0.comment("sent_id") } == ["1", "2"])
        #expect(found[0].comment("text") == "😀 “It rains,” she said—twice.")
        #expect(found.allSatisfy { $0.comment("text")?.contains("\n") == false })
    }

    @Test func linesOfJSONAreDocuments() throws {
        let input = #"{"id":"x","text":"He left."}"# + "\nnonsense\n" + #"{"id":3,"text":"😀 So."}"#
        let answer = try place.run("parse", "--input", "jsonl", input: input)
        #expect(answer.status == 1)
        #expect(answer.errors == "hearsay: standard input:2: not a JSON object (at byte 0)\n")
        #expect(blocks(answer.output).map { $0.comment("newdoc id") } == ["x", "3"])
    }

    // MARK: Without the grammar

    @Test func withoutGrammarColumnsAreEmpty() throws {
        let empty = [String](repeating: "_", count: 7)
        let words = blocks(try place.run("parse", "--no-grammar", "--input", "conllu", input: Self.given).output)
        #expect(words.flatMap(\.words).map { $0[1] }.prefix(3) == ["Marta", "Lind", "can't"])
        #expect(words.flatMap(\.words).allSatisfy { Array($0[2...8]) == empty && $0[9] == "_" })
        let text = blocks(try place.run("parse", "--no-grammar", input: Self.text).output)
        #expect(text.count == 2)
        #expect(text.flatMap(\.words).allSatisfy { Array($0[2...8]) == empty && note("Offset", $0) != nil })
    }
}
