// Texts whose certainty people rated, as JSON Lines.

/// A text and the mean of its ratings.
public struct RatedText: Sendable {
    public var text: String
    /// A number that grows with certainty, on any scale.
    public var rating: Double

    /// The rated texts of a file's bytes: of each line the members `text` and `certainty`. Lines whose certainty is null are left out.
    /// - Throws: ``UnusableInput`` where a line is no object or lacks a member.
    public static func read(_ bytes: [UInt8], file: String) throws(UnusableInput) -> [RatedText] {
        var texts: [RatedText] = []
        for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        where line.contains(where: { $0 > UInt8(ascii: " ") }) {
            let place = InputPlace(file: file, line: number + 1)
            let object: JSONValue
            do {
                object = try JSONValue(object: Array(line))
            } catch {
                throw place.unusable("\(error)")
            }
            if object["certainty"].isNull { continue }
            guard let text = object["text"].string, let rating = object["certainty"].double else {
                throw place.unusable("a rated text needs “text”, a string, and “certainty”, a number or null")
            }
            texts.append(RatedText(text: text, rating: rating))
        }
        return texts
    }
}
