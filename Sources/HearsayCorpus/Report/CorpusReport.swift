// A store as a report to be read and published: pages of HTML with charts that lead to the quotations behind them.

internal import GRDB
internal import HearsayFormats

/// A report over a store: one page of charts, and a page of quotations for each of their marks.
///
/// The pages need nothing from the network and run no script. The same store gives the same bytes.
public struct CorpusReport {
    /// A page.
    public struct File {
        /// Where it stands in the report's folder: `index.html`, or a file in `quotations`.
        public let path: String
        public let html: String
    }

    /// The heading of a report that gets no other.
    public static let usualTitle = "Who said what, and how sure were they?"

    private let title: String
    private let name: String
    private let filters: [CorpusFilter]
    private let overview: CorpusTable
    private let data: ReportData
    private let origin: String

    /// Reads all that the report shows, with a fixed number of questions to the store.
    /// - Parameters:
    ///   - name: what the store is called.
    ///   - title: the report's heading.
    ///   - filters: conditions on the quotations that it is about.
    /// - Throws: ``StoreError`` where the store can't be read.
    /// - Complexity: O(n) in the number of quotations; memory does not grow with it.
    public init(
        _ store: CorpusStore, name: String, title: String = usualTitle,
        where filters: [CorpusFilter] = []
    ) throws(StoreError) {
        (self.name, self.title, self.filters) = (name, title, filters)
        overview = try store.overview()
        let plan = try ReportPlan(store, where: filters)
        data = ReportData(
            plan: plan, survey: try store.survey(plan.selections, where: filters),
            quotedWords: QuotedWords.byOutlet(try store.table(WordsQuery(by: [.outlet], where: filters))))
        origin = Self.origin(name, overview, try store.versions())
    }

    /// Hands out all pages, the first page last: it never leads to one that is not there yet.
    public func forEachFile<Failure: Error>(_ take: (File) throws(Failure) -> Void) throws(Failure) {
        for selection in data.plan.selections where data.survey.page(selection) != nil {
            let page = QuotationPage(
                selection: selection, survey: data.survey,
                command: SearchCommandLine.text(store: name, selection, filters: filters), reportTitle: title,
                origin: origin)
            try take(File(path: selection.path, html: page.html))
        }
        let index = IndexPage(
            title: title, data: data, overview: overview, filters: filters, storeName: name, origin: origin)
        try take(File(path: "index.html", html: index.html))
    }

    /// Where the numbers come from.
    private static func origin(_ name: String, _ overview: CorpusTable, _ versions: [String]) -> String {
        let counts = zip(overview.columns, overview.rows.first ?? []).compactMap { column, cell -> String? in
            guard case .number(let number?) = cell, column.kind == .count else { return nil }
            return "\(PlainText.quantity(number)) \(column.name)"
        }
        let makers =
            versions.isEmpty ? "hearsay" : "hearsay " + versions.map(HTMLText.escape).joined(separator: " and ")
        return "<p>The store \(ReportHTML.name(name)): \(counts.joined(separator: ", ")). Analysed by \(makers).</p>\n"
    }
}

extension CorpusStore {
    /// The versions of hearsay that made the analyses of a store.
    fileprivate func versions() throws(StoreError) -> [String] {
        try StoreError.translating {
            try database.read { db in
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT DISTINCT version FROM analyzers a
                        WHERE EXISTS (SELECT 1 FROM documents d WHERE d.analyzer = a.id) ORDER BY version
                        """)
            }
        }
    }
}
