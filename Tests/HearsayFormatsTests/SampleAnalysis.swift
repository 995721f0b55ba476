// An analysis made by hand, so that the formats are tested whatever the floors below find.

@testable import Hearsay

/// A short article with every kind of quotation, and spans of it by their words.
struct SampleAnalysis {
    static let text = """
        Storm may close port, officials say

        PORTSMOUTH – “The harbour could be closed by Friday,” Anna Berg, the harbour master, told reporters on Tuesday. \
        “We are <almost> certain,” she added. 😀 The ferries <b>sail</b> on.

        Mayor Tom O’Neil believes that Berg said “no ship will be lost”, citing a letter.

        He declined to comment on the storm.
        """

    let source: SourceText

    init(_ text: String = Self.text) {
        source = SourceText(text)
    }

    /// The place of words, the first unless another one is asked for.
    func span(_ words: String, _ occurrence: Int = 1) -> TextSpan {
        let text = source.utf8
        let sought = Array(words.utf8)
        var left = occurrence
        for start in 0...max(0, text.count - sought.count) where text[start...].starts(with: sought) {
            left -= 1
            if left == 0 { return TextSpan(source, ByteRange(UInt32(start), UInt32(start + sought.count))) }
        }
        return TextSpan(source, ByteRange(0 as UInt32, 0))
    }

    func certainty(_ score: Double?, _ label: CertaintyLabel?, _ factors: [(String?, String, Double, String)])
        -> Certainty
    {
        Certainty(
            score: score, low: label == .possible ? 0.2 : nil, high: label == .possible ? 0.6 : nil, label: label,
            factors: factors.map { words, kind, effect, note in
                CertaintyFactor(
                    span: words.map { span($0) }, kind: kind, entry: words ?? kind, effect: effect, note: note)
            })
    }

    func quotation(
        _ id: String, _ kind: QuotationKind, _ content: [TextSpan], quoted: [TextSpan] = [],
        cue: (TextSpan, String, CueClass)?, source: TextSpan?, speaker: Speaker?, certainty: Certainty
    ) -> Quotation {
        Quotation(
            id: id, kind: kind, content: content, quoted: quoted,
            cue: cue.map { Cue(span: $0.0, lemma: $0.1, cueClass: $0.2) }, source: source, speaker: speaker,
            confidence: speaker == nil ? 0.2 : 0.9, alternatives: [], reason: "named beside the cue", act: .statement,
            polarity: .positive, within: nil, addressee: nil, medium: nil, time: nil, evidence: [],
            framing: Framing(cueClass: cue?.2 ?? .neutral, score: 0), certainty: certainty, rule: "verb")
    }

    func speaker(_ id: String, _ name: String, mentions: [SpeakerMention], quotations: [String]) -> Speaker {
        Speaker(
            id: id, name: name, kind: .person, role: nil, affiliation: nil, gender: nil, isAnonymous: false,
            mentions: mentions, quotations: quotations, certainty: nil)
    }

