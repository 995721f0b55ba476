// Works on items on several threads and hands the results on in the items' order, with a bounded number in flight.
//
// Workers take turns reading: each takes the next item under a lock, works on it, and hands over its result; whoever completes the next
// result in order writes all that are ready. So nobody waits for input while a result is ready, and one worker alone never blocks.

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
        var sink: Sink
        var waiting: [Int: Sink.Value] = [:]
        var next = 0
    }

    /// Items that may be between reading and writing for each worker.
    private static var windowForEachWorker: Int { 8 }
    private let input: Mutex<Input>
    private let output: Mutex<Output>
    private let window: DispatchSemaphore
    private let workers: Int

    init(_ source: Source, _ sink: Sink, workers: Int) {
        input = Mutex(Input(source: source))
        output = Mutex(Output(sink: sink))
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
                let written = write(work(item), number)
                for _ in 0..<written { window.signal() }
            }
        }
        return output.withLock { $0.sink }
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

    /// Hands over a result; returns how many were written.
    private func write(_ result: Sink.Value, _ number: Int) -> Int {
        let (written, isClosed) = output.withLock { output in
            output.waiting[number] = result
            var ready: [Sink.Value] = []
            while let result = output.waiting.removeValue(forKey: output.next) {
                ready.append(result)
                output.next += 1
            }
            if !ready.isEmpty { output.sink.take(ready) }
            return (ready.count, output.sink.isClosed)
        }
        if isClosed { input.withLock { $0.isDone = true } }
        return written
    }
}

extension InputReader: ItemSource {}
