// The scorer in Python that `hearsay evaluate` must agree with, where it is at hand.

import Foundation

/// Runs the reference scorer, which stands beside the repository.
enum ReferenceScorer {
    /// The repository's root.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let shared = root.appending(path: "../shared")
    private static let script = shared.appending(path: "score/attribution.py")

    /// Whether the scorer and a Python that adds numbers as its figures were made are there.
    static let isThere: Bool = {
        guard FileManager.default.fileExists(atPath: script.path) else { return false }
        return (try? run(["--version"]).status) == 0
    }()

    /// Runs Python in a folder.
    static func run(_ arguments: [String], in folder: URL? = nil) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONIOENCODING": "utf-8"]) { $1 }
        let file = FileManager.default.temporaryDirectory.appending(path: "reference-\(UUID().uuidString)")
        try Data().write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        process.standardOutput = try FileHandle(forWritingTo: file)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: try Data(contentsOf: file), as: UTF8.self))
    }

    /// Scores an output.
    static func score(_ gold: String, _ output: String, _ options: [String], in folder: URL) throws -> String {
        try run([script.path, gold, output] + options, in: folder).output
    }

    /// Where two values of JSON differ: whole numbers must be the same, others to the last digit but some.
    static func differences(_ a: Any?, _ b: Any?, at path: String = "") -> [String] {
        switch (a, b) {
        case (let a as [String: Any], let b as [String: Any]):
            return Set(a.keys).union(b.keys).sorted().flatMap { differences(a[$0], b[$0], at: "\(path).\($0)") }
        case (let a as NSNumber, let b as NSNumber):
            let isSame = abs(a.doubleValue - b.doubleValue) <= 1e-12
            let isWhole = a.doubleValue == a.doubleValue.rounded() && abs(a.doubleValue) > 1
            return isSame && (!isWhole || a == b) ? [] : ["\(path): \(a), \(b)"]
        case (is NSNull, is NSNull): return []
        default: return ["\(path): \(a ?? "missing"), \(b ?? "missing")"]
        }
    }
}
