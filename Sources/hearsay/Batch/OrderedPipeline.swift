// Works on items on several threads and hands the results on in the items' order, with a bounded number in flight.
//
// Workers take turns reading: each takes the next item under a lock, works on it, and hands over its result; whoever completes the next
// result in order writes all that are ready, and what becomes ready meanwhile, while the others work on. So nobody waits for input while a
// result is ready, and one worker alone never blocks.

import Dispatch
import Synchronization

/// Gives items one after another.
protocol ItemSource<Item>: Sendable {
    associatedtype Item: Sendable
    /// The next item, or nil at the end; not called again after that.
    mutating func next() -> Item?
}

/// Takes results in the order of the items.
protocol ResultSink<Value>: Sendable {
    associatedtype Value: Sendable
    /// Whether nothing more can be taken: the work then ends early.
    var isClosed: Bool { get }
    /// Takes results, at least one, in order.
    mutating func take(_ results: [Value])
}

/// Runs work over a source, in order, in parallel.
final class OrderedPipeline<Source: ItemSource, Sink: ResultSink>: Sendable {
    private struct Input: Sendable {
        var source: Source
        var count = 0
        var isDone = false
    }

    private struct Output: Sendable {
        var waiting: [Int: Sink.Value] = [:]
        var next = 0
        var isWriting = false
    }

    /// Items that may be between reading and writing for each worker.
    private static var windowForEachWorker: Int { 8 }
    private let input: Mutex<Input>
    private let output = Mutex(Output())
    /// Held by the one worker that is writing.
    private let sink: Mutex<Sink>
    private let window: DispatchSemaphore
    private let workers: Int

    init(_ source: Source, _ sink: Sink, workers: Int) {
        input = Mutex(Input(source: source))
        self.sink = Mutex(sink)
        window = DispatchSemaphore(value: 0)
        self.workers = workers
        for _ in 0..<workers * Self.windowForEachWorker { window.signal() }
    }

    /// Works on all items; returns the sink when the last result is written.
    func run(_ work: @Sendable (Source.Item) -> Sink.Value) -> Sink {
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            while true {
                window.wait()
                guard let (number, item) = read() else {
                    window.signal()
                    return
                }
                write(work(item), number)
            }
        }
        return sink.withLock { $0 }
    }

    private func read() -> (Int, Source.Item)? {
        input.withLock { input in
            guard !input.isDone, let item = input.source.next() else {
                input.isDone = true
                return nil
            }
            input.count += 1
            return (input.count - 1, item)
        }
    }

    /// Hands over a result. Writes what is ready, unless somebody is writing, who then does.
    private func write(_ result: Sink.Value, _ number: Int) {
        let isWriter = output.withLock { output in
            output.waiting[number] = result
            defer { output.isWriting = true }
            return !output.isWriting
        }
        guard isWriter else { return }
        while let ready = nextReady() {
            let isClosed = sink.withLock { sink in
                sink.take(ready)
                return sink.isClosed
            }
            if isClosed { input.withLock { $0.isDone = true } }
            for _ in ready { window.signal() }
        }
    }

    /// The results that come next, or nil where there are none; then nobody is writing.
    private func nextReady() -> [Sink.Value]? {
        output.withLock { output in
            var ready: [Sink.Value] = []
            while let result = output.waiting.removeValue(forKey: output.next) {
                ready.append(result)
                output.next += 1
            }
            output.isWriting = !ready.isEmpty
            return ready.isEmpty ? nil : ready
        }
    }
}

extension InputReader: ItemSource {}
