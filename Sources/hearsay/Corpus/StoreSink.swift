// Brings analysed documents to the store in their order, some hundred in a transaction.

import HearsayCorpus

/// What a worker made of an item.
struct CorpusOutcome: Sendable {
    let place: String
    var entry: StoreEntry?
    var notes: [String] = []
    /// Why it failed, or nil.
    var failure: String?
}

struct StoreSink: ResultSink {
    /// A transaction costs two waits for the disk: with some hundred documents they are no longer felt, and a kill loses seconds.
    private static let documentsATime = 200
    private static let bytesATime = 8 << 20

    let writer: StoreWriter
    private(set) var counts = StoreWriter.Counts()
    private(set) var failures = 0
    /// Why the store can't be written any more.
    private(set) var broken: StoreError?
    var progress: CorpusProgress
    private var waiting: [CorpusOutcome] = []
    private var bytes = 0

    init(_ writer: StoreWriter, _ progress: CorpusProgress) {
        self.writer = writer
        self.progress = progress
    }

    var isClosed: Bool { broken != nil }

    mutating func take(_ results: [CorpusOutcome]) {
        for result in results {
            for note in result.notes { progress.say("\(result.place): \(note)") }
            if let failure = result.failure { fail(result.place, failure) }
            guard let entry = result.entry else { continue }
            waiting.append(result)
            if case .analysed(let rows) = entry { bytes += rows.size }
        }
        if waiting.count >= Self.documentsATime || bytes >= Self.bytesATime { write() }
        progress.show(done: results.count, failed: failures)
    }

    /// Writes what is left.
    mutating func finish() {
        write()
        progress.clear()
    }

    private mutating func write() {
        guard broken == nil, !waiting.isEmpty else { return }
        do throws(StoreError) {
            let refused = try writer.write(waiting.compactMap(\.entry), &counts)
            for place in refused.map({ waiting[$0].place }) {
                fail(place, "another document of this run has the same id; ids must differ, so this one was left out")
            }
        } catch {
            broken = error
        }
        waiting.removeAll(keepingCapacity: true)
        bytes = 0
    }

    private mutating func fail(_ place: String, _ message: String) {
        failures += 1
        progress.say("\(place): \(message)")
    }
}
