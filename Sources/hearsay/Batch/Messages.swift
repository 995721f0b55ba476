// What people are told on standard error: failures, notes, and a line of progress where it is a terminal.

/// Writes messages and progress.
struct Messages: Sendable {
    private let showsProgress: Bool
    private var count = 0
    private var failures = 0
    private var shown: ContinuousClock.Instant?

    init(showsProgress: Bool) {
        self.showsProgress = showsProgress && Posix.isTerminal(Posix.standardError)
    }

    /// Says something about an input, whose names may have characters in them that a terminal obeys: U+FFFD stands for these.
    static func say(_ text: String) {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isObeyed = scalar != "\n" && scalar.properties.generalCategory == .control
            shown.append(isObeyed ? "\u{FFFD}" : scalar)
        }
        // Where even standard error is closed there is nobody left to tell.
        try? Posix.write(Array("hearsay: \(String(shown))\n".utf8), to: Posix.standardError)
    }

    /// Says something, above the line of progress.
    mutating func say(_ text: String) {
        clear()
        Self.say(text)
    }

    /// Counts documents that are done and shows how many they are, a few times a second.
    mutating func progress(done: Int, failed: Int) {
        count += done
        failures += failed
        guard showsProgress else { return }
        let now = ContinuousClock.now
        if let shown, now - shown < .milliseconds(200) { return }
        shown = now
        let failed = failures > 0 ? ", \(failures) failed" : ""
        try? Posix.write(Array("\r\u{1B}[K\(count) documents\(failed) …".utf8), to: Posix.standardError)
    }

    /// Takes the line of progress away.
    mutating func clear() {
        guard shown != nil else { return }
        shown = nil
        try? Posix.write(Array("\r\u{1B}[K".utf8), to: Posix.standardError)
    }
}
