// Counts of what is right, and the shares that follow from them.

/// How many are right of what was predicted and of what is annotated.
public struct Agreement: Hashable, Sendable {
    public var right = 0
    public var predicted = 0
    public var gold = 0

    /// The share of the predicted that is right, 0 where nothing was predicted.
    public var precision: Double { Share.of(right, predicted) ?? 0 }
    /// The share of the annotated that was found, 0 where nothing is annotated.
    public var recall: Double { Share.of(right, gold) ?? 0 }
    /// The harmonic mean of both.
    public var f: Double { Share.of(2 * right, predicted + gold) ?? 0 }

    static func += (a: inout Agreement, b: Agreement) {
        a.right += b.right
        a.predicted += b.predicted
        a.gold += b.gold
    }
}

/// Of cases of one kind, in how many an answer was given and how far it was right.
public struct SpeakerCounts: Hashable, Sendable {
    public var count = 0
    public var answered = 0
    public var right = 0
    public var strict = 0

    public var accuracy: Double? { Share.of(right, count) }
    public var strictAccuracy: Double? { Share.of(strict, count) }
    public var coverage: Double? { Share.of(answered, count) }
    public var precision: Double? { Share.of(right, answered) }
    public var strictPrecision: Double? { Share.of(strict, answered) }

    static func += (a: inout SpeakerCounts, b: SpeakerCounts) {
        a.count += b.count
        a.answered += b.answered
        a.right += b.right
        a.strict += b.strict
    }
}

/// Quotations of one kind: annotated, found of these, predicted, good of these.
public struct KindCounts: Hashable, Sendable {
    public var gold = 0
    public var found = 0
    public var predicted = 0
    public var good = 0

    public var recall: Double? { Share.of(found, gold) }
    public var precision: Double? { Share.of(good, predicted) }

    static func += (a: inout KindCounts, b: KindCounts) {
        a.gold += b.gold
        a.found += b.found
        a.predicted += b.predicted
        a.good += b.good
    }
}

enum Share {
    /// The share of a part, or nil of nothing.
    static func of(_ part: Int, _ whole: Int) -> Double? { whole == 0 ? nil : Double(part) / Double(whole) }
}
