// Runs a command over its inputs: reads, works in parallel, writes in order, says what failed, and sets the exit status.

import ArgumentParser
import HearsayFormats

/// Writes the outcomes of a batch, and says what failed.
struct BatchSink<Target: Destination>: ResultSink {
    private var target: Target
    private var messages: Messages
    private(set) var failures = 0
    private(set) var broken: FileError?

    init(_ target: Target, _ messages: Messages) {
        self.target = target
        self.messages = messages
        attempt { target throws(FileError) in try target.begin() }
    }

    var isClosed: Bool { broken != nil }

    mutating func take(_ results: [Outcome]) {
        var results = results
        attempt { target throws(FileError) in try target.write(&results) }
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
        guard broken == nil else { return target.discard() }
        attempt { target throws(FileError) in try target.finish() }
    }

    private mutating func attempt(_ body: (inout Target) throws(FileError) -> Void) {
        guard broken == nil else { return }
        do throws(FileError) {
            try body(&target)
        } catch {
            broken = error
        }
    }
}

enum Batch {
    /// Runs work over all inputs.
    /// - Throws: `ExitCode.failure` where an input failed or the output can't be written.
    static func run(
        _ reader: InputReader, _ target: some Destination, workers: Int, _ work: @Sendable (InputItem) -> Outcome
    ) throws {
        let sink = BatchSink(target, Messages(showsProgress: !target.isTerminal))
        var done = OrderedPipeline(reader, sink, workers: workers).run(work)
        done.finish()
        if let broken = done.broken { Messages.say("the output \(broken.message)") }
        if done.failures > 0 || done.broken != nil { throw ExitCode.failure }
    }

    /// Runs work over all inputs and writes one file.
    static func run(
        _ reader: InputReader, _ output: OutputFile, _ frame: Frame, workers: Int,
        _ work: @Sendable (InputItem) -> Outcome
    ) throws {
        try run(reader, FramedOutput(output, frame), workers: workers, work)
    }
}
