import Foundation
import HearsayFormats
import Testing

@testable import Hearsay

/// The page in a browser. Skipped where there is no Chromium.
@Suite struct BrowserTests {
    static let browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test(.enabled(if: browser != nil, "no Chromium is installed: the page was not looked at"))
    func rendersQuotationsNotesAndLegend() throws {
        let page = HTMLPage.page(SampleAnalysis().analysis, title: "port.txt")
        let dom = try dom(of: page)
        // What the browser has read is what was meant: as many pieces, notes and entries.
        #expect(dom.components(separatedBy: "<aside class=\"note ").count - 1 == 6)
        #expect(dom.components(separatedBy: "<span class=\"q ").count - 1 == 6 + 2)
        #expect(dom.components(separatedBy: "<li class=\"c").count - 1 == 2 + 1)
    }

    @Test(.enabled(if: browser != nil, "no Chromium is installed: the page was not looked at"))
    func runsNoScriptOfTheText() throws {
        let attack = "<script>document.title='stolen'</script><img src=x onerror=\"document.title='stolen'\">"
        let dom = try dom(of: HTMLPage.page(SampleAnalysis.hostile(attack), title: attack))
        #expect(!dom.contains("<title>stolen</title>"))
    }

    private func dom(of page: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hearsay-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("page.html")
        try page.write(to: file, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Self.browser))
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile", "--dump-dom",
            file.absoluteString,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
