// What keeps an annotation or an output from being scored, and where.

/// Why a file can't be used: what is wrong and what to do.
public struct UnusableInput: Error, Hashable, Sendable, CustomStringConvertible {
    public let file: String
    /// The line, from 1, or nil where it is the file as a whole.
    public let line: Int?
    public let message: String

    public var description: String { "\(line.map { "\(file):\($0)" } ?? file): \(message)" }
}

/// A line of a file, for messages.
public struct InputPlace: Hashable, Sendable {
    public var file: String
    /// The line, from 1, or nil where the file is read as one.
    public var line: Int?

    public init(file: String, line: Int? = nil) {
        self.file = file
        self.line = line
    }

    /// What is wrong here.
    public func unusable(_ message: String) -> UnusableInput {
        UnusableInput(file: file, line: line, message: message)
    }
}
