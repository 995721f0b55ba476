// Spans as annotations and outputs write them: {"start", "end"} or [start, end], within the text that they are of.

extension InputPlace {
    /// A span of a text with so many scalars.
    /// - Parameter owner: what the span belongs to, before the message.
    func span(_ start: Int, _ end: Int, in length: Int, _ owner: String = "") throws(UnusableInput) -> Range<Int> {
        guard 0 <= start, start <= end, end <= length else {
            let span = "[\(start), \(end)) is no span of the text"
            throw unusable("\(owner)\(span), which has \(length) Unicode scalars; offsets count these")
        }
        return start..<end
    }
}

extension JSONValue {
    /// A span.
    /// - Parameters:
    ///   - length: the length of the text that it must lie in.
    ///   - owner: what the span belongs to, for messages.
    func span(in length: Int, _ owner: String, at place: InputPlace) throws(UnusableInput) -> Range<Int> {
        let ends: [JSONValue] =
            switch self {
            case .object(let members): [members["start"] ?? .null, members["end"] ?? .null]
            case .array(let elements): elements
            default: []
            }
        guard ends.count == 2, let start = ends[0].integer, let end = ends[1].integer else {
            throw place.unusable("\(owner): a span must be [start, end] or {\"start\", \"end\"}, in whole numbers")
        }
        return try place.span(start, end, in: length, "\(owner): ")
    }

    /// The values of null, one span or a list of them.
    func spanValues(_ owner: String, at place: InputPlace) throws(UnusableInput) -> [JSONValue] {
        switch self {
        case .null: return []
        case .object: return [self]
        case .array(let elements):
            let isPair = elements.count == 2 && elements.allSatisfy { $0.integer != nil }
            return isPair ? [self] : elements
        default: throw place.unusable("\(owner): spans must be null, a span or a list of spans")
        }
    }

    /// The spans of null, one span or a list of them.
    func spans(in length: Int, _ owner: String, at place: InputPlace) throws(UnusableInput) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        for value in try spanValues(owner, at: place) { spans.append(try value.span(in: length, owner, at: place)) }
        return spans
    }

    /// Reads a line that must hold one object.
    init(line: [UInt8], at place: InputPlace) throws(UnusableInput) {
        guard String(validating: line, as: UTF8.self) != nil else {
            throw place.unusable("not UTF-8; convert the file")
        }
        do throws(JSONError) {
            try self.init(object: line)
        } catch {
            throw place.unusable(error.description)
        }
    }
}
