// Reads the inputs of a batch, one after another.

import HearsayCorpus

/// Gives the items of all inputs, one after another; records are read as they are asked for.
struct InputReader: Sendable {
    private let kind: InputKind
    private let limit: Int
    private var items: [InputItem]
    private var position = 0
    private var open: (name: String, reader: LineReader, source: ByteSource)?

    /// Reads paths; none are standard input.
    /// - Parameter limit: the most bytes that a text or a line may have.
    init(_ paths: [String], kind: InputKind, limit: Int) {
        self.kind = kind
        self.limit = limit
        items = (paths.isEmpty ? ["-"] : paths).flatMap { FileWalk.items($0, endings: [kind.fileExtension]) }
    }

    /// The number of files.
    var fileCount: Int { items.count }

    /// The next item, or nil at the end.
    mutating func next() -> InputItem? {
        while true {
            if let item = nextRecord() { return item }
            guard position < items.count else { return nil }
            let item = items[position]
            position += 1
            guard kind != .text, case .file(let path) = item.content else { return item }
            do throws(FileError) {
                let source = try ByteSource(path: path)
                open = (item.name, LineReader(source.stream, limit: limit), source)
            } catch {
                return InputItem(name: item.name, line: nil, content: .failure(error.message))
            }
        }
    }

    private mutating func nextRecord() -> InputItem? {
        guard open != nil else { return nil }
        let item = kind == .blocks ? nextBlock() : nextLine()
        if item == nil, let done = open {
            done.source.close()
            open = nil
        }
        return item
    }

    /// The next line that is not blank.
    private mutating func nextLine() -> InputItem? {
        while let line = open?.reader.next() {
            if case .line(let bytes) = line, bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
            return item(line)
        }
        return nil
    }

    /// The next lines up to an empty one.
    private mutating func nextBlock() -> InputItem? {
        var block: [UInt8] = []
        var first: Int?
        while let line = open?.reader.next() {
            guard case .line(let bytes) = line else {
                defer { passOverBlock() }
                return item(line)
            }
            if bytes.isEmpty {
                if first != nil { break }
                continue
            }
            first = first ?? open?.reader.number
            block += bytes
            block.append(UInt8(ascii: "\n"))
            guard block.count <= limit else {
                passOverBlock()
                return InputItem(name: name, line: first, content: .failure(Posix.tooLarge(limit).message))
            }
        }
        return first.map { InputItem(name: name, line: $0, content: .record(block)) }
    }

    /// Passes over the rest of a block that is refused, which would be taken for a block of its own.
    private mutating func passOverBlock() {
        while let line = open?.reader.next() {
            if case .line(let bytes) = line, bytes.isEmpty { return }
        }
    }

    private var name: String { open?.name ?? "" }

    private func item(_ line: LineReader.Line) -> InputItem {
        let content: InputItem.Content =
            switch line {
            case .line(let bytes): .record(bytes)
            case .tooLong: .failure(Posix.tooLarge(limit).message)
            case .failure(let error): .failure(error.message)
            }
        return InputItem(name: name, line: open?.reader.number, content: content)
    }
}
