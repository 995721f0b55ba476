import Foundation
import Testing

@testable import HearsayCorpus

/// The report in a browser. Skipped where there is no Chromium.
@Suite struct ReportBrowserTests {
    static let browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// Looks at pages in frames of a given width and writes down all that is wrong with them.
    private static let inspection = """
        <script>
        function overlaps(a, b) {
          return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
        }
        function inspect(frame, name) {
          const page = frame.contentDocument, problems = [];
          const wide = page.documentElement.scrollWidth;
          if (wide > frame.clientWidth) problems.push(name + ' is ' + wide + ' wide');
          const requests = frame.contentWindow.performance.getEntriesByType('resource').length;
          if (requests) problems.push(name + ' asked for ' + requests + ' more');
          for (const svg of page.querySelectorAll('svg.chart')) {
            const place = svg.getBoundingClientRect();
            const texts = [...svg.querySelectorAll('text')];
            const boxes = texts.map(text => text.getBoundingClientRect());
            boxes.forEach((box, i) => {
              if (box.left < place.left - 1 || box.right > place.right + 1) problems.push(name + ' cuts ' + texts[i].textContent);
              for (let j = 0; j < i; j++)
                if (overlaps(box, boxes[j])) problems.push(name + ': ' + texts[i].textContent + ' lies on ' + texts[j].textContent);
              if (parseFloat(page.defaultView.getComputedStyle(texts[i]).fontSize) < 11) problems.push(name + ': tiny ' + texts[i].textContent);
            });
          }
          const blocks = [...page.querySelectorAll('h1,h2,h3,p,svg.chart,summary,.scroll,dl,figcaption,pre')].filter(e => e.checkVisibility());
          blocks.forEach((block, i) => blocks.slice(0, i).forEach(other => {
            if (!other.contains(block) && overlaps(block.getBoundingClientRect(), other.getBoundingClientRect()))
              problems.push(name + ': ' + block.tagName + ' ' + block.textContent.slice(0, 40) + ' lies on ' + other.tagName);
          }));
          return problems;
        }
        addEventListener('load', () => {
          const problems = [...document.querySelectorAll('iframe')].flatMap(frame => inspect(frame, frame.name));
          document.body.append(Object.assign(document.createElement('pre'), {id: 'result', textContent: 'seen:' + problems.join('\\n')}));
        });
        </script>
        """

    @Test(.enabled(if: browser != nil, "no Chromium is installed: the report was not looked at"))
    func fitsAnyScreenAndOverlapsNowhere() throws {
        let long = "The Very Long-Named Regional Evening Courier & Advertiser of the Northern Harbours, Weekend Edition"
        let documents =
            ReportCorpus.more
            + (0..<40).map { number in
                ReportCorpus.document(
                    "n\(number)",
                    "“Part \(number) may be late,” Ana Petrov said. WWW MMM WWWWMMMMWWWWMMMM Ltd denied that it was.",
                    date: "20\(20 + number / 12)-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)-11",
                    outlet: number % 2 == 0 ? long : "名前名前名前名前名前名前名前名前名前名前名前名前名前名前名前名前名前")
            }
        let problems = try ReportCorpus.report(documents) { _, pages in
            #expect(pages["index.html"]?.contains("Side by side") == true)
            return try look(
                at: pages, ["index.html", Selection(.speaker, "Ana Petrov").path], widths: [320, 360, 700, 1200])
        }
        #expect(problems == "")
    }

    /// Writes pages and lets the browser inspect some of them.
    private func look(at pages: [String: String], _ paths: [String], widths: [Int]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hearsay-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent(Selection.folder), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, html) in pages {
            try html.write(to: folder.appendingPathComponent(path), atomically: false, encoding: .utf8)
        }
        let frames = paths.flatMap { path in
            widths.map {
                "<iframe name=\"\(path) at \($0)\" src=\"\(path)\" style=\"width:\($0)px;height:900px;border:0\"></iframe>"
            }
        }
        let file = folder.appendingPathComponent("inspection.html")
        try "<!doctype html><body>\(Self.inspection)\(frames.joined())</body>".write(
            to: file, atomically: false, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Self.browser))
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--allow-file-access-from-files",
            "--user-data-dir=\(folder.path)/profile", "--dump-dom", file.absoluteString,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let dom = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let result = try #require(
            dom.components(separatedBy: "id=\"result\">seen:").dropFirst().first, "\(dom.suffix(2000))")
        return result.components(separatedBy: "</pre>")[0]
    }
}
