// A JSON value of any shape: for annotations, whose members come in any order and whose spans may be written in two ways.

/// A JSON value. Of members of the same name the last one counts.
package enum JSONValue: Sendable {
    case null
    case bool(Bool)
    /// A number in its own digits.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Reads a text that holds one value and nothing else.
    package init(_ bytes: [UInt8]) throws(JSONError) {
        var reader = JSONReader(bytes)
        self = try reader.value()
        try reader.end()
    }

    /// Reads a text that holds one object and nothing else.
    init(object bytes: [UInt8]) throws(JSONError) {
        var reader = JSONReader(bytes)
        guard reader.peek() == UInt8(ascii: "{") else { throw reader.error("not a JSON object") }
        self = try reader.value()
        try reader.end()
    }

    /// A member of an object; null where there is none.
    package subscript(name: String) -> JSONValue {
        guard case .object(let members) = self else { return .null }
        return members[name] ?? .null
    }

    package var isNull: Bool {
        if case .null = self { true } else { false }
    }

    package var string: String? {
        if case .string(let string) = self { string } else { nil }
    }

    /// A number that is written as a whole one.
    var integer: Int? {
        if case .number(let digits) = self { Int(digits) } else { nil }
    }

    var double: Double? {
        if case .number(let digits) = self { Double(digits) } else { nil }
    }

    package var array: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    var object: [String: JSONValue]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// A string, or a number's digits: what names a quotation or a speaker.
    var name: String? {
        if case .number(let digits) = self { digits } else { string }
    }
}

extension JSONReader {
    /// Reads a value of any kind.
    mutating func value() throws(JSONError) -> JSONValue {
        switch peek() {
        case UInt8(ascii: "{"):
            var members: [String: JSONValue] = [:]
            try object { reader, name throws(JSONError) in members[name] = try reader.value() }
            return .object(members)
        case UInt8(ascii: "["):
            var elements: [JSONValue] = []
            try array { reader throws(JSONError) in elements.append(try reader.value()) }
            return .array(elements)
        case UInt8(ascii: "\""): return .string(String(decoding: try string(), as: UTF8.self))
        case UInt8(ascii: "t"), UInt8(ascii: "f"):
            let isTrue = peek() == UInt8(ascii: "t")
            try skip()
            return .bool(isTrue)
        case UInt8(ascii: "n"):
            try skip()
            return .null
        default: return .number(try number())
        }
    }
}
