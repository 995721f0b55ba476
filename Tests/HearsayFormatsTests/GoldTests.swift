import Foundation
import Hearsay
import Testing

@testable import HearsayFormats

/// How annotations and outputs are read, and what is said of those that can't be.
@Suite struct GoldTests {
    // MARK: The normalised form

    @Test func spansMayBeWrittenInSeveralWays() throws {
        var gold = try GoldSet()
        let line = #"""
            {"id": "a", "text": "😀 Kim said so", "quotations": [{"content": [[11, 13]], "cue": {"start": 6, "end": 10}, "source": [2, 5]}]}
            """#
        try gold.add(json: Array(line.utf8), at: InputPlace(file: "g", line: 1))
        let quotation = try #require(gold["a"]?.quotations.first)
        #expect(quotation.spans == AttributionSpans(content: [11..<13], cue: [6..<10], source: [2..<5]))
        #expect(quotation.speaker == nil && quotation.kind == nil && quotation.sourceForm == .name)
    }

    @Test(arguments: [
        ("nonsense", "g:7: not a JSON object (at byte 0)"),
        ("{\"id\": 1}", "g:7: an annotated text needs “id” and “text”, both strings, and a list of “quotations”"),
        (
            #"{"id": "a", "text": "😀", "quotations": [{"id": "q3", "content": [[0, 2]]}]}"#,
            "g:7: quotation q3, content: [0, 2) is no span of the text, which has 1 Unicode scalars; offsets count these"
        ),
        (
            #"{"id": "a", "text": "abc", "quotations": [{"id": 3, "cue": [[0, 1.5]]}]}"#,
            "g:7: quotation 3, cue: a span must be [start, end] or {\"start\", \"end\"}, in whole numbers"
        ),
        (
            #"{"id": "a", "text": "abc", "quotations": [{"content": "abc"}]}"#,
            "g:7: quotation without an id, content: spans must be null, a span or a list of spans"
        ),
        (
            #"{"id": "a", "text": "abc", "quotations": [{"id": "q1", "speaker": "e9"}]}"#,
            "g:7: quotation q1: the “speaker” must be a key of “entities”, or null"
        ),
        (
            #"{"id": "a", "text": "abc", "quotations": [], "entities": {"e1": {"mentions": [[0, 1]], "mentionKinds": ["name", "name"]}}}"#,
            "g:7: entity e1: “mentions” and “mentionKinds” must have the same length"
        ),
        (
            #"{"id": "a", "text": "abc", "quotations": [], "entities": {"e1": {"mentions": [[0, 1]], "mentionKinds": ["noun"]}}}"#,
            "g:7: entity e1: each of “mentionKinds” must be name, nominal or pronoun"
        ),
        (
            #"{"id": "old", "text": "abc", "quotations": []}"#,
            "g:7: the id “old” comes twice; give each text one of its own"
        ),
    ])
    func brokenAnnotationsAreNamed(_ line: String, _ message: String) throws {
        var gold = try GoldSet()
        let first = #"{"id": "old", "text": "abc", "quotations": []}"#
        try gold.add(json: Array(first.utf8), at: InputPlace(file: "g", line: 6))
        let error = #expect(throws: UnusableInput.self) {
            try gold.add(json: Array(line.utf8), at: InputPlace(file: "g", line: 7))
        }
        #expect(error?.description == message)
    }

    @Test func bytesThatAreNotUTF8AreRefused() throws {
        var gold = try GoldSet()
        let line = Array(#"{"id": "a", "text": "x"#.utf8) + [0xFF] + Array(#"", "quotations": []}"#.utf8)
        let error = #expect(throws: UnusableInput.self) { try gold.add(json: line, at: InputPlace(file: "g", line: 1)) }
        #expect(error?.description == "g:1: not UTF-8; convert the file")
    }

    // MARK: Outputs

    private static func predictions(_ lines: [String]) throws -> Predictions {
        var gold = try GoldSet()
        for id in ["a", "b", "c"] {
            let line = "{\"id\": \"\(id)\", \"text\": \"Kim said so.\", \"quotations\": []}"
            try gold.add(json: Array(line.utf8), at: InputPlace(file: "g"))
        }
        var predictions = Predictions(for: gold)
        for (i, line) in lines.enumerated() {
            try predictions.add(Array(line.utf8), at: InputPlace(file: "p", line: i + 1))
        }
        try predictions.check("p")
        return predictions
    }

    @Test func whatIsToBeNoted() throws {
        let predictions = try Self.predictions([
            #"{"id": "x", "quotations": []}"#, #"{"id": "b", "error": {"line": 2, "message": "no"}}"#,
            #"{"id": "a", "quotations": [{"id": "q1", "content": [{"start": 0, "end": 3, "text": "Lee"}], "cue": null}]}"#,
        ])
        #expect(
            predictions.notes == [
                EvaluationNote(subject: .unknown, count: 1), EvaluationNote(subject: .error, count: 1),
                EvaluationNote(subject: .wrongText, count: 1), EvaluationNote(subject: .missing, count: 1),
            ])
        #expect(predictions["a"].quotations.map(\.polarity) == ["positive"])
        #expect(predictions["b"].quotations.isEmpty && predictions["c"].quotations.isEmpty)
    }

    @Test(arguments: [
        (#"{"id": "a", "schema": "hearsay/2"}"#, "p:1: the “schema” must be hearsay/1"),
        (#"{"id": "a", "offsets": "utf8"}"#, "p:1: “offsets” must be scalar; analyze without --offsets"),
        (
            #"{"id": "a", "quotations": [{"id": "q1", "speaker": "s1"}]}"#,
            "p:1: quotation q1: the “speaker” must be the id of one of “speakers”, or null"
        ),
        (
            #"{"id": "a", "quotations": [{"id": "q1", "source": {"start": 3, "end": 2}}]}"#,
            "p:1: quotation q1, source: [3, 2) is no span of the text, which has 12 Unicode scalars; offsets count these"
        ),
        (#"{"id": "x"}"#, "p: none of its documents has the id of an annotated text"),
    ])
    func brokenOutputsAreNamed(_ line: String, _ message: String) throws {
        let error = #expect(throws: UnusableInput.self) { _ = try Self.predictions([line]) }
        #expect(error?.description == message)
    }

    @Test func anAnalysisScoresAsItsOutputDoes() throws {
        let record = DocumentRecord(SampleAnalysis().analysis, id: .string("a"))
        let text = ["id": "a", "text": SampleAnalysis.text, "quotations": []] as [String: Any]
        var gold = try GoldSet()
        try gold.add(json: Array(try JSONSerialization.data(withJSONObject: text)), at: InputPlace(file: "g"))
        var predictions = Predictions(for: gold)
        try predictions.add(record.json(), at: InputPlace(file: "p"))
        #expect(predictions["a"] == PredictedDocument(record))
        #expect(predictions["a"].quotations.isEmpty == false && predictions.notes.isEmpty)
    }

    // MARK: brat

    private static let article = "😀 “The plan,” Kim said, “works.” Lee did not say so. It rains, they think."

    private static func brat(_ annotation: String, text: String = article) throws -> GoldDocument {
        var gold = try GoldSet()
        try gold.add(brat: Array(annotation.utf8), of: "n/a.ann", text: Array(text.utf8), of: "n/a.txt")
        return gold.documents[0]
    }

    /// Quotations as "content | content / cue / source / polarity / kind".
    private static func words(_ document: GoldDocument) -> [String] {
        document.quotations.map { quotation in
            let parts = AttributionRole.allCases.map { role in
                quotation.spans[role].map { document.text[$0] }.joined(separator: " | ")
            }
            return (parts + [quotation.polarity ?? "-", quotation.kind ?? "-"]).joined(separator: " / ")
        }
    }

    private static let stretches = """
        T1\tContent 2 13;24 32\t“The plan,” “works.”
        T2\tcue 18 22\tsaid
        T3\tSOURCE 14 17\tKim
        T4\tContent 49 51\tso
        T5\tCue 41 48\tnot say
        T6\tSource 33 36\tLee
        T7\tContent 53 61\tIt rains
        T8\tSource 63 67\tthey
        T9\tPerson 33 36\tLee

        """

    private static let expected = [
        "“The plan,” | “works.” / said / Kim / - / direct", "so / not say / Lee / negative / indirect",
        "It rains /  / they / - / indirect",
    ]

    @Test func relationsJoin() throws {
        let annotation =
            """
            R1\tcontent-cue Arg1:T1 Arg2:T2
            R2\tSource-Cue Arg1:T3 Arg2:T2
            R3\tcue-content Arg1:T5 Arg2:T4
            R4\tcue-source Arg1:T5 Arg2:T6
            R5\tsource-content Arg1:T8 Arg2:T7
            R6\tsame-as Arg1:T9 Arg2:T6
            A1\tPolarity T5 Negative
            #1\tAnnotatorNotes T1\tclear

            """ + Self.stretches
        let document = try Self.brat(annotation)
        #expect(document.id == "n/a.txt")
        #expect(Self.words(document) == Self.expected)
    }

    @Test func eventsJoin() throws {
        let annotation =
            Self.stretches.replacingOccurrences(
                of: "T1\tContent 2 13;24 32\t“The plan,” “works.”",
                with: "T1\tContent 2 13\t“The plan,”\r\nT10\tContent 24 32\t“works.”")
                + """
                E1\tCue:T2 Content:T1 Content2:T10 Source:T3
                E2\tCue:T5 Content:T4 Source:T6
                A1\tPolarity E2 negative
                R1\tcontent-source Arg1:T7 Arg2:T8
                """
        #expect(Self.words(try Self.brat(annotation)) == Self.expected)
    }

    @Test func aCueWithoutContentIsLeftOut() throws {
        let annotation = Self.stretches + "R1\tsource-cue Arg1:T3 Arg2:T2\n"
        #expect(
            Self.words(try Self.brat(annotation)) == [
                "“The plan,” | “works.” /  /  / - / direct", "so /  /  / - / indirect", "It rains /  /  / - / indirect",
            ])
    }

    @Test(arguments: [
        (
            "T1\tContent 0 99\tx",
            "n/a.ann:1: [0, 99) is no span of the text, which has 74 Unicode scalars; offsets count these"
        ),
        (
            "\nT1\tContent 3 6\tTh",
            "n/a.ann:2: the offsets cut out “The”, not “Th”; they must count Unicode scalars of the text as it is now"
        ),
        (
            "T1\tContent 3 7\tThe",
            "n/a.ann:1: the offsets cut out “The ”, not “The”; they must count Unicode scalars of the text as it is now"
        ),
        ("T1\tCue 3-6\tThe", "n/a.ann:1: “3-6” must be offsets such as 10 20 or 10 20;25 30"),
        ("T1\tCue ;\tThe", "n/a.ann:1: a stretch must have offsets: T1⇥Content 10 20⇥words"),
        ("T1\tCue", "n/a.ann:1: a stretch must have a name and offsets: T1⇥Content 10 20⇥words"),
        ("T1\tCue 3 6\tThe\nT1\tCue 3 6\tThe", "n/a.ann:2: T1 comes twice"),
        (
            "T1\tCue 3 6\tThe\nR1\tcue-content Arg1:T1 Arg2:T7",
            "n/a.ann:2: cue-content must join a cue and a content: R1⇥cue-content Arg1:T1 Arg2:T2"
        ),
        ("T1\tCue 3 6\tThe\nE1\tCue:T1 Content:T2", "n/a.ann:2: T2 must be a content that a line T names"),
        (
            "A1\tPolarity T1 maybe",
            "n/a.ann:1: a Polarity must be positive or negative: A1⇥Polarity T1 negative"
        ),
    ])
    func brokenBratIsNamed(_ annotation: String, _ message: String) throws {
        let error = #expect(throws: UnusableInput.self) { _ = try Self.brat(annotation) }
        #expect(error?.description == message)
    }

    /// Lines of any shape are read or refused, and never abort.
    @Test func anyLinesMayCome() {
        let pieces = [
            "T1", "T2", "E1", "R1", "A1", "\t", "\t", " ", ":", ";", "-", "\n", "Cue", "Content", "Source",
            "cue-content", "0 1", "2", "Cue:T1", "Content:T2", "Arg1:T1", "Polarity", "negative", "😀", "\r\n",
        ]
        var refused = 0
        // A linear congruential generator (Knuth's MMIX).
        var state: UInt64 = 1
        for _ in 0..<5000 {
            let annotation = (0..<12).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return pieces[Int(state >> 33) % pieces.count]
            }.joined()
            do {
                _ = try BratReader(annotation, of: "a.ann", text: ScalarText("abc")).document(id: "a")
            } catch {
                refused += 1
            }
        }
        #expect(0 < refused && refused < 5000)
    }

    @Test(arguments: [
        ("“All of it.”", "direct"), ("\"All\" of \"it\"", "mixed"), ("None of it, ‘none’", "indirect"),
        ("“All,\n“of it”", "direct"), ("end of it”", "mixed"), ("«Tout»", "direct"),
    ])
    func kindsFollowFromDoubleMarks(_ content: String, _ kind: String) {
        let text = ScalarText(content)
        #expect(MarkedKind.kind(of: [0..<text.count], in: text).rawValue == kind)
    }
}