    /// The whole article's analysis.
    var analysis: Analysis {
        var berg = speaker(
            "s1", "Anna Berg",
            mentions: [
                SpeakerMention(span: span("Anna Berg, the harbour master"), kind: .name),
                SpeakerMention(span: span("she"), kind: .pronoun), SpeakerMention(span: span("Berg", 2), kind: .name),
            ], quotations: ["q1", "q2", "q4"])
        berg.role = "harbour master"
        berg.gender = .female
        berg.certainty = (0.7, 0.48, 0.9)
        var mayor = speaker(
            "s2", "Tom O’Neil", mentions: [SpeakerMention(span: span("Mayor Tom O’Neil"), kind: .name)],
            quotations: ["q3", "q5"])
        mayor.role = "Mayor"
        mayor.gender = .male
        mayor.affiliation = "Portsmouth"
        var quotations = [
            quotation(
                "q1", .direct, [span("“The harbour could be closed by Friday,”")],
                quoted: [span("The harbour could be closed by Friday,")], cue: (span("told"), "tell", .neutral),
                source: span("Anna Berg, the harbour master"), speaker: berg,
                certainty: certainty(
                    0.48, .possible,
                    [(nil, "base", 0.82, "a statement"), ("could", "modal", -0.34, "epistemic: no agent")])),
            quotation(
                "q2", .direct, [span("“We are <almost> certain,”")], quoted: [span("We are <almost> certain,")],
                cue: (span("added"), "add", .neutral), source: span("she"), speaker: berg,
                certainty: certainty(0.9, .stated, [(nil, "base", 0.82, ""), ("certain", "booster", 0.08, "")])),
            quotation(
                "q3", .indirect, [span("that Berg said “no ship will be lost”")],
                cue: (span("believes"), "believe", .belief),
                source: span("Mayor Tom O’Neil"), speaker: mayor,
                certainty: certainty(0.65, .likely, [(nil, "base", 0.65, "a belief")])),
            quotation(
                "q4", .direct, [span("“no ship will be lost”")], quoted: [span("no ship will be lost")],
                cue: (span("said"), "say", .neutral), source: span("Berg", 2), speaker: berg,
                certainty: certainty(0.72, .stated, [(nil, "base", 0.82, ""), ("will", "modal", -0.1, "future")])),
            quotation(
                "q5", .indirect, [span("to comment on the storm")], cue: (span("declined"), "decline", .refusal),
                source: span("He"), speaker: mayor, certainty: certainty(nil, nil, [])),
            quotation(
                "q6", .indirect, [span("Storm may close port")], cue: (span("say"), "say", .neutral),
                source: span("officials"), speaker: nil,
                certainty: certainty(0.5, .possible, [(nil, "base", 0.82, ""), ("may", "modal", -0.32, "")])),
        ]
        quotations[0].addressee = span("reporters")
        quotations[0].time = span("on Tuesday")
        quotations[0].alternatives = [AlternativeSpeaker(speaker: "s2", confidence: 0.04)]
        quotations[2].act = .thought
        quotations[2].evidence = [Evidence(span: span("citing a letter"), kind: "document")]
        quotations[3].within = "q3"
        quotations[4].act = .silence
        quotations[4].polarity = .negative
        return Analysis(
            source: source, language: "en",
            sentences: [
                Sentence(span: span("Storm may close port, officials say"), kind: .heading),
                Sentence(span: span("PORTSMOUTH –"), kind: .dateline),
                Sentence(
                    span: span(
                        "“The harbour could be closed by Friday,” Anna Berg, the harbour master, told reporters on Tuesday."
                    ),
                    kind: .prose),
                Sentence(span: span("“We are <almost> certain,” she added."), kind: .prose),
                Sentence(span: span("😀 The ferries <b>sail</b> on."), kind: .prose),
                Sentence(
                    span: span("Mayor Tom O’Neil believes that Berg said “no ship will be lost”, citing a letter."),
                    kind: .prose),
                Sentence(span: span("He declined to comment on the storm."), kind: .prose),
            ],
            quotations: quotations, speakers: [berg, mayor], warnings: [])
    }

    /// An analysis of one quotation whose words, speaker and cue are all the same text.
    static func hostile(_ words: String) -> Analysis {
        let sample = SampleAnalysis("x \(words) y \(words) z")
        var speaker = sample.speaker("s1", words, mentions: [], quotations: ["q1"])
        speaker.role = words
        var quotation = sample.quotation(
            "q1", .direct, [sample.span(words)], cue: (sample.span(words, 2), words, .neutral),
            source: sample.span(words, 2), speaker: speaker,
            certainty: sample.certainty(0.5, .possible, [(words, "modal", 0.5, words)]))
        quotation.reason = words
        return Analysis(
            source: sample.source, language: "en", sentences: [], quotations: [quotation], speakers: [speaker],
            warnings: [])
    }
}
