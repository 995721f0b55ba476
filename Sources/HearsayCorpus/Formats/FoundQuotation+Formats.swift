// A quotation that was found, to be read, and as CSV and JSON.

public import HearsayFormats

extension FoundQuotation {
    /// The quotation as lines for people.
    public func text(style: TextStyle) -> String {
        let indent = "    "
        let width = style.width - indent.count
        let place = [outlet, date, title].compactMap { $0 }.map(PlainText.singleLine).joined(separator: " · ")
        let head = PlainText.singleLine(document) + (place.isEmpty ? "" : "  " + place)
        var who = style.paint(speaker.map(PlainText.singleLine) ?? "nobody named", .speaker)
        if let role { who += " (\(PlainText.singleLine(role)))" }
        var how = [form, cue.map(PlainText.singleLine)].compactMap { $0 }.joined(separator: " · ")
        if let certainty { how += " · certainty \(PlainText.decimal(certainty)) \(label ?? "")" }
        var lines = [style.paint(head, .faint), "\(who)  \(style.paint(how, .faint))"]
        let words = PlainText.singleLine(
            "\(before)\(before.isEmpty ? "" : "⟦")\(content)\(before.isEmpty ? "" : "⟧")\(after)")
        lines += PlainText.wrap(words, width: width).map { indent + $0 }
        return lines.map { $0 + "\n" }.joined()
    }

    private static let columns = [
        "document", "title", "date", "outlet", "speaker", "role", "cue", "form", "certainty", "label", "start", "end",
        "content", "before", "after",
    ]

    /// The names of the columns of ``csv``.
    public static let header = columns.joined(separator: ",") + "\r\n"

    /// The quotation as a row of CSV.
    public var csv: String {
        let cells = [
            CSVCell.text(document), CSVCell.text(title ?? ""), CSVCell.text(date ?? ""), CSVCell.text(outlet ?? ""),
            CSVCell.text(speaker ?? ""), CSVCell.text(role ?? ""), CSVCell.text(cue ?? ""), CSVCell.text(form),
            CSVCell.number(certainty), CSVCell.text(label ?? ""), CSVCell.number(Double(start)),
            CSVCell.number(Double(end)), CSVCell.text(content), CSVCell.text(before), CSVCell.text(after),
        ]
        return cells.joined(separator: ",") + "\r\n"
    }
}

extension FoundQuotation: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("document", document)
            json.member("title", title)
            json.member("date", date)
            json.member("outlet", outlet)
            json.member("speaker", speaker)
            json.member("role", role)
            json.member("cue", cue)
            json.member("form", form)
            json.member("certainty", certainty)
            json.member("label", label)
            json.member("start", start)
            json.member("end", end)
            json.member("content", content)
            json.member("before", before)
            json.member("after", after)
        }
    }
}
