// How often each way to a speaker is right.

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
