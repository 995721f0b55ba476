import Hearsay
import HearsayFormats
import Testing

/// CoNLL-U with who says what, read back from comments and from MISC.
@Suite struct CoNLLUAttributionTests {
    private struct Reading {
        /// The words that have a value, by column and value.
        var words: [String: [Range<Int>]] = [:]
        var comments: [String] = []

        init(_ text: String) {
            for line in text.split(separator: "\n") {
                if line.hasPrefix("# quotation = ") { comments.append(String(line.dropFirst(14))) }
                let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
                guard !line.hasPrefix("#"), columns.count == 10 else { continue }
                var word = 0..<0
                for value in columns[9].split(separator: "|") {
                    let sides = value.split(separator: "=", maxSplits: 1)
                    if sides[0] == "Offset" {
                        let ends = sides[1].split(separator: ":").compactMap { Int($0) }
                        word = ends[0]..<ends[1]
                    } else {
                        for id in sides[1].split(separator: ",") {
                            words["\(sides[0])=\(id)", default: []].append(word)
                        }
                    }
                }
            }
        }

        func range(_ value: String) -> Range<Int>? {
            words[value].flatMap { words in words.first.map { $0.lowerBound..<words[words.count - 1].upperBound } }
        }
    }

    private func document(_ analysis: Analysis, _ analyzer: Analyzer) -> String {
        CoNLLUText.document(
            analyzer.parsedSentences(of: analysis.source), of: analysis.source, id: .string("a"), attributions: analysis
        )
    }

    @Test func holdsEveryStretch() throws {
        let analyzer = try Analyzer()
        // The analysis by hand has spans that are no whole words.
        for analysis in try RoundTripTexts.analyses().dropFirst() {
            let reading = Reading(document(analysis, analyzer))
            for quotation in analysis.quotations {
                for (i, piece) in quotation.content.enumerated() {
                    let value = quotation.content.count == 1 ? quotation.id : "\(quotation.id)/\(i + 1)"
                    #expect(reading.range("Content=\(value)") == piece.offsets(in: .scalar))
                }
                #expect(reading.range("Cue=\(quotation.id)") == quotation.cue?.span.offsets(in: .scalar))
                #expect(reading.range("Source=\(quotation.id)") == quotation.source?.offsets(in: .scalar))
            }
            for speaker in analysis.speakers {
                for mention in speaker.mentions {
                    let words = reading.words["Mention=\(speaker.id):\(mention.kind.rawValue)"] ?? []
                    let offsets = mention.span.offsets(in: .scalar)
                    #expect(words.contains { $0.lowerBound == offsets.lowerBound })
                    #expect(words.contains { $0.upperBound == offsets.upperBound })
                }
            }
            #expect(reading.comments.count == analysis.quotations.count)
        }
    }

    @Test func commentsSayWhatIsSaidOfQuotations() throws {
        let analyzer = try Analyzer()
        for analysis in try RoundTripTexts.analyses().dropFirst() {
            let comments = Reading(document(analysis, analyzer)).comments
            for quotation in analysis.quotations {
                let comment = try #require(comments.first { $0.hasPrefix("\(quotation.id) ") })
                let values = Dictionary(
                    uniqueKeysWithValues: comment.split(separator: " ").dropFirst().map { value in
                        let sides = value.split(separator: "=")
                        return (String(sides[0]), String(sides[1]))
                    })
                #expect(values["kind"] == quotation.kind.rawValue && values["act"] == quotation.act.rawValue)
                #expect(values["polarity"] == quotation.polarity.rawValue && values["within"] == quotation.within)
                #expect(values["speaker"] == quotation.speaker?.id)
                #expect(values["confidence"].flatMap(Double.init) == quotation.confidence)
                #expect(values["certainty"].flatMap(Double.init) == quotation.certainty.score)
                #expect(values["label"] == quotation.certainty.label?.rawValue)
            }
        }
    }

    /// What is said of words, without their trees, which another training may change.
    @Test func golden() throws {
        let analyzer = try Analyzer()
        let analysis = analyzer.analyze("The bridge is safe, Mary Smith said.")
        let lines = document(analysis, analyzer).split(separator: "\n").filter { !$0.contains("confidence=") }
        let short = lines.map { line -> String in
            let columns = line.split(separator: "\t")
            return columns.count == 10 ? "\(columns[0]) \(columns[1]) \(columns[9])" : String(line)
        }
        #expect(
            short == [
                "# newdoc id = a", "# speaker = s1 person Mary Smith", "# sent_id = 1",
                "# text = The bridge is safe, Mary Smith said.", "1 The Offset=0:3|Content=q1|Speaker=s1",
                "2 bridge Offset=4:10|Content=q1|Speaker=s1", "3 is Offset=11:13|Content=q1|Speaker=s1",
                "4 safe SpaceAfter=No|Offset=14:18|Content=q1|Speaker=s1", "5 , Offset=18:19",
                "6 Mary Offset=20:24|Source=q1|Mention=s1:name|NER=PERSON",
                "7 Smith Offset=25:30|Source=q1|Mention=s1:name|NER=PERSON",
                "8 said SpaceAfter=No|Offset=31:35|Cue=q1", "9 . Offset=35:36",
            ])
    }
}
