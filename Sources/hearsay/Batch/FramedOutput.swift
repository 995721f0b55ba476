// One output that all documents go into, with what stands around them.

/// What stands around the documents of an output.
struct Frame: Sendable {
    var head: [UInt8] = []
    var separator: [UInt8] = []
    /// What ends each document.
    var terminator: [UInt8] = []
    var tail: [UInt8] = []

    /// One document after another, each with its own newlines.
    static let plain = Frame()
    /// One value of JSON after another.
    static let lines = Frame(terminator: Array("\n".utf8))
    /// An array of JSON.
    static let array = Frame(head: Array("[\n".utf8), separator: Array(",\n".utf8), tail: Array("\n]\n".utf8))
}

/// An output with a frame.
struct FramedOutput: Destination {
    private let output: OutputFile
    private let frame: Frame
    private var count = 0

    init(_ output: OutputFile, _ frame: Frame) {
        self.output = output
        self.frame = frame
    }

    var isTerminal: Bool { output.isTerminal }

    mutating func begin() throws(FileError) {
        try write(frame.head)
    }

    mutating func write(_ outcomes: inout [Outcome]) throws(FileError) {
        var bytes: [UInt8] = []
        for outcome in outcomes {
            guard let text = outcome.output else { continue }
            if count > 0 { bytes += frame.separator }
            bytes += text + frame.terminator
            count += 1
        }
        try write(bytes)
    }

    mutating func finish() throws(FileError) {
        do throws(FileError) {
            try write(frame.tail)
        } catch {
            output.discard()
            throw error
        }
        try output.finish()
    }

    func discard() { output.discard() }

    private func write(_ bytes: [UInt8]) throws(FileError) {
        if !bytes.isEmpty { try output.write(bytes) }
    }
}
