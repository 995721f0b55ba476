// Gives names that are spelt in several ways one key: Zelenskiy, Zelensky, Zelenskyy.

internal import CICU

/// Rewrites words in plain lower-case Latin letters, through ICU where they have others.
final class LatinLetters {
    /// Opened at the first word that needs it: reading ICU's rules takes milliseconds.
    private lazy var transliterator: OpaquePointer? = {
        var status: Int32 = 0
        return cicu_latin_open(&status)
    }()
    private var isOpen = false

    deinit { if isOpen, let transliterator { cicu_latin_close(transliterator) } }

    /// The word in ASCII letters where that can be done, else as it is.
    func plain(_ word: ArraySlice<UInt8>) -> [UInt8] {
        guard word.contains(where: { $0 >= 0x80 }) else { return Array(word) }
        isOpen = true
        guard let transliterator else { return Array(word) }
        let units = Array(String(decoding: word, as: UTF8.self).utf16)
        var output = [UInt16](repeating: 0, count: units.count * 4 + 8)
        var status: Int32 = 0
        let length = cicu_latin(transliterator, units, Int32(units.count), &output, Int32(output.count), &status)
        guard status >= 0, length > 0, length <= output.count else { return Array(word) }
        return Array(String(decoding: output.prefix(Int(length)), as: UTF16.self).utf8)
    }
}

enum SpellingKey {
    /// Shorter words are their own keys: too many short names differ in one letter.
    private static let minimumLength = 6

    /// The key of a word in plain lower-case letters: sounds that scripts are rewritten by in several ways become one letter, doubled letters one.
    static func key(_ plain: [UInt8]) -> [UInt8] {
        guard plain.count >= minimumLength else { return plain }
        var key: [UInt8] = []
        var i = 0
        while i < plain.count {
            let (sound, length) = sound(plain, at: i)
            if let sound, key.last != sound { key.append(sound) }
            i += length
        }
        return key
    }

    /// The sound that begins at a letter, nil for a silent one, and the letters that write it.
    private static func sound(_ word: [UInt8], at i: Int) -> (UInt8?, Int) {
        let next = i + 1 < word.count ? word[i + 1] : 0
        switch (word[i], next) {
        case (UInt8(ascii: "p"), UInt8(ascii: "h")): return (UInt8(ascii: "f"), 2)
        case (UInt8(ascii: "c"), UInt8(ascii: "k")): return (UInt8(ascii: "k"), 2)
        case (UInt8(ascii: "k"), UInt8(ascii: "h")), (UInt8(ascii: "g"), UInt8(ascii: "h")),
            (UInt8(ascii: "d"), UInt8(ascii: "h")):
            return (word[i], 2)
        case (UInt8(ascii: "y"), _), (UInt8(ascii: "j"), _): return (UInt8(ascii: "i"), 1)
        case (UInt8(ascii: "w"), _): return (UInt8(ascii: "v"), 1)
        case (UInt8(ascii: "q"), _): return (UInt8(ascii: "k"), 1)
        case (UInt8(ascii: "'"), _), (UInt8(ascii: "-"), _): return (nil, 1)
        default: return (word[i], 1)
        }
    }
}
