// Many places of one thing in a text, short: a list in JSON of gaps and lengths in turn.

enum PlaceList {
    /// The list of some places in the order of the text, each the gap from the end of the one before, and its length; nil without any.
    static func json(_ spans: [DocumentRows.Span]) -> String? {
        guard !spans.isEmpty else { return nil }
        var end = 0
        var list = "["
        for span in spans {
            list += "\(list.utf8.count > 1 ? "," : "")\(span.start - end),\(span.length)"
            end = span.end
        }
        return list + "]"
    }
}
