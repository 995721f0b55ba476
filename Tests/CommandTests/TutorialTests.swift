import Foundation
import Testing

/// The commands that the tutorials show give what is shown.
@Suite struct TutorialTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    /// With this variable set the outputs in the page are written anew.
    private static let rewriting = ProcessInfo.processInfo.environment["HEARSAY_REWRITE"] != nil

    @Test func theArchiveIsAsTold() throws {
        let place = try Workplace()
        let fixture = "Fixtures/archive/arnsea.csv"
        try place.write(fixture, Data(contentsOf: Self.root.appendingPathComponent(fixture)))
        let page = Self.root.appendingPathComponent("Docs/archive.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let told = try Self.told(text, in: place)
        if Self.rewriting { try told.write(to: page, atomically: true, encoding: .utf8) }
        #expect(told == text)
    }

    /// The README's commands run one after the other, and what it shows of an article is what the tool prints.
    @Test func theReadmeIsAsTold() throws {
        let place = try Workplace()
        let article = try Data(contentsOf: Self.root.appendingPathComponent("Fixtures/articles/troops.txt"))
        for name in ["article.txt", "articles/troops.txt"] { try place.write(name, article) }
        try place.write("in.jsonl", Data(#"{"id": 1, "text": "It is safe, she said."}"#.utf8))
        let blocks = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
            .components(separatedBy: "```")
        let commands = try #require(blocks.first { $0.contains("\nhearsay article.txt") })
            .components(separatedBy: "\n").filter { $0.hasPrefix("hearsay ") }
        #expect(commands.count > 5)
        for command in commands { _ = try Self.output(command, place) }
        let report = try Self.output("hearsay article.txt", place)
        let shown = try #require(blocks.first { $0.contains("\nq1  ") }).components(separatedBy: "\n")
        for line in shown where !line.isEmpty { #expect(report.contains(line), "\(line)") }
    }

    /// A page with the outputs that its commands give now.
    private static func told(_ page: String, in place: Workplace) throws -> String {
        var lines: [String] = []
        var isBlock = false
        var hasCommand = false
        for line in page.components(separatedBy: "\n") {
            if line.hasPrefix("```") {
                isBlock.toggle()
                hasCommand = false
            }
            let isCommand = isBlock && line.hasPrefix("$ ")
            hasCommand = hasCommand || isCommand
            // What stands behind a command is its old output.
            if isCommand || !hasCommand { lines.append(line) }
            if isCommand { lines += try output(String(line.dropFirst(2)), place) }
        }
        return lines.joined(separator: "\n")
    }

    /// The lines that a command of the shell writes.
    private static func output(_ command: String, _ place: Workplace) throws -> [String] {
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", "{ \(command)\n} > .output"]
        shell.currentDirectoryURL = place.folder
        shell.environment = ProcessInfo.processInfo.environment.merging(
            ["PATH": Workplace.tool.deletingLastPathComponent().path + ":/usr/bin:/bin"]) { $1 }
        shell.standardError = FileHandle.nullDevice
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 0, "\(command)")
        let text = (place.read(".output") ?? "").replacing("\r\n", with: "\n")
        return text.hasSuffix("\n") ? text.dropLast().components(separatedBy: "\n") : []
    }
}
