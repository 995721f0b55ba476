// Annotated texts and outputs for tests, spans given by their words.

import Foundation
import HearsayFormats

/// A text of which annotations and outputs are made.
struct GoldSample {
    let id: String
    let text: String
    var corpus = "sample"

    /// The spans of words, by their first place; pieces are parted by " | ", and "words#2" is the second place.
    func spans(_ words: String?) -> [[Int]] {
        (words.map { $0.components(separatedBy: " | ") } ?? []).map { piece in
            let parts = piece.components(separatedBy: "#")
            let wanted = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
            let scalars = Array(text.unicodeScalars)
            let needle = Array(parts[0].unicodeScalars)
            let places = scalars.indices.filter { scalars[$0...].starts(with: needle) }
            return [places[wanted - 1], places[wanted - 1] + needle.count]
        }
    }

    /// A quotation of an annotation or of an output.
    func quotation(
        _ content: String, cue: String? = nil, source: String? = nil, speaker: String? = nil,
        polarity: String? = nil, kind: String? = nil, confidence: Double? = nil
    ) -> [String: Any] {
        [
            "id": "q", "content": spans(content), "cue": spans(cue), "source": spans(source),
            "speaker": speaker as Any? ?? NSNull(), "polarity": polarity as Any? ?? NSNull(),
            "kind": kind as Any? ?? NSNull(), "confidence": confidence as Any? ?? NSNull(),
        ]
    }

    /// An entity of an annotation: mentions and their kinds.
    func entity(_ mentions: [(String, String)]) -> [String: Any] {
        ["mentions": mentions.flatMap { spans($0.0) }, "mentionKinds": mentions.map(\.1)]
    }

    /// A speaker of an output.
    func speaker(_ id: String, _ mentions: [(String, String)]) -> [String: Any] {
        let mentions = mentions.flatMap { words, kind in
            spans(words).map { ["start": $0[0], "end": $0[1], "kind": kind] as [String: Any] }
        }
        return ["id": id, "mentions": mentions]
    }

    /// A line of an annotation.
    func gold(_ quotations: [[String: Any]], _ entities: [String: Any] = [:]) throws -> [UInt8] {
        try line(["source": corpus, "text": text, "quotations": quotations, "entities": entities])
    }

    /// A line of an output.
    func output(_ quotations: [[String: Any]], _ speakers: [[String: Any]] = []) throws -> [UInt8] {
        try line(["schema": "hearsay/1", "offsets": "scalar", "quotations": quotations, "speakers": speakers])
    }

    private func line(_ members: [String: Any]) throws -> [UInt8] {
        Array(try JSONSerialization.data(withJSONObject: members.merging(["id": id]) { $1 }))
    }
}
