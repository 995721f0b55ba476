// What all charts and pages of a report show: each selection counted, with its first quotations. One walk through the store counts; what is listed is read then.

internal import GRDB

/// The answer to all selections of a report.
struct Survey {
    /// The most quotations that a page lists.
    static let listed = 100

    /// A selection's numbers and the places of its first quotations, in the order of the corpus.
    struct Selected {
        var tally = Tally()
        fileprivate(set) var places: [Int] = []
    }

    private let selected: [Selection: Selected]
    private let quotations: [ListedQuotation]

    fileprivate init(_ selections: [Selection], _ selected: [Selected], _ quotations: [ListedQuotation]) {
        self.selected = Dictionary(zip(selections, selected)) { first, _ in first }
        self.quotations = quotations
    }

    /// The numbers of a selection; none for one that was not asked for.
    func tally(_ selection: Selection) -> Tally { selected[selection]?.tally ?? Tally() }

    /// The page of a selection, or nil where there is nothing to list.
    func page(_ selection: Selection) -> String? {
        selection.conditions.isEmpty || tally(selection).quotations == 0 ? nil : selection.path
    }

    /// The first quotations of a selection.
    func first(_ selection: Selection) -> [ListedQuotation] {
        (selected[selection]?.places ?? []).map { quotations[$0] }
    }
}

extension CorpusStore {
    /// Counts selections and lists their first quotations.
    /// - Complexity: O(n) in the number of quotations; memory grows with the number of selections alone.
    func survey(_ selections: [Selection], where filters: [CorpusFilter]) throws(StoreError) -> Survey {
        try StoreError.translating {
            var sorter = QuotationSorter(selections)
            var listedIDs: [Int64] = []
            var quotations: [ListedQuotation] = []
            var selected = selections.map { _ in Survey.Selected() }
            // All quotations together have numbers, but no page.
            let listed = selections.map { $0.conditions.isEmpty ? 0 : Survey.listed }
            try database.read { db in
                let rows = try Row.fetchCursor(db, sql: sorter.sql(filters), arguments: filters.arguments)
                while let row = try rows.next() {
                    let (form, isAnonymous, certainty) = sorter.measures(row)
                    var isListed = false
                    for number in sorter.selections(row) {
                        selected[number].tally.add(form: form, isAnonymous: isAnonymous, certainty: certainty)
                        guard selected[number].places.count < listed[number] else { continue }
                        if !isListed { listedIDs.append(sorter.id(row)) }
                        isListed = true
                        selected[number].places.append(listedIDs.count - 1)
                    }
                }
                quotations = try listedIDs.compactMap { try ListedQuotation($0, db) }
            }
            return Survey(selections, selected, quotations)
        }
    }
}
