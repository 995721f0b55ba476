// Dates as pages write them, and as they can be compared.

struct PageDate {
    /// The date after ISO 8601, with its time where the page wrote it so.
    let iso: String

    private struct Part {
        let text: Substring
        let isNumber: Bool
        /// What stands between it and the next part.
        var gap = ""

        var number: Int? { isNumber && text.count <= 4 ? Int(text) : nil }
    }

    /// A date that is all of a text, in ISO 8601 or in words and figures that can mean only one day; else nil.
    init?(_ text: String, _ words: PageWords) {
        if let iso = Self.timestamp(text) ?? Self.compact(text) {
            self.init(iso: iso)
        } else {
            self.init(in: text, words)
        }
    }

    private init(iso: String) { self.iso = iso }

    /// The first day within a text: `3 May 2024`, `May 3rd, 2024`, `2024/5/3`, `23/5/2024`, `3.5.2024`; nil where there is none, or which it is
    /// can't be told.
    init?(in text: String, _ words: PageWords) {
        let parts = Self.parts(text)
        for start in parts.indices {
            guard start + 2 < parts.count else { break }
            if let iso = Self.day(parts[start], parts[start + 1], parts[start + 2], words) {
                self.iso = iso
                return
            }
        }
        return nil
    }

    private static func day(_ one: Part, _ two: Part, _ three: Part, _ words: PageWords) -> String? {
        if !two.isNumber, let month = words.month(two.text) { return written(three.number, month, one.number) }
        if !one.isNumber, let month = words.month(one.text) { return written(three.number, month, two.number) }
        guard let (a, b, c) = numbers(one, two, three), one.gap == two.gap, one.gap.count == 1 else { return nil }
        switch one.gap {
        case "-" where a > 31, "/" where a > 31, "." where a > 31: return written(a, b, c)
        // Dots stand in dates that begin with the day, the world over; with slashes only a number over 12 tells the day.
        case ".": return written(c, b, a)
        case "/" where a > 12 || a == b, "-" where a > 12 || a == b: return written(c, b, a)
        case "/" where b > 12, "-" where b > 12: return written(c, a, b)
        default: return nil
        }
    }

    private static func numbers(_ one: Part, _ two: Part, _ three: Part) -> (Int, Int, Int)? {
        guard let a = one.number, let b = two.number, let c = three.number else { return nil }
        return (a, b, c)
    }

    private static func written(_ year: Int?, _ month: Int, _ day: Int?) -> String? {
        guard let year, let day, 1000...9999 ~= year, 1...12 ~= month else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard 1...days[month - 1] ~= day else { return nil }
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// A text's words and numbers; the ending of an ordinal, as in 3rd, is passed over.
    private static func parts(_ text: String) -> [Part] {
        var parts: [Part] = []
        var rest = text[...]
        while let first = rest.first {
            let isNumber = isDigit(first)
            let run = isNumber ? rest.prefix(while: isDigit) : word(rest)
            rest = rest.dropFirst(max(run.count, 1))
            if run.isEmpty {
                if !parts.isEmpty { parts[parts.count - 1].gap.append(first) }
            } else if let last = parts.last, last.isNumber, !isNumber, last.gap.isEmpty {
                continue
            } else {
                parts.append(Part(text: run, isNumber: isNumber))
            }
        }
        return parts
    }

    /// The letters that a text begins with, up to a capital in their midst: what stands in two elements without a blank is two words.
    private static func word(_ text: Substring) -> Substring {
        var wasSmall = false
        return text.prefix { letter in
            defer { wasSmall = letter.isLowercase }
            return letter.isLetter && !(wasSmall && letter.isUppercase)
        }
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    /// `20240503`.
    private static func compact(_ text: String) -> String? {
        guard text.count == 8, text.allSatisfy(isDigit) else { return nil }
        return written(Int(text.prefix(4)), Int(text.dropFirst(4).prefix(2)) ?? 0, Int(text.suffix(2)))
    }

    /// `2024-05-03`, also with a time after a T or a blank, and a zone.
    private static func timestamp(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        guard let day = written(Int(text.prefix(4)), Int(text.prefix(7).suffix(2)) ?? 0, Int(text.prefix(10).suffix(2)))
        else { return nil }
        guard bytes.count > 10 else { return day }
        let time = text.dropFirst(11)
        guard "Tt ".contains(text.dropFirst(10).first ?? "T"), time.count >= 5, time.dropFirst(2).first == ":",
            time.allSatisfy({ isDigit($0) || ":.+-Zz ".contains($0) })
        else { return nil }
        return day + "T" + time.filter { $0 != " " }
    }
}
