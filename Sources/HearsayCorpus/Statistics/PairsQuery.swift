// Who is quoted beside whom: speakers who share more documents than chance would have it.

internal import GRDB
import Glibc

/// A question to a store: which two speakers are quoted in the same documents?
public struct PairsQuery: Sendable {
    /// Those of the speaker choose pairs, one of whom fits; the others choose which quotations count.
    public var filters: [CorpusFilter]
    public var limit: Int?

    /// Only so many speakers are paired, those of most documents: memory and time stay bounded.
    private static let mostSpeakers = 2000
    /// Two who met once may have done so by chance.
    private static let fewestDocuments = 2

    public init(where filters: [CorpusFilter] = [], limit: Int? = nil) {
        (self.filters, self.limit) = (filters, limit)
    }

    /// The people and organisations that each document quotes by name.
    private func presences(_ db: Database) throws -> Presences {
        let others = filters.filter { $0.field != .speaker }
        let joins = others.tables.union([.people]).joins
        let named = """
            NOT p.anonymous AND p.kind IN (SELECT id FROM words WHERE word IN ('person', 'organization'))
            """
        // A document's quotations have ids that follow one another.
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT q.document, p.main FROM packed_quotations q \(joins) \(others.condition(and: named)) ORDER BY q.id
                """, arguments: others.arguments)
        var presences = Presences()
        var (document, people): (Int64, Set<Int64>) = (0, [])
        while let row = try rows.next() {
            if row[0] as Int64 != document {
                presences.add(people)
                (document, people) = (row[0], [])
            }
            people.insert(row[1])
        }
        presences.add(people)
        return presences
    }

    fileprivate func answer(_ db: Database) throws -> CorpusTable {
        let presences = try presences(db)
        var counts: [Int64: Int] = [:]
        for person in presences.people { counts[person, default: 0] += 1 }
        let often = counts.filter { $0.value >= Self.fewestDocuments }
        let speakers = often.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostSpeakers)
        let places = Dictionary(uniqueKeysWithValues: speakers.enumerated().map { ($1.key, $0) })
        // Rows of a square of which only the part under the diagonal is used.
        var together = [Int32](repeating: 0, count: speakers.count * speakers.count)
        for document in presences.documents {
            let known = presences.people[document].compactMap { places[$0] }.sorted()
            for (number, first) in known.enumerated() {
                for second in known[(number + 1)...] { together[second * speakers.count + first] += 1 }
            }
        }
        let chosen = try self.chosen(db)
        var pairs: [Pair] = []
        for second in speakers.indices {
            for first in 0..<second {
                let shared = Int(together[second * speakers.count + first])
                guard shared >= Self.fewestDocuments else { continue }
                let (one, two) = (speakers[first], speakers[second])
                let isSwapped = !(chosen?.contains(one.key) ?? true)
                if isSwapped, !(chosen?.contains(two.key) ?? true) { continue }
                let pair = Pair(
                    first: isSwapped ? two.key : one.key, second: isSwapped ? one.key : two.key, documents: shared,
                    Contingency(both: shared, first: one.value, second: two.value, all: presences.documents.count))
                if pair.lift > 1 { pairs.append(pair) }
            }
        }
        pairs.sort { ($1.likelihood, $0.first, $0.second) < ($0.likelihood, $1.first, $1.second) }
        return try table(pairs.prefix(limit ?? pairs.count), db)
    }

    /// The people who fit the conditions on speakers; nil where there are none.
    private func chosen(_ db: Database) throws -> Set<Int64>? {
        let own = filters.filter { $0.field == .speaker }
        guard !own.isEmpty else { return nil }
        return try Set(
            Int64.fetchAll(
                db, sql: "SELECT p.main FROM packed_people p \(own.condition())", arguments: own.arguments))
    }

    private func table(_ pairs: ArraySlice<Pair>, _ db: Database) throws -> CorpusTable {
        let columns: [(String, CorpusTable.Kind)] = [
            ("speaker", .text), ("with", .text), ("documents", .count), ("lift", .score), ("log-likelihood", .score),
        ]
        func name(_ person: Int64) throws -> CorpusTable.Cell {
            .text(
                try String.fetchOne(
                    db.cachedStatement(sql: "SELECT name FROM people WHERE id = ?"), arguments: [person]))
        }
        return CorpusTable(
            columns: columns.map { CorpusTable.Column(name: $0.0, kind: $0.1) },
            rows: try pairs.map { pair in
                [
                    try name(pair.first), try name(pair.second), .number(Double(pair.documents)), .number(pair.lift),
                    .number(pair.likelihood),
                ]
            })
    }
}

/// Who is in which document: some bytes each, because there may be millions.
private struct Presences {
    private(set) var people: [Int64] = []
    /// Where the people of each document stand.
    private(set) var documents: [Range<Int>] = []

    mutating func add(_ document: Set<Int64>) {
        guard !document.isEmpty else { return }
        documents.append(people.count..<people.count + document.count)
        people += document
    }
}

private struct Pair {
    let first: Int64
    let second: Int64
    let documents: Int
    let lift: Double
    let likelihood: Double

    init(first: Int64, second: Int64, documents: Int, _ counts: Contingency) {
        (self.first, self.second, self.documents) = (first, second, documents)
        (lift, likelihood) = (counts.lift, counts.likelihood)
    }
}

/// In how many documents two speakers are together, and each of them at all.
struct Contingency {
    let both: Int
    let first: Int
    let second: Int
    let all: Int

    /// How many times more often they are together than chance would have it.
    var lift: Double { Double(both) * Double(all) / (Double(first) * Double(second)) }

    /// Dunning's log-likelihood ratio G²: how surely that is no chance. Above 10.8 chance does it once in a thousand times.
    var likelihood: Double {
        let cells = [
            (both, first, second), (first - both, first, all - second), (second - both, all - first, second),
            (all - first - second + both, all - first, all - second),
        ]
        return 2
            * cells.reduce(0) { sum, cell in
                guard cell.0 > 0 else { return sum }
                let expected = Double(cell.1) * Double(cell.2) / Double(all)
                return sum + Double(cell.0) * log(Double(cell.0) / expected)
            }
    }
}

extension CorpusStore {
    /// Answers a question: the pairs that chance explains least stand first.
    public func table(_ query: PairsQuery) throws(StoreError) -> CorpusTable {
        try StoreError.translating { try database.read { try query.answer($0) } }
    }
}
