import Foundation
import Testing

/// What a published standard says beside what readers understand.
@Suite struct YardstickTests {
    let place: Workplace
    private let claim = "We assess with high confidence that it is likely that the dam fails."

    init() throws { place = try Workplace() }

    @Test func certaintyNamesTheStandard() throws {
        let line = "{\"id\":1,\"text\":\"\(claim)\"}\n"
        func certainty(_ options: String...) throws -> [String: Any] {
            let answer = try place.run(
                ["certainty", "--input", "jsonl", "--format", "jsonl"] + options, input: Data(line.utf8))
            #expect(answer.status == 0)
            return try #require(answer.objects.first?["certainty"] as? [String: Any])
        }
        let icd = try certainty("--yardstick", "icd203")
        let standard = try #require(icd["standard"] as? [String: Any])
        #expect(standard["scale"] as? String == "ICD 203" && standard["term"] as? String == "likely")
        #expect(standard["low"] as? Double == 0.55 && standard["high"] as? Double == 0.8)
        #expect((icd["warnings"] as? [String])?.count == 1)
        #expect(try certainty("--yardstick", "efsa")["warnings"] == nil)
        for plain in [try certainty(), try certainty("--yardstick", "survey")] {
            #expect(plain["standard"] == nil && plain["warnings"] == nil)
            #expect(plain["low"] as? Double == icd["low"] as? Double)
        }
    }

    @Test func reportsTellBoth() throws {
        try place.write("dam.txt", "“It is likely that the dam fails,” Ann Lee said.")
        for command in ["analyze", "explain"] {
            let report = try place.run(command, "dam.txt", "--yardstick", "icd203").output
            #expect(report.contains("heard as 60 % to 85 %; ICD 203 says 55 % to 80 %\n"))
            #expect(try !place.run(command, "dam.txt").output.contains("says 55"))
        }
        let report = try place.run("certainty", "--yardstick", "icd203", input: claim).output
        #expect(report.contains("; ICD 203 says 55 % to 80 %\n"))
        #expect(report.contains("\nwarning: “high confidence” and “likely” stand in one sentence"))
        let page = try place.run("analyze", "dam.txt", "--format", "html", "--yardstick", "ipcc").output
        #expect(page.contains("<p>IPCC says 66 % to 100 %: likely.</p>"))
    }

    @Test func unknownStandardsAreNamed() throws {
        let wrong = try place.run("certainty", "--yardstick", "tea-leaves", input: claim)
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("tea-leaves") && wrong.errors.contains("icd203"))
    }
}
