// Who speaks in an article, and how each is told from the others: a letter, a colour and a line.

internal import Hearsay

/// The looks of an article's speakers.
struct HTMLCast {
    /// Colours of Okabe and Ito (2008), which people with any colour vision tell apart; the sheet defines them.
    private static let colors = 7
    /// Lines: solid, dashed, dotted, double.
    private static let lines = 4

    /// What the ids of the article begin with: two articles of one page have different ones.
    let prefix: String
    /// Those who are quoted, the most quoted first.
    let speakers: [Speaker]
    private let places: [String: Int]

    init(_ analysis: Analysis, title: String) {
        // FNV-1a: the same page each time.
        let hash = title.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        prefix = "d" + String(hash, radix: 36)
        let quoted = analysis.speakers.filter { !$0.quotations.isEmpty }
        speakers = quoted.enumerated().sorted {
            ($1.element.quotations.count, $0.offset) < ($0.element.quotations.count, $1.offset)
        }.map(\.element)
        var places: [String: Int] = [:]
        for (place, speaker) in speakers.enumerated() { places[speaker.id] = place }
        self.places = places
    }

    /// The letter of a speaker: A … Z, AA …; a question mark for nobody.
    func letter(_ speaker: Speaker?) -> String {
        guard let speaker, var place = places[speaker.id] else { return "?" }
        var letters = ""
        repeat {
            letters = String(Character(Unicode.Scalar(UInt8(65 + place % 26)))) + letters
            place = place / 26 - 1
        } while place >= 0
        return letters
    }

    /// The classes of a speaker's colour and line.
    func looks(_ speaker: Speaker?) -> String {
        guard let speaker, let place = places[speaker.id] else { return "cx l2" }
        // Neighbours differ in both; the same colour comes again with another line.
        return "c\(place % Self.colors) l\((place + 2 * (place / Self.colors)) % Self.lines)"
    }

    /// The id of a speaker's entry in the legend.
    func id(speaker: String) -> String { "\(prefix)-\(speaker)" }
    /// The class of a quotation's pieces.
    func id(quotation: String) -> String { "\(prefix)-\(quotation)" }
    /// The id of a quotation's note.
    func id(note: String) -> String { "\(prefix)-n\(note)" }
}
