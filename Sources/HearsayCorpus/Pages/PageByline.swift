// The names in a line that says who wrote an article.

struct PageByline {
    /// The names, as the line has them.
    let names: String

    /// A word without a capital that stands between names is no longer than this.
    private static let longestBetween = 3

    /// The names in a line that begins with a phrase such as “by”, or nil where it does not.
    init?(_ line: String, _ words: PageWords) {
        guard let rest = Self.rest(line, words) else { return nil }
        var names: [Substring] = []
        let all = rest.split(separator: " ")
        for (number, word) in all.enumerated() {
            let isBetween = word.allSatisfy(\.isLowercase) && word.count <= Self.longestBetween
            guard Self.isCapital(word) || !names.isEmpty && (isBetween || Self.isNumberInName(all[number...], words))
            else { break }
            names.append(word)
        }
        while let last = names.last, !Self.isCapital(last) { names.removeLast() }
        guard !names.isEmpty else { return nil }
        var people = names.joined(separator: " ").split(separator: ", ")
        // A single word after a name is a day or a place.
        while people.count > 1, let last = people.last, !last.contains(" ") { people.removeLast() }
        var joined = people.joined(separator: ", ")
        while let last = joined.last, ",;:".contains(last) { joined.removeLast() }
        self.names = joined
    }

    /// Whether a line is a name and nothing else: few words, each with a capital.
    static func isName(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        return 2...4 ~= words.count && words.allSatisfy { isCapital($0) && !$0.contains(where: \.isNumber) }
    }

    /// A name without the phrase that may stand before it.
    static func stripped(_ line: String, _ words: PageWords) -> String {
        rest(line, words).map(String.init) ?? line
    }

    private static func isCapital(_ word: Substring) -> Bool { word.first?.isUppercase ?? false }

    /// Whether words go on with a number, as that of a television channel, which is no date.
    private static func isNumberInName(_ all: ArraySlice<Substring>, _ words: PageWords) -> Bool {
        guard let number = all.first, let next = all.dropFirst().first else { return false }
        return number.allSatisfy(\.isNumber) && isCapital(next) && words.month(next) == nil
    }

    private static func rest(_ line: String, _ words: PageWords) -> Substring? {
        let small = line.prefix(40).lowercased()
        for phrase in words.credits where small.hasPrefix(phrase + " ") || small.hasPrefix(phrase + ": ") {
            let rest = line.dropFirst(phrase.count).drop { $0 == ":" || $0 == " " }
            if !rest.isEmpty { return rest }
        }
        return nil
    }
}
