// What a report shows: which speakers, outlets, cue verbs and times, chosen by how often they occur.

/// The values that charts show, the most frequent first.
struct ReportPlan {
    /// How much a chart shows.
    private enum Most {
        static let speakers = 12
        static let outlets = 10
        static let cues = 12
        /// Speakers with a small chart of their own.
        static let timelines = 5
        /// Rows and columns of the matrix of speakers and cues.
        static let matrix = 8
        /// A name may be that of several people in the store, who are one here; so many rows are asked for to add them up.
        static let names = 1000
    }

    let speakers: [String]
    let outlets: [String?]
    let cues: [String]
    let kinds: [String?]
    let genders: [String?]
    let labels: [String?]
    let timeline: Timeline?
    /// The most quoted speakers who have a name.
    private let named: [String]

    var timelineSpeakers: [String] { Array(named.prefix(Most.timelines)) }
    var matrixSpeakers: [String] { Array(named.prefix(Most.matrix)) }
    var matrixCues: [String] { Array(cues.prefix(Most.matrix)) }

    init(_ store: CorpusStore, where filters: [CorpusFilter]) throws(StoreError) {
        func values(_ field: CorpusField, limit: Int? = nil) throws(StoreError) -> [FrequentValue] {
            FrequentValue.all(of: try store.table(StatisticsQuery(by: [field], where: filters, limit: limit)))
        }
        let known = try values(.speaker, limit: Most.names).filter { $0.value != nil }
        speakers = known.prefix(Most.speakers).compactMap(\.value)
        named = known.filter { $0.anonymous < 0.5 }.prefix(max(Most.timelines, Most.matrix)).compactMap(\.value)
        outlets = try values(.outlet, limit: Most.outlets).map(\.value)
        cues = try values(.cue, limit: Most.cues + 1).compactMap(\.value).prefix(Most.cues).map { $0 }
        kinds = try values(.kind).map(\.value)
        genders = try values(.gender).map(\.value)
        labels = try values(.label).map(\.value)
        timeline = Timeline(
            months: try values(.month).compactMap(\.value), years: try values(.year).compactMap(\.value))
    }

    /// All that is counted and listed; the first is ``Selection/all``.
    var selections: [Selection] {
        let singles: [(CorpusField, [String?])] = [
            (.speaker, speakers + [nil]), (.outlet, outlets), (.cue, cues), (.kind, kinds), (.gender, genders),
            (.label, labels),
        ]
        var selections = [Selection.all] + singles.flatMap { field, values in values.map { Selection(field, $0) } }
        selections += Self.product(.speaker, speakers, .form, Tally.Form.allCases.map(\.rawValue))
        selections += Self.product(.speaker, matrixSpeakers, .cue, matrixCues)
        selections += Self.product(.outlet, outlets, .form, [Tally.Form.direct.rawValue])
        selections += Self.product(.outlet, outlets, .kind, [Self.anonymous])
        if let timeline {
            selections += timeline.periods.map { Selection(timeline.field, $0) }
            selections += Self.product(.speaker, timelineSpeakers, timeline.field, timeline.periods)
            selections += Self.product(.kind, [Self.anonymous], timeline.field, timeline.periods)
        }
        return selections
    }

    /// The kind of sources that have no name.
    static let anonymous = "anonymous"

    private static func product(
        _ first: CorpusField, _ values: [String?], _ second: CorpusField, _ others: [String?]
    ) -> [Selection] {
        values.flatMap { value in others.map { Selection(first, value).and(second, $0) } }
    }
}
