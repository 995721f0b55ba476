import HearsayFormats
import Testing

@Suite struct JSONTests {
    private func read(_ line: String) -> String {
        do throws(InputLineError) {
            let input = try InputLine(Array(line.utf8))
            let target = input.target.map { " \($0.lowerBound):\($0.upperBound)" } ?? ""
            return "\(input.id.jsonString()) \(String(decoding: input.text, as: UTF8.self))\(target)"
        } catch {
            return "\(error.id.jsonString()) error: \(error.message)"
        }
    }

    @Test(arguments: [
        (#"{"id": "a", "text": "x"}"#, "\"a\" x"),
        (#" { "text" : "x" , "more" : [1, -2.5e+3, {"a": [null, true, false]}], "id" : 8.50 } "#, "8.50 x"),
        (#"{"id":12345678901234567890123,"text":""}"#, "12345678901234567890123 "),
        (#"{"text":"x"}"#, "null x"),
        (#"{"text":"\u00e9\n\/\"\\ \ud83d\ude00 \ud83d. \udc00\ud83d"}"#, "null é\n/\"\\ 😀 \u{FFFD}. \u{FFFD}\u{FFFD}"),
        (#"{"id":"a","text":"x","target":{"start":1,"end":3}}"#, "\"a\" x 1:3"),
        (#"{"id":"a","text":"x","target":null}"#, "\"a\" x"),
        (#"{"text":"first","text":"last"}"#, "null last"),
    ])
    func readsLines(_ line: String, _ expected: String) { #expect(read(line) == expected) }

    @Test(arguments: [
        ("", "null error: not a JSON object (at byte 0)"),
        ("[]", "null error: not a JSON object (at byte 0)"),
        (#"{"id":"a"}"#, "\"a\" error: no “text”, which must be a string"),
        (#"{"id":"a","text":5}"#, "\"a\" error: no “text”, which must be a string"),
        (#"{"id":"a","text":"x""#, "\"a\" error: not JSON: it breaks off (at byte 20)"),
        (#"{"id":"a","text":"x"} {}"#, "\"a\" error: not JSON: something follows the object (at byte 22)"),
        (#"{"id":"a","text":"x\q"}"#, "\"a\" error: not JSON: no such escape (at byte 21)"),
        (
            "{\"id\":\"a\",\"text\":\"x\u{1}\"}",
            "\"a\" error: not JSON: a control character in a string must be escaped (at byte 19)"
        ),
        (#"{"id":01,"text":"x"}"#, "0 error: not JSON: a comma is missing (at byte 7)"),
        (#"{"id":[1],"text":"x"}"#, "null error: the “id” must be a string or a number (at byte 6)"),
        (#"{"text":"x",}"#, "null error: not JSON: a key is missing (at byte 12)"),
    ])
    func saysWhatIsWrong(_ line: String, _ expected: String) { #expect(read(line) == expected) }

    @Test func deepNestingIsAnError() {
        let depth = 100_000
        let line =
            "{\"id\":1,\"x\":" + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}"
        #expect(read(line).hasPrefix("1 error: nested more than 512 deep"))
    }

    @Test func repairsBytesThatAreNoUnicode() throws {
        let line = Array("{\"text\":\"a".utf8) + [0xFF] + Array("b\"}".utf8)
        #expect(try InputLine(line).text == [0x61, 0xFF, 0x62])
    }

    @Test(arguments: [
        (0.1 + 0.2, "0.30000000000000004"), (1, "1"), (-0.25, "-0.25"), (1e-7, "1e-07"), (.nan, "null"),
        (.infinity, "null"),
    ])
    func writesNumbers(_ number: Double, _ expected: String) {
        var json = JSONWriter()
        json.value(number)
        #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
    }

    @Test func indentsForPeople() {
        var json = JSONWriter(indented: true)
        json.object { json in
            json.member("a", 1)
            json.key("b")
            json.array([1, 2], inline: true) { $0.value($1) }
            json.key("c")
            json.array([] as [Int]) { $0.value($1) }
            json.key("d")
            json.object { $0.member("e", true) }
        }
        #expect(
            String(decoding: json.bytes, as: UTF8.self) == """
                {
                  "a": 1,
                  "b": [1, 2],
                  "c": [],
                  "d": {
                    "e": true
                  }
                }
                """)
    }
}
