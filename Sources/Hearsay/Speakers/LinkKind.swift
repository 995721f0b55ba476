// The ways in which an attribution comes to its speaker, and how often each is right.

/// How a speaker was found. The table of rates names kinds by their cases.
enum LinkKind: String, Sendable, CaseIterable {
    /// A name; a definite noun phrase that goes with somebody named; the same words as before; a noun phrase of its own.
    case name, definite, sameWords, nominal
    /// A noun phrase of its own in a story, where it mostly stands for somebody who has a name.
    case nominalInDialogue
    /// Several named side by side.
    case several
    /// A pronoun: for a person, for one in a dialogue whose turns are not learnt, for a group or a thing.
    case pronoun, pronounInDialogue, thing
    /// A pronoun that tells a silence; one whose name comes after; a relative one.
    case silence, forward, relative
    /// The guest of an interview; who tells the text, with a name and without one; the text's "we".
    case guest, teller, unnamedTeller, tellers
    /// The "I" of a story, with a name that others call, and without one.
    case narrator, unnamedNarrator
    /// "I" and "we" inside of quoted words.
    case voice
    /// Without a source: goes on with the words before; the paragraph's speaker; the likeliest to speak a turn.
    case goesOn, sameParagraph, turn
    /// Not a way to a speaker, but whether the source's words are right.
    case source
}

/// Whether a text reports on others, or speaks of itself and to its readers: talk, letters, stories told as "I".
enum Register: String, Sendable, CaseIterable {
    case report, talk

    /// Talk has at least this share of "I", "we" and "you" among its words outside of quotations. Of the news articles of PolNeAR train
    /// 3 % have more, of the conversations, podcasts and speeches of GUM train 3 % less.
    private static let shareOfTalk = 0.03

    init(persons: Int, words: Int) {
        self = Double(persons) >= Self.shareOfTalk * Double(max(words, 1)) ? .talk : .report
    }
}

/// How probable it is that links of each kind are right, from what the kind's own choice gives.
struct LinkRates: Sendable {
    /// The table's name in the language pack.
    static let fileName = "link-rates.tsv"
    /// What a kind that the table lacks has.
    private static let unknown = 0.5

    private struct Key: Hashable {
        let kind: LinkKind
        let register: Register
    }

    /// The probability at a share of 0 and of 1.
    private var ends: [Key: (low: Double, high: Double)] = [:]

    /// Reads the table; a pack may lack it while the rates are being learnt.
    init(_ pack: LanguagePack) throws(LexiconError) {
        guard let table = pack.tables[Self.fileName] else { return }
        let (kind, register) = (try table.column("kind"), try table.column("register"))
        let (low, high) = (try table.column("low"), try table.column("high"))
        for row in 0..<table.rowCount {
            guard let named = LinkKind(rawValue: table.string(row, kind)),
                let spoken = Register(rawValue: table.string(row, register))
            else {
                let message = "unknown kind “\(table.string(row, kind))” or register “\(table.string(row, register))”"
                throw LexiconError(table: table.name, line: table.line(ofRow: row), message: message)
            }
            ends[Key(kind: named, register: spoken)] = (try table.number(row, low), try table.number(row, high))
        }
    }

    /// The probability of a kind at a share of 0 and of 1; nil where the table lacks it.
    func ends(_ kind: LinkKind, _ register: Register) -> (low: Double, high: Double)? {
        ends[Key(kind: kind, register: register)]
    }

    /// The probability of a link.
    /// - Parameter share: what the kind's choice gives, 0…1: the share of the best antecedent among all, or the probability of the link
    ///   that this one follows; 1 where there was no choice.
    func probability(_ kind: LinkKind, _ register: Register, share: Double) -> Double {
        guard let (low, high) = ends[Key(kind: kind, register: register)] else { return Self.unknown }
        return low + (high - low) * share
    }
}
