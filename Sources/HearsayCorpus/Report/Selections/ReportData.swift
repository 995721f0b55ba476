// What all sections of a report draw from.

struct ReportData {
    let plan: ReportPlan
    let survey: Survey
    /// Of each outlet; nil stands for documents without one.
    let quotedWords: [String?: QuotedWords]

    /// A value of a field and its numbers.
    struct Ranked {
        let selection: Selection
        let tally: Tally
        let page: String?
    }

    var all: Tally { survey.tally(.all) }

    /// Values of a field, the most frequent first and what is not known last; those without quotations are left out.
    func ranked(_ field: CorpusField, _ values: [String?]) -> [Ranked] {
        let known = values.filter { $0 != nil }.map { entry(Selection(field, $0)) }
        let unknown = values.contains(nil) ? [entry(Selection(field, nil))] : []
        let sorted = known.enumerated().sorted {
            ($1.element.tally.quotations, $0.offset) < ($0.element.tally.quotations, $1.offset)
        }
        return (sorted.map(\.element) + unknown).filter { $0.tally.quotations > 0 }
    }

    private func entry(_ selection: Selection) -> Ranked {
        Ranked(selection: selection, tally: survey.tally(selection), page: survey.page(selection))
    }
}
