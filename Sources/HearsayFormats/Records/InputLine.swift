// Reads a line of the input: {"id", "text", "target"} and metadata; other members are passed over.

/// What is wrong with a line, and its id where that could be read.
public struct InputLineError: Error, Hashable, Sendable, CustomStringConvertible {
    public let id: DocumentID
    public let message: String

    public var description: String { message }
}

/// A document as a line of JSON Lines brings it.
public struct InputLine: Hashable, Sendable {
    /// The document's name; null where the line has none.
    public let id: DocumentID
    /// The text, valid UTF-8: halves of surrogate pairs and bytes that are not UTF-8 are replaced by U+FFFD.
    public let text: [UInt8]
    /// An event in the text, in the unit of the input's offsets, or nil.
    public let target: Range<Int>?
    /// Title, date, outlet, author and address, where the line has them.
    public let metadata: DocumentMetadata

    /// Reads a line.
    /// - Parameter names: how the line calls its members.
    /// - Complexity: O(n).
    /// - Throws: ``InputLineError`` where the line is no JSON object with a `text`.
    public init(_ line: [UInt8], names: FieldNames = FieldNames()) throws(InputLineError) {
        var reader = JSONReader(line)
        var id = DocumentID.null
        var text: [UInt8]?
        var target: Range<Int>?
        var metadata = DocumentMetadata()
        do {
            try reader.object { reader, key throws(JSONError) in
                switch names.field(named: key) {
                case .id: id = try reader.documentID()
                case .text: text = try reader.textOrNil()
                case let field?: metadata[field] = try reader.words()
                case nil where key == "target": target = try reader.target()
                case nil: try reader.skip()
                }
            }
            try reader.end()
        } catch {
            throw InputLineError(id: id, message: error.description)
        }
        guard let text else {
            throw InputLineError(id: id, message: "no “\(names[.text])”, which must be a string")
        }
        self.id = id
        self.text = text
        self.target = target
        self.metadata = metadata
    }
}

extension JSONReader {
    fileprivate mutating func documentID() throws(JSONError) -> DocumentID {
        switch peek() {
        case UInt8(ascii: "\""): .string(String(decoding: try string(), as: UTF8.self))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .number(try number())
        case UInt8(ascii: "n"): try nothing()
        default: throw error("the “id” must be a string or a number")
        }
    }

    private mutating func nothing() throws(JSONError) -> DocumentID {
        try skip()
        return .null
    }

    fileprivate mutating func textOrNil() throws(JSONError) -> [UInt8]? {
        if peek() == UInt8(ascii: "\"") { return try string() }
        try skip()
        return nil
    }

    /// A string, a number's digits, or the strings of an array with commas between; nil for anything else.
    fileprivate mutating func words() throws(JSONError) -> String? {
        switch peek() {
        case UInt8(ascii: "\""): return String(decoding: try string(), as: UTF8.self)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        case UInt8(ascii: "["):
            var parts: [String] = []
            try array { reader throws(JSONError) in
                if let part = try reader.textOrNil() { parts.append(String(decoding: part, as: UTF8.self)) }
            }
            return parts.isEmpty ? nil : parts.joined(separator: ", ")
        default:
            try skip()
            return nil
        }
    }

    /// `{"start": …, "end": …}`, or nil for null.
    fileprivate mutating func target() throws(JSONError) -> Range<Int>? {
        if peek() == UInt8(ascii: "n") {
            try skip()
            return nil
        }
        var start: Int?
        var end: Int?
        try object { reader, key throws(JSONError) in
            switch key {
            case "start": start = Int(try reader.number())
            case "end": end = Int(try reader.number())
            default: try reader.skip()
            }
        }
        guard let start, let end, 0 <= start, start <= end else {
            throw error("the “target” must have a “start” and an “end” that are whole numbers, 0 ≤ start ≤ end")
        }
        return start..<end
    }
}
