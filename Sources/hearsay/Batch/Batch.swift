// Runs a command over its inputs: reads, works in parallel, writes in order, says what failed, and sets the exit status.

import ArgumentParser
import HearsayFormats

/// What a command makes of one item.
struct Outcome: Sendable {
    /// What is written, or nil.
    var output: [UInt8]?
    /// What is said on standard error without being a failure.
    var notes: [String] = []
    /// Why it failed, or nil.
    var failure: String?
}

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

/// Writes the outcomes of a batch.
struct BatchSink: ResultSink {
    let output: OutputFile
    let frame: Frame
    var messages: Messages
    private(set) var failures = 0
    private(set) var broken: FileError?
    private var count = 0

    init(_ output: OutputFile, _ frame: Frame, _ messages: Messages) {
        self.output = output
        self.frame = frame
        self.messages = messages
        write(frame.head)
    }

    var isClosed: Bool { broken != nil }

    mutating func take(_ results: [Outcome]) {
        var bytes: [UInt8] = []
        for result in results {
            guard let text = result.output else { continue }
            if count > 0 { bytes += frame.separator }
            bytes += text + frame.terminator
            count += 1
        }
        write(bytes)
        for result in results {
            for note in result.notes { messages.say(note) }
            guard let failure = result.failure else { continue }
            failures += 1
            messages.say(failure)
        }
        messages.progress(done: results.count, failed: results.count { $0.failure != nil })
    }

    /// Completes the output.
    mutating func finish() {
        messages.clear()
        write(frame.tail)
        guard broken == nil else { return output.discard() }
        do throws(FileError) {
            try output.finish()
        } catch {
            broken = error
        }
    }

    private mutating func write(_ bytes: [UInt8]) {
        guard broken == nil, !bytes.isEmpty else { return }
        do throws(FileError) {
            try output.write(bytes)
        } catch {
            broken = error
        }
    }
}

enum Batch {
    /// Runs work over all inputs.
    /// - Throws: `ExitCode.failure` where an input failed or the output can't be written.
    static func run(
        _ reader: InputReader, _ output: OutputFile, _ frame: Frame, workers: Int,
        _ work: @Sendable (InputItem) -> Outcome
    ) throws {
        let sink = BatchSink(output, frame, Messages(showsProgress: !output.isTerminal))
        var done = OrderedPipeline(reader, sink, workers: workers).run(work)
        done.finish()
        if let broken = done.broken { Messages.say("the output \(broken.message)") }
        if done.failures > 0 || done.broken != nil { throw ExitCode.failure }
    }
}
