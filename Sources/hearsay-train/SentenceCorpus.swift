// Reads the sentences of a CoNLL-U file by document and paragraph, from its comments.

enum SentenceCorpus {
    /// A document: paragraphs of sentences.
    typealias Document = [[String]]

    /// The genres of UD English GUM whose texts are under licences that allow a model under any licence.
    private static let openGenres: Set<Substring> = ["academic", "court", "news", "interview", "bio", "voyage"]

    /// Whether a document of GUM, `GUM_genre_name`, is of an open genre.
    static func isOpen(_ document: Substring) -> Bool {
        let parts = document.split(separator: "_")
        return parts.count > 1 && openGenres.contains(parts[1])
    }

    /// The documents whose ids pass a test.
    static func documents(_ conllu: String, where isWanted: (Substring) -> Bool) -> [Document] {
        var documents: [Document] = []
        var isOpen = false
        for line in conllu.split(separator: "\n") where line.hasPrefix("# ") {
            if let id = value(line, "# newdoc id = ") {
                isOpen = isWanted(id)
                if isOpen { documents.append([]) }
            } else if isOpen, line.hasPrefix("# newpar") {
                documents[documents.count - 1].append([])
            } else if isOpen, let text = value(line, "# text = ") {
                if documents[documents.count - 1].isEmpty { documents[documents.count - 1].append([]) }
                let paragraph = documents[documents.count - 1].count - 1
                documents[documents.count - 1][paragraph].append(String(text))
            }
        }
        return documents
    }

    private static func value(_ line: Substring, _ prefix: String) -> Substring? {
        line.hasPrefix(prefix) ? line.dropFirst(prefix.count) : nil
    }
}
