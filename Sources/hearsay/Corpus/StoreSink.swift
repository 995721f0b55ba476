// Brings analysed documents to the store in their order, some hundred in a transaction.

import HearsayCorpus

/// What a worker made of an item.
struct CorpusOutcome: Sendable {
    let place: String
    /// How much of all input lies before its end, 0…1; nil where that is not known.
    let share: Double?
    var entry: StoreEntry?
    var notes: [String] = []
    /// Why it failed, or nil.
    var failure: String?
}

struct StoreSink: ResultSink {
    /// A transaction may wait for the disk: with some hundred documents that is no longer felt, and a kill loses a second.
    private static let documentsATime = 200
    private static let bytesATime = 8 << 20

    let writer: StoreWriter
    private(set) var counts = StoreWriter.Counts()
    private(set) var failures = 0
    /// Why the store can't be written any more.
    private(set) var broken: StoreError?
    var progress: CorpusProgress
    /// What was written and is not stored yet.
    private var pending = StoreWriter.Counts()
    private var documents = 0
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
        }
        write(results.filter { $0.entry != nil })
        progress.show(done: results.count, failed: failures, share: results.last?.share)
    }

    /// Stores what is left.
    mutating func finish() {
        store()
        progress.clear()
    }

    private mutating func write(_ results: [CorpusOutcome]) {
        guard broken == nil, !results.isEmpty else { return }
        do throws(StoreError) {
            for place in try writer.write(results.compactMap(\.entry), &pending) {
                fail(
                    results[place].place,
                    "another document of this run has the same id; ids must differ, so this one was left out")
            }
        } catch {
            broken = error
        }
        for case .analysed(let rows)? in results.map(\.entry) { bytes += rows.size }
        documents += results.count
        if documents >= Self.documentsATime || bytes >= Self.bytesATime { store() }
    }

    private mutating func store() {
        guard broken == nil else { return }
        do throws(StoreError) {
            try writer.commit()
            counts += pending
        } catch {
            broken = error
        }
        pending = StoreWriter.Counts()
        (documents, bytes) = (0, 0)
    }

    private mutating func fail(_ place: String, _ message: String) {
        failures += 1
        progress.say("\(place): \(message)")
    }
}
