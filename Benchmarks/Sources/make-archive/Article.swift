/// An article of the archive.
struct Article {
    let number: String
    let headline: String
    let sentences: [String]
    let published: Day
    let paper: String
    let writer: String

    var body: String { sentences.joined(separator: " ") }
}
