// Writes JSON into one buffer of bytes, keys in the order in which they are given, as the contract lists them.

/// What can be written as JSON.
public protocol JSONWritable {
    /// Writes the value, one JSON value exactly.
    func write(to json: inout JSONWriter)
}

extension JSONWritable {
    /// The value as JSON in UTF-8 without a newline at the end.
    /// - Parameter indented: on several lines, for people; else on one, as JSON Lines needs it.
    public func json(indented: Bool = false) -> [UInt8] {
        var writer = JSONWriter(indented: indented)
        write(to: &writer)
        return writer.bytes
    }

    /// The value as a string of JSON.
    public func jsonString(indented: Bool = false) -> String {
        String(decoding: json(indented: indented), as: UTF8.self)
    }
}

/// A JSON text in the making.
///
/// The calls must describe one value: within ``object(inline:_:)`` a key before each value, within ``array(_:_:)`` values alone.
/// No byte below 0x20 and no line separator of Unicode is ever written as such, so a value that is not indented stands on one line.
public struct JSONWriter {
    /// What is written so far, UTF-8.
    public private(set) var bytes: [UInt8] = []
    private let indented: Bool
    private var depth = 0
    /// Objects and arrays opened on one line, from the outermost such.
    private var inlineDepth = 0
    private var needsComma = false

    /// An empty text.
    /// - Parameter indented: on several lines, small objects on one.
    public init(indented: Bool = false) {
        self.indented = indented
    }

    /// Writes an object; its members are what the body writes.
    /// - Parameter inline: on one line even in an indented text.
    public mutating func object(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
        group(UInt8(ascii: "{"), UInt8(ascii: "}"), inline: inline, body)
    }

    /// Writes an array; the body writes one value for each element.
    public mutating func array<S: Sequence>(
        _ elements: S, inline: Bool = false, _ body: (inout JSONWriter, S.Element) -> Void
    ) {
        group(UInt8(ascii: "["), UInt8(ascii: "]"), inline: inline) { json in
            for element in elements { body(&json, element) }
        }
    }

    /// Writes an array of values.
    public mutating func array(_ elements: some Sequence<some JSONWritable>) {
        array(elements) { json, element in element.write(to: &json) }
    }

    /// Writes a member's key; its value must follow.
    public mutating func key(_ name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        if indented { bytes.append(UInt8(ascii: " ")) }
        needsComma = false
        hasKey = true
    }

    /// Writes a string, or null.
    public mutating func value(_ string: String?) {
        scalar { json in
            if let string { json.quote(string) } else { json.bytes.append(contentsOf: "null".utf8) }
        }
    }

    /// Writes a whole number.
    public mutating func value(_ number: Int) {
        scalar { $0.bytes.append(contentsOf: String(number).utf8) }
    }

    /// Writes a number in the fewest digits that give it back exactly, or null; what is not finite becomes null.
    public mutating func value(_ number: Double?) {
        scalar { json in
            guard let number, number.isFinite else {
                json.bytes.append(contentsOf: "null".utf8)
                return
            }
            let isWhole = number == number.rounded() && abs(number) < 1e15
            json.bytes.append(contentsOf: (isWhole ? String(Int(number)) : number.description).utf8)
        }
    }

    /// Writes true or false.
    public mutating func value(_ flag: Bool) {
        scalar { $0.bytes.append(contentsOf: (flag ? "true" : "false").utf8) }
    }

    /// Writes a value, or null.
    public mutating func value(_ value: (some JSONWritable)?) {
        if let value { value.write(to: &self) } else { self.value(nil as String?) }
    }

    /// Writes a key and a string or null.
    public mutating func member(_ name: String, _ string: String?) {
        key(name)
        value(string)
    }

    /// Writes a key and a whole number.
    public mutating func member(_ name: String, _ number: Int) {
        key(name)
        value(number)
    }

    /// Writes a key and a number or null.
    public mutating func member(_ name: String, _ number: Double?) {
        key(name)
        value(number)
    }

    /// Writes a key and true or false.
    public mutating func member(_ name: String, _ flag: Bool) {
        key(name)
        value(flag)
    }

    /// Writes a key and a value or null.
    public mutating func member(_ name: String, _ value: (some JSONWritable)?) {
        key(name)
        self.value(value)
    }

    /// Writes a key and an array of values.
    public mutating func member(_ name: String, _ values: [some JSONWritable]) {
        key(name)
        array(values)
    }

    /// Writes bytes that are JSON already, such as a number that is handed through as it came.
    mutating func raw(_ json: [UInt8]) {
        scalar { $0.bytes.append(contentsOf: json) }
    }

    // MARK: - Layout

    private var hasKey = false

    private mutating func scalar(_ body: (inout JSONWriter) -> Void) {
        separate()
        body(&self)
        needsComma = true
    }

    private mutating func group(
        _ open: UInt8, _ close: UInt8, inline: Bool, _ body: (inout JSONWriter) -> Void
    ) {
        separate()
        bytes.append(open)
        let isInline = inline || inlineDepth > 0
        inlineDepth += isInline ? 1 : 0
        depth += 1
        needsComma = false
        let start = bytes.count
        body(&self)
        depth -= 1
        if indented, !isInline, bytes.count > start { newline() }
        inlineDepth -= isInline ? 1 : 0
        bytes.append(close)
        needsComma = true
        hasKey = false
    }

    /// Puts what has to stand before a key or a value that begins here.
    private mutating func separate() {
        if hasKey {
            hasKey = false
            return
        }
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        guard indented, depth > 0 else { return }
        if inlineDepth == 0 { newline() } else if needsComma { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func newline() {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    // MARK: - Strings

    private mutating func quote(_ string: String) {
        bytes.append(UInt8(ascii: "\""))
        var string = string
        string.withUTF8 { escape($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for i in 0..<text.count {
            let byte = text[i]
            if byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0xE2 && byte != 0xC2
            {
                continue
            }
            guard let (escaped, length) = Self.escape(text, at: i) else { continue }
            bytes.append(contentsOf: text[start..<i])
            bytes.append(contentsOf: escaped.utf8)
            start = i + length
        }
        bytes.append(contentsOf: text[start..<text.count])
    }

    /// The escape of what begins at a byte and how many bytes it stands for, or nil where there is nothing to escape.
    private static func escape(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> (String, Int)? {
        switch text[i] {
        case UInt8(ascii: "\""): ("\\\"", 1)
        case UInt8(ascii: "\\"): ("\\\\", 1)
        case UInt8(ascii: "\n"): ("\\n", 1)
        case UInt8(ascii: "\r"): ("\\r", 1)
        case UInt8(ascii: "\t"): ("\\t", 1)
        case 0xC2: i + 1 < text.count && text[i + 1] == 0x85 ? ("\\u0085", 2) : nil
        case 0xE2:
            i + 2 < text.count && text[i + 1] == 0x80 && text[i + 2] & 0xFE == 0xA8
                ? (text[i + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3) : nil
        case let control where control < 0x20:
            ("\\u00" + (control < 0x10 ? "0" : "") + String(control, radix: 16), 1)
        default: nil
        }
    }
}
