// The figures of a scoring as one object of JSON; all shares are of 1, and null where there is nothing to share.

internal import Hearsay

/// Figures and notes, to be written.
public struct FigureRecord: Sendable, JSONWritable {
    private let figures: Figures
    private let notes: [EvaluationNote]

    public init(_ figures: Figures, notes: [EvaluationNote] = []) {
        self.figures = figures
        self.notes = notes
    }

    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("documents", figures.documents)
            json.object("quotations", inline: true) { json in
                json.member("gold", figures.gold)
                json.member("predicted", figures.predicted)
            }
            json.member("predictionsWithoutContent", figures.predictionsWithoutContent)
            json.member("nestedBesideFlatGold", figures.nestedBesideFlatGold)
            json.object("content") { json in
                json.member("exact", figures.exact)
                json.member("match.3", figures.loose)
                json.member("match.8", figures.tight)
                json.member("characters", figures.characters)
            }
            json.object("cue") { json in
                json.member("exact", figures.cueExact)
                json.member("overlap", figures.cueOverlap)
            }
            json.object("source", inline: true) { json in
                json.member("n", figures.sources)
                json.member("overlap", Share.of(figures.sourceOverlap, figures.sources))
                json.member("exact", Share.of(figures.sourceExact, figures.sources))
            }
            json.member("linked", figures.linked)
            writeKinds(to: &json)
            writeSpeakers(to: &json)
            writePolarity(to: &json)
            json.member("calibration", figures.calibration)
            json.object("tokens") { json in
                for role in AttributionRole.allCases {
                    json.member(role.rawValue, figures.tokens[role] ?? Agreement())
                }
            }
            json.object("notes", inline: true) { json in
                for note in notes { json.member(note.subject.rawValue, note.count) }
            }
        }
    }

    private func writeKinds(to json: inout JSONWriter) {
        json.object("recallByKind") { json in
            for (kind, counts) in figures.orderedKinds {
                json.object(kind.rawValue, inline: true) { json in
                    json.member("n", counts.gold)
                    json.member("recall", counts.recall)
                }
            }
        }
        json.object("precisionByKind") { json in
            for (kind, counts) in figures.orderedKinds {
                json.object(kind.rawValue, inline: true) { json in
                    json.member("n", counts.predicted)
                    json.member("precision", counts.precision)
                }
            }
        }
    }

    private func writeSpeakers(to json: inout JSONWriter) {
        guard let endToEnd = figures.endToEnd else { return json.member("speaker", nil as String?) }
        json.object("speaker") { json in
            json.member("gold", figures.goldSpeakers)
            json.member("endToEnd", endToEnd)
            for (name, counts) in figures.orderedSpeakers { json.member(name, counts) }
        }
    }

    private func writePolarity(to json: inout JSONWriter) {
        guard let accuracy = figures.polarityAccuracy else { return json.member("polarity", nil as String?) }
        json.object("polarity") { json in
            json.member("n", figures.polarities)
            json.member("accuracy", accuracy)
            json.member("negative", figures.negative)
        }
    }
}

extension JSONWriter {
    /// Writes a key and an object.
    fileprivate mutating func object(_ name: String, inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
        key(name)
        object(inline: inline, body)
    }
}

extension Agreement: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object(inline: true) { json in
            json.member("p", precision)
            json.member("r", recall)
            json.member("f", f)
            json.member("right", right)
            json.member("predicted", predicted)
            json.member("gold", gold)
        }
    }
}

extension SpeakerCounts: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object(inline: true) { json in
            json.member("n", count)
            json.member("accuracy", accuracy)
            json.member("strict", strictAccuracy)
            json.member("coverage", coverage)
            json.member("precision", precision)
            json.member("strictPrecision", strictPrecision)
        }
    }
}

extension Calibration: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object(inline: true) { json in
            json.member("n", count)
            json.member("brier", brier)
            json.member("ece", ece)
            json.member("right", right)
            json.member("mean", mean)
        }
    }
}
