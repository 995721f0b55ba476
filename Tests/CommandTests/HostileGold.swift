// Annotations and outputs that obey no grammar, made from a seed.

import Foundation

/// Makes annotated texts and an output for them.
struct HostileGold {
    /// SplitMix64 (Steele, Lea and Flood 2014).
    private struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private static let pieces = [
        "a", "b", "Z", " ", " ", "\n", ".", ",", ":", "“", "”", "\"", "'", "’", "-", "_", "7", " he ", " she ", " I ",
        " The ", " the ",
        " Kim", " er ", "é", "e\u{301}", "😀", "👩‍🔬", "𝒜", "½", "Ⅷ", "中", "ß", "İ", "ǅ", "ʰ", "\u{200B}", "\u{A0}",
        "\u{661}", "\u{2028}",
    ]
    private var random: Random

    init(seed: UInt64) {
        random = Random(state: seed)
    }

    /// Lines of an annotation, and of an output in another order.
    mutating func lines() throws -> (gold: String, output: String) {
        let documents = (0..<number(1, 12)).map { document("d\($0)") }
        var outputs = documents.filter { _ in !chance(10) }.map { output($0) }
        if chance(30) { outputs.append(["id": "nobody", "quotations": []]) }
        outputs.shuffle(using: &random)
        return (try Self.lines(documents), try Self.lines(outputs))
    }

    private static func lines(_ objects: [[String: Any]]) throws -> String {
        try objects.map { String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self) + "\n" }
            .joined()
    }

    // MARK: - Chance

    private mutating func number(_ least: Int, _ most: Int) -> Int { Int.random(in: least...most, using: &random) }

    private mutating func chance(_ percent: Int) -> Bool { number(1, 100) <= percent }

    private mutating func one<Element>(_ elements: [Element]) -> Element { elements[number(0, elements.count - 1)] }

    // MARK: - Annotations

    private mutating func spans(_ length: Int) -> [[Int]] {
        (0..<one([0, 1, 1, 1, 2, 3])).map { _ in
            let start = number(0, length)
            return [start, min(length, start + one([0, 1, 2, 5, 10, 30]))]
        }
    }

    private mutating func document(_ id: String) -> [String: Any] {
        let text = (0..<number(0, 100)).map { _ in one(Self.pieces) }.joined()
        let length = text.unicodeScalars.count
        var entities: [String: Any] = [:]
        for key in 0..<number(0, 4) {
            let mentions = spans(length)
            let onlyPronouns = chance(25)
            var entity: [String: Any] = ["name": "x", "mentions": mentions]
            let kinds = mentions.map { _ in onlyPronouns ? "pronoun" : one(["name", "nominal", "pronoun"]) }
            if !chance(25) { entity["mentionKinds"] = kinds }
            entities["e\(key)"] = entity
        }
        let keys = entities.keys.sorted()
        let quotations = (0..<number(0, 6)).map { i -> [String: Any] in
            var quotation: [String: Any] = ["id": "q\(i)", "content": spans(length), "source": spans(length)]
            if !chance(10) { quotation["cue"] = chance(10) ? NSNull() : spans(length) as Any }
            if !chance(10) { quotation["speaker"] = one([NSNull()] + keys as [Any]) }
            if !chance(10) { quotation["polarity"] = one([NSNull(), "positive", "negative"] as [Any]) }
            if !chance(10) { quotation["kind"] = one([NSNull(), "direct", "mixed", "indirect"] as [Any]) }
            return quotation
        }
        return [
            "id": id, "text": text, "source": one(["polnear", "other"]), "quotations": quotations, "entities": entities,
        ]
    }

    // MARK: - Outputs

    private mutating func output(_ document: [String: Any]) -> [String: Any] {
        let id = document["id"] ?? NSNull()
        if chance(8) { return ["id": id, "error": ["line": 1, "message": "no"]] }
        let text = Array((document["text"] as? String ?? "").unicodeScalars)
        let gold = document["quotations"] as? [[String: Any]] ?? []
        let entities = document["entities"] as? [String: [String: Any]] ?? [:]
        let known = entities.keys.sorted().flatMap { entities[$0]?["mentions"] as? [[Int]] ?? [] }
        let speakers = (0..<number(0, 4)).map { i -> [String: Any] in
            let mentions = (spans(text.count) + known.filter { _ in chance(30) }).map { mention($0, text) }
            return ["id": "s\(i)", "mentions": mentions]
        }
        let ids: [Any] = [NSNull()] + speakers.compactMap { $0["id"] }
        var quotations = gold.filter { _ in !chance(25) }.map { quotation in
            ["content", "cue", "source"].map { moved(quotation[$0] as? [[Int]] ?? [], text.count) }
        }
        quotations += (0..<number(0, 3)).map { _ in (0..<3).map { _ in spans(text.count) } }
        let found = quotations.enumerated().map { i, parts -> [String: Any] in
            [
                "id": "q\(i)", "content": parts[0].map { span($0, text) }, "cue": single(parts[1], text),
                "source": single(parts[2], text), "speaker": one(ids),
                "kind": one(["direct", "mixed", "indirect", NSNull()] as [Any]),
                "polarity": one(["positive", "negative", NSNull()] as [Any]),
                "confidence": one([NSNull(), 0, 1, 0.1, 0.3, Double(number(0, 1000)) / 1000] as [Any]),
            ]
        }
        return ["schema": "hearsay/1", "id": id, "offsets": "scalar", "quotations": found, "speakers": speakers]
    }

    /// Spans with some ends a little off.
    private mutating func moved(_ spans: [[Int]], _ length: Int) -> [[Int]] {
        spans.map { span in
            let end = min(length, span[1] + one([0, 0, 1, -1]))
            return [min(span[0], end), end].map { max(0, $0) }
        }
    }

    private mutating func span(_ span: [Int], _ text: [Unicode.Scalar]) -> Any {
        if chance(10) { return span }
        let words = String(String.UnicodeScalarView(text[span[0]..<span[1]]))
        return ["start": span[0], "end": span[1], "text": chance(5) ? "other" : words] as [String: Any]
    }

    private mutating func mention(_ place: [Int], _ text: [Unicode.Scalar]) -> Any {
        guard var mention = span(place, text) as? [String: Any] else { return place }
        if chance(70) { mention["kind"] = one(["name", "nominal", "pronoun"]) }
        return mention
    }

    /// One span as the contract has it, or none, or now and then a list.
    private mutating func single(_ spans: [[Int]], _ text: [Unicode.Scalar]) -> Any {
        let values = spans.map { span($0, text) }
        return chance(80) ? values.first ?? NSNull() : values
    }
}
