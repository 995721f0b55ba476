// A small pull reader of JSON (RFC 8259) over bytes: lenient with what is no valid Unicode, strict with everything else.

/// What is wrong with a JSON text, and at which byte.
package struct JSONError: Error, CustomStringConvertible {
    let byte: Int
    let message: String

    package var description: String { "\(message) (at byte \(byte))" }
}

/// Reads values one after another. White space before a value is skipped.
struct JSONReader {
    private static let depthLimit = 512
    private let bytes: [UInt8]
    private var i = 0
    private var depth = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// An error at the present byte.
    func error(_ message: String) -> JSONError { JSONError(byte: i, message: message) }

    /// The first byte of the next value, or 0 at the end.
    mutating func peek() -> UInt8 {
        while i < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[i]) { i += 1 }
        return i < bytes.count ? bytes[i] : 0
    }

    /// Makes sure that nothing more follows.
    mutating func end() throws(JSONError) {
        _ = peek()
        guard i == bytes.count else { throw error("not JSON: something follows the object") }
    }

    /// Reads an object; the body must read the value of each key.
    mutating func object(_ body: (inout JSONReader, String) throws(JSONError) -> Void) throws(JSONError) {
        guard peek() == UInt8(ascii: "{") else { throw error("not a JSON object") }
        try members(close: UInt8(ascii: "}")) { reader throws(JSONError) in
            guard reader.peek() == UInt8(ascii: "\"") else { throw reader.error("not JSON: a key is missing") }
            let key = String(decoding: try reader.string(), as: UTF8.self)
            guard reader.peek() == UInt8(ascii: ":") else { throw reader.error("not JSON: a colon is missing") }
            reader.i += 1
            try body(&reader, key)
        }
    }

    /// Reads an array; the body must read each element.
    mutating func array(_ body: (inout JSONReader) throws(JSONError) -> Void) throws(JSONError) {
        guard peek() == UInt8(ascii: "[") else { throw error("not a JSON array") }
        try members(close: UInt8(ascii: "]"), body)
    }

    /// Passes over a value of any kind.
    mutating func skip() throws(JSONError) {
        switch peek() {
        case UInt8(ascii: "{"): try object { reader, _ throws(JSONError) in try reader.skip() }
        case UInt8(ascii: "["): try array { reader throws(JSONError) in try reader.skip() }
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: _ = try number()
        }
    }

    /// Reads a number as the digits that it has.
    mutating func number() throws(JSONError) -> String {
        _ = peek()
        let start = i
        func digit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
        func at(_ byte: UInt8) -> Bool { i < bytes.count && bytes[i] == byte }
        func isDigit() -> Bool { i < bytes.count && digit(bytes[i]) }
        if at(UInt8(ascii: "-")) { i += 1 }
        guard isDigit() else {
            throw error(i < bytes.count ? "not JSON: no value can begin so" : "not JSON: it breaks off")
        }
        if at(UInt8(ascii: "0")) { i += 1 } else { while isDigit() { i += 1 } }
        if at(UInt8(ascii: ".")) {
            i += 1
            guard isDigit() else { throw error("not JSON: a digit is missing") }
            while isDigit() { i += 1 }
        }
        if at(UInt8(ascii: "e")) || at(UInt8(ascii: "E")) {
            i += 1
            if at(UInt8(ascii: "+")) || at(UInt8(ascii: "-")) { i += 1 }
            guard isDigit() else { throw error("not JSON: a digit is missing") }
            while isDigit() { i += 1 }
        }
        return String(decoding: bytes[start..<i], as: UTF8.self)
    }

    /// Reads a string; its bytes are as in the text, or as the escapes say.
    mutating func string() throws(JSONError) -> [UInt8] {
        guard peek() == UInt8(ascii: "\"") else { throw error("not JSON: a string is missing") }
        i += 1
        var output: [UInt8] = []
        var start = i
        while i < bytes.count {
            switch bytes[i] {
            case UInt8(ascii: "\""):
                output.append(contentsOf: bytes[start..<i])
                i += 1
                return output
            case UInt8(ascii: "\\"):
                output.append(contentsOf: bytes[start..<i])
                i += 1
                try escape(into: &output)
                start = i
            case 0..<0x20: throw error("not JSON: a control character in a string must be escaped")
            default: i += 1
            }
        }
        throw error("not JSON: a string is not closed")
    }

    // MARK: - Parts

    private mutating func members(
        close: UInt8, _ body: (inout JSONReader) throws(JSONError) -> Void
    ) throws(JSONError) {
        depth += 1
        guard depth <= Self.depthLimit else { throw error("nested more than \(Self.depthLimit) deep") }
        i += 1
        if peek() != close {
            while true {
                try body(&self)
                let next = peek()
                if next == close { break }
                guard next == UInt8(ascii: ",") else {
                    throw error(next == 0 ? "not JSON: it breaks off" : "not JSON: a comma is missing")
                }
                i += 1
            }
        }
        i += 1
        depth -= 1
    }

    private mutating func word(_ word: StaticString) throws(JSONError) {
        let end = i + word.utf8CodeUnitCount
        let matches = word.withUTF8Buffer { end <= bytes.count && bytes[i..<end].elementsEqual($0) }
        guard matches else { throw error("not JSON: no value can begin so") }
        i = end
    }

    private mutating func escape(into output: inout [UInt8]) throws(JSONError) {
        guard i < bytes.count else { throw error("not JSON: it breaks off") }
        let byte = bytes[i]
        i += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(byte)
        case UInt8(ascii: "b"): output.append(0x08)
        case UInt8(ascii: "f"): output.append(0x0C)
        case UInt8(ascii: "n"): output.append(0x0A)
        case UInt8(ascii: "r"): output.append(0x0D)
        case UInt8(ascii: "t"): output.append(0x09)
        case UInt8(ascii: "u"):
            let scalar = Unicode.Scalar(try codePoint()) ?? "\u{FFFD}"
            output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default: throw error("not JSON: no such escape")
        }
    }

    /// The code point of `\uXXXX`, of two such for a surrogate pair; half a pair is given as it is, and is no scalar.
    private mutating func codePoint() throws(JSONError) -> UInt32 {
        let high = try hexadecimal()
        guard 0xD800..<0xDC00 ~= high, i + 1 < bytes.count, bytes[i] == UInt8(ascii: "\\"),
            bytes[i + 1] == UInt8(ascii: "u")
        else { return high }
        let before = i
        i += 2
        let low = try hexadecimal()
        guard 0xDC00..<0xE000 ~= low else {
            i = before
            return high
        }
        return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
    }

    private mutating func hexadecimal() throws(JSONError) -> UInt32 {
        guard i + 4 <= bytes.count else { throw error("not JSON: it breaks off") }
        var value: UInt32 = 0
        for _ in 0..<4 {
            let digit: UInt8
            switch bytes[i] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = bytes[i] - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = bytes[i] - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = bytes[i] - UInt8(ascii: "A") + 10
            default: throw error("not JSON: \\u needs four hexadecimal digits")
            }
            value = value << 4 | UInt32(digit)
            i += 1
        }
        return value
    }
}
