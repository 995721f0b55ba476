import HearsayCorpus
import Testing

/// Records of comma- and tab-separated values.
@Suite struct TableTests {
    /// The lines and records of a text, which comes in pieces of a few bytes.
    private func records(_ text: String, separator: UInt8? = nil, limit: Int = 1000, piece: Int = 3) throws -> [String]
    {
        var reader = TableReader(separator: separator, limit: limit, source: Pieces(text, piece).read)
        var found: [String] = []
        while let (line, record) = try reader.next() {
            switch record {
            case .cells(let cells):
                found.append("\(line): " + cells.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|"))
            case .broken(let message): found.append("\(line)! \(message)")
            }
        }
        return found
    }

    @Test func cellsMayBeQuoted() throws {
        let text = "a,b\r\n\"x, \"\"y\"\"\nz\",1\r\n\r\n,\"\"\n5\" pipe,2"
        for piece in [1, 2, 100] {
            #expect(
                try records(text, piece: piece) == ["1: a|b", "2: x, \"y\"\nz|1", "5: |", "6: 5\" pipe|2"])
        }
    }

    @Test func theSeparatorIsSeen() throws {
        #expect(try records("\u{FEFF}a;b;c,d\n1;2;3") == ["1: a|b|c,d", "2: 1|2|3"])
        #expect(try records("a\tb,c\n1\t2", separator: 0x09) == ["1: a|b,c", "2: 1|2"])
    }

    @Test func aBrokenRecordCostsItselfAlone() throws {
        let stray = try records("a,b\n\"x\" y,1\n2,3\n")
        #expect(stray.map { $0.prefix(2) } == ["1:", "2!", "3:"])
        let open = try records("a,b\n1,\"x\n2,3\n4,5\n")
        #expect(open == ["1: a|b", "2! a quotation mark is not closed", "3: 2|3", "4: 4|5"])
        let long = try records("a,b\n1,\"\(String(repeating: "x\n", count: 40))\n2,3\n", limit: 20)
        #expect(long[1].hasPrefix("2! more than 20 bytes"))
        #expect(long.last == "43: 2|3")
        let line = try records("a,b\n\(String(repeating: "x", count: 50)),1\n2,3\n", limit: 20)
        #expect(line.map { $0.prefix(2) } == ["1:", "2!", "3:"])
    }

    @Test func nothingIsNoRecord() throws {
        #expect(try records("") == [])
        #expect(try records("\n\r\n") == [])
    }
}

/// A text that is read piece by piece.
private final class Pieces: @unchecked Sendable {
    // Unchecked: one reader alone has it.
    private var rest: ArraySlice<UInt8>
    private let size: Int

    init(_ text: String, _ size: Int) {
        rest = Array(text.utf8)[...]
        self.size = size
    }

    func read(into buffer: inout [UInt8]) -> Int {
        let piece = rest.prefix(min(size, buffer.count))
        buffer.replaceSubrange(0..<piece.count, with: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
    }
}
