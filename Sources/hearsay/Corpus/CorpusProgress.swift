// How far a batch is: a line that is renewed on a terminal, else a plain line now and then.

/// Counts documents, and says how many are done and how fast.
struct CorpusProgress: Sendable {
    private static let whileWatched = Duration.milliseconds(200)
    private static let inALog = Duration.seconds(30)
    private let isTerminal = Posix.isTerminal(Posix.standardError)
    private let begun = ContinuousClock.now
    private var shown = ContinuousClock.now
    private var isShown = false
    private var count = 0

    /// Says something, above the line of progress.
    mutating func say(_ text: String) {
        clear()
        Messages.say(text)
    }

    /// Counts documents, and shows how many there are where it is time.
    /// - Parameter share: how much of all input is done, 0…1, where that is known.
    mutating func show(done: Int, failed: Int, share: Double?) {
        count += done
        let now = ContinuousClock.now
        guard now - shown >= (isTerminal ? Self.whileWatched : Self.inALog) else { return }
        shown = now
        let line = "\(rate(of: count))\(failed > 0 ? ", \(failed) failed" : "")\(rest(share))"
        guard isTerminal else { return Messages.say(line) }
        isShown = true
        try? Posix.write(Array("\r\u{1B}[K\(line) …".utf8), to: Posix.standardError)
    }

    /// Takes the line of progress away.
    mutating func clear() {
        guard isShown else { return }
        isShown = false
        try? Posix.write(Array("\r\u{1B}[K".utf8), to: Posix.standardError)
    }

    /// A number of documents, the time since the begin, and the rate.
    func rate(of documents: Int) -> String {
        let seconds = (ContinuousClock.now - begun) / .seconds(1)
        let rate = seconds > 0 ? Double(documents) / seconds : 0
        return "\(documents) documents in \(Self.time(seconds)), \(Int(rate.rounded()))/s"
    }

    /// The time that is left, as the time so far lets expect.
    private func rest(_ share: Double?) -> String {
        guard let share, share > 0, share < 1 else { return "" }
        let seconds = (ContinuousClock.now - begun) / .seconds(1)
        return ", \(Self.time(seconds / share - seconds)) left"
    }

    private static func time(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded())
        if whole < 60 { return "\(whole) s" }
        if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
        return "\(whole / 3600) h \(whole % 3600 / 60) min"
    }
}
