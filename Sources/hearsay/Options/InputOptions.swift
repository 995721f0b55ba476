// What a command reads, and with how many workers.

import ArgumentParser

/// How inputs are to be read.
enum InputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
}

/// A number of bytes: `65536`, `64K`, `64M`, `1G`.
struct ByteCount: ExpressibleByArgument, Sendable {
    /// Offsets are kept in 32 bits, and the system's converters count in 31.
    static let most = 1 << 30
    static let standard = ByteCount(bytes: 64 << 20)
    let bytes: Int

    init(bytes: Int) {
        self.bytes = bytes
    }

    init?(argument: String) {
        let units: [Character: Int] = ["K": 10, "M": 20, "G": 30]
        let shift = argument.last.flatMap { units[Character($0.uppercased())] }
        guard let number = Int(shift == nil ? argument : String(argument.dropLast())), number > 0,
            number <= Self.most >> (shift ?? 0)
        else { return nil }
        bytes = number << (shift ?? 0)
    }

    var defaultValueDescription: String { "64M" }
}

struct InputOptions: ParsableArguments {
    @Argument(
        help: "Files, or folders of .txt files (of .jsonl files with --input jsonl); - or none: standard input.",
        completion: .file())
    var inputs: [String] = []

    @Option(
        help: ArgumentHelp(
            "How inputs are read: each file a text, or each line an object {\"id\", \"text\"}.",
            discussion: "Without it jsonl where all inputs end with .jsonl, else text."))
    var input: InputFormat?

    @Option(
        help: "The most bytes that a text or a line may have; one that has more fails, the others go on.")
    var maxBytes = ByteCount.standard

    @Option(help: ArgumentHelp("Texts worked on at a time.", discussion: "Without it one for each processor."))
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    }

    /// How inputs are read.
    var format: InputFormat {
        input ?? (!inputs.isEmpty && inputs.allSatisfy { $0.hasSuffix(".jsonl") } ? .jsonl : .text)
    }

    /// Whether there is just one text.
    var isSingleText: Bool {
        format == .text && inputs.count <= 1 && inputs.allSatisfy { $0 == "-" || Posix.kind(of: $0) != .folder }
    }

    var workers: Int { jobs ?? Posix.processors }

    /// The inputs, to be read one after another.
    func reader(_ kind: InputKind? = nil) -> InputReader {
        if inputs.allSatisfy({ $0 == "-" }), Posix.isTerminal(Posix.standardInput) {
            Messages.say("reading what is typed; end it with Ctrl-D (hearsay --help shows more)")
        }
        return InputReader(inputs, kind: kind ?? (format == .text ? .text : .lines), limit: maxBytes.bytes)
    }
}
