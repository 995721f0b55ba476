import Foundation
import Testing

@testable import HearsayFormats

/// The classes of signs are Python's, of which the scorer's definition is a program.
@Suite struct ScalarClassTests {
    @Test(
        arguments: [
            ("a", true, false), ("é", true, false), ("½", true, false), ("Ⅷ", true, false), ("中", true, false),
            ("𝒜", true, false),
            ("\u{661}", true, false), ("ʰ", true, false), ("\u{301}", false, false), ("😀", false, false),
            ("_", false, false),
            ("\u{200B}", false, false), ("\u{A0}", false, true), ("\u{1F}", false, true), ("\u{2028}", false, true),
        ] as [(Unicode.Scalar, Bool, Bool)])
    func classes(_ scalar: Unicode.Scalar, _ isAlphanumeric: Bool, _ isBlank: Bool) {
        #expect(scalar.isAlphanumeric == isAlphanumeric && scalar.isBlank == isBlank)
        #expect(scalar.isWordSign == (isAlphanumeric || scalar == "_"))
    }

    private static let script = """
        import re, sys, unicodedata
        sys.stdout.reconfigure(encoding="utf-8")
        for i in [*range(0xD800), *range(0xE000, 0x110000)]:
            c = chr(i)
            print("-" if unicodedata.category(c) == "Cn" else
                  "".join(str(int(bool(x))) for x in (c.isalnum(), c.isspace(), re.match(r"\\w", c), c.isupper()))
                  + ",".join(str(ord(x)) for x in c.lower()))
        """

    /// All of Unicode, as far as Python's version knows it.
    @Test func allSignsHavePythonsClasses() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "classes-\(UUID().uuidString)")
        try Data().write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", Self.script]
        process.standardOutput = try FileHandle(forWritingTo: file)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            print("no python3: the classes of signs are not compared")
            return
        }
        let lines = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
        let scalars = (0...0x10FFFF).compactMap { Unicode.Scalar($0 as UInt32) }
        try #require(lines.count == scalars.count)
        let others = zip(scalars, lines).filter { scalar, line in line != "-" && line != Self.classes(scalar) }
        #expect(others.map { "U+\(String($0.0.value, radix: 16)): \($0.1)" } == [])
    }

    private static func classes(_ scalar: Unicode.Scalar) -> String {
        let flags = [scalar.isAlphanumeric, scalar.isBlank, scalar.isWordSign, scalar.properties.isUppercase]
        let lowered = scalar.properties.lowercaseMapping.unicodeScalars.map { String($0.value) }
        return flags.map { $0 ? "1" : "0" }.joined() + lowered.joined(separator: ",")
    }
}
