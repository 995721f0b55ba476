// How articles are written: a table, or a document a line.

import Foundation

extension Article {
    static let header = "nr,headline,body,published,paper,writer\n"

    /// A row of CSV.
    var row: String {
        [number, headline, body, published.text, paper, writer].map { "\"\($0.replacing("\"", with: "\"\""))\"" }
            .joined(separator: ",") + "\n"
    }
}

extension String {
    /// A string of JSON. Stories hold no control characters, as they are lines of a file.
    var json: String { "\"\(replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" }
}
