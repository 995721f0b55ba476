// A table of a corpus to be read, and as CSV and JSON.

public import HearsayFormats

extension CorpusTable {
    /// The table as text: a line a row, numbers to the right; shares in percent.
    public func text(style: TextStyle) -> String {
        let cells = [columns.map(\.name)] + rows.map { zip($0, columns).map(Self.words) }
        let widest = columns.indices.map { number in cells.map { PlainText.columns($0[number]) }.max() ?? 0 }
        // Names get what numbers leave of the line, but as much as most names need.
        let fixed = columns.indices.reduce(0) { $0 + (columns[$1].kind == .text ? 2 : widest[$1] + 2) }
        let names = columns.count { $0.kind == .text }
        let most = names == 0 ? 0 : max(28, (style.width - fixed) / names)
        let lines = cells.map { row in
            let line = columns.indices.map { number in
                // What stands last may run on.
                if number > 0, number == columns.count - 1, columns[number].kind == .text { return row[number] }
                let width = columns[number].kind == .text ? min(widest[number], most) : widest[number]
                if columns[number].kind == .text { return PlainText.fit(row[number], width) }
                return String(repeating: " ", count: width - PlainText.columns(row[number])) + row[number]
            }.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
        return lines.enumerated().map { style.paint($1, $0 == 0 ? .strong : .plain) + "\n" }.joined()
    }

    private static func words(_ value: Cell, _ column: Column) -> String {
        switch (value, column.kind) {
        case (.text(let text), _): text.map(PlainText.singleLine) ?? "–"
        case (.number(nil), _): "–"
        case (.number(let number?), .share): PlainText.percent(number)
        case (.number(let number?), .score): PlainText.decimal(number)
        case (.number(let number?), _): PlainText.quantity(number)
        }
    }

    /// The table as CSV, with a header; shares between 0 and 1.
    public var csv: String {
        let header = columns.map { CSVCell.text($0.name) }.joined(separator: ",")
        let rows = rows.map { row in
            row.map { value in
                switch value {
                case .text(let text): CSVCell.text(text ?? "")
                case .number(let number): CSVCell.number(number)
                }
            }.joined(separator: ",")
        }
        return ([header] + rows).map { $0 + "\r\n" }.joined()
    }

    /// Writes the rows as objects.
    public func write(to json: inout JSONWriter) {
        json.array(rows) { json, row in
            json.object(inline: true) { json in
                for (column, value) in zip(columns, row) {
                    switch value {
                    case .text(let text): json.member(column.name, text)
                    case .number(let number): json.member(column.name, number)
                    }
                }
            }
        }
    }
}

extension CorpusTable: JSONWritable {}
