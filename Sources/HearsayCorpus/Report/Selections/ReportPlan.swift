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
        static let grants = 8
        static let reasons = 8
        static let pairs = 12
        /// A name may be that of several people in the store, who are one here; so many rows are asked for to add them up.
        static let names = 1000
    }

    let speakers: [String]
    let outlets: [String?]
    let cues: [String]
    let kinds: [String?]
    let genders: [String?]
    let labels: [String?]
    /// With which words sources without a name are granted that, and why.
    let grants: [String]
    let reasons: [String]
    let pairs: [SpeakerPair]
    let timeline: Timeline?
    /// The most quoted speakers who have a name.
    private let named: [String]

    var timelineSpeakers: [String] { Array(named.prefix(Most.timelines)) }
    var matrixSpeakers: [String] { Array(named.prefix(Most.matrix)) }
    var matrixCues: [String] { Array(cues.prefix(Most.matrix)) }

    init(_ store: CorpusStore, where filters: [CorpusFilter]) throws(StoreError) {
        func values(
            _ field: CorpusField, and others: [CorpusFilter] = [], limit: Int? = nil
        ) throws(StoreError) -> [FrequentValue] {
            FrequentValue.all(of: try store.table(StatisticsQuery(by: [field], where: filters + others, limit: limit)))
        }
        /// The most frequent values that are known.
        func known(
            _ field: CorpusField, and others: [CorpusFilter] = [], limit: Int
        ) throws(StoreError) -> [String] {
            Array(try values(field, and: others, limit: limit + 1).compactMap(\.value).prefix(limit))
        }
        let frequent = try values(.speaker, limit: Most.names).filter { $0.value != nil }
        speakers = frequent.prefix(Most.speakers).compactMap(\.value)
        named = frequent.filter { $0.anonymous < 0.5 }.prefix(max(Most.timelines, Most.matrix)).compactMap(\.value)
        outlets = try values(.outlet, limit: Most.outlets).map(\.value)
        cues = try known(.cue, limit: Most.cues)
        kinds = try values(.kind).map(\.value)
        genders = try values(.gender).map(\.value)
        labels = try values(.label).map(\.value)
        let unnamed = [CorpusFilter(.kind, .equal, Self.anonymous)]
        grants = try known(.grant, and: unnamed, limit: Most.grants)
        reasons = try known(.reason, and: unnamed, limit: Most.reasons)
        pairs = SpeakerPair.all(of: try store.table(PairsQuery(where: filters, limit: Most.pairs)))
        timeline = Timeline(
            months: try values(.month).compactMap(\.value), years: try values(.year).compactMap(\.value))
    }

    /// All that is counted and listed; the first is ``Selection/all``.
    var selections: [Selection] {
        let singles: [(CorpusField, [String?])] = [
            (.speaker, speakers + paired + [nil]), (.outlet, outlets), (.cue, cues), (.kind, kinds), (.gender, genders),
            (.label, labels),
        ]
        var selections = [Selection.all] + singles.flatMap { field, values in values.map { Selection(field, $0) } }
        selections += Self.product(.speaker, speakers, .form, Tally.Form.allCases.map(\.rawValue))
        selections += Self.product(.speaker, matrixSpeakers, .cue, matrixCues)
        selections += Self.product(.outlet, outlets, .form, [Tally.Form.direct.rawValue])
        selections += Self.product(.outlet, outlets, .kind, [Self.anonymous])
        if !grants.isEmpty { selections += Self.product(.kind, [Self.anonymous], .grant, grants + [nil]) }
        if !reasons.isEmpty { selections += Self.product(.kind, [Self.anonymous], .reason, reasons + [nil]) }
        if let timeline {
            selections += timeline.periods.map { Selection(timeline.field, $0) }
            selections += Self.product(.speaker, timelineSpeakers, timeline.field, timeline.periods)
            selections += Self.product(.kind, [Self.anonymous], timeline.field, timeline.periods)
        }
        return selections
    }

    /// Speakers of pairs who are not among those quoted most; each once.
    private var paired: [String] {
        var seen = Set(speakers)
        return pairs.flatMap { [$0.first, $0.second] }.filter { seen.insert($0).inserted }
    }

    /// The kind of sources that have no name.
    static let anonymous = "anonymous"
    static let unnamed = Selection(.kind, anonymous)

    private static func product(
        _ first: CorpusField, _ values: [String?], _ second: CorpusField, _ others: [String?]
    ) -> [Selection] {
        values.flatMap { value in others.map { Selection(first, value).and(second, $0) } }
    }
}
