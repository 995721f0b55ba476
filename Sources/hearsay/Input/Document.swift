// An item read into a text, as the commands work on it.

import Hearsay
import HearsayFormats

/// A text with its name.
struct Document: Sendable {
    let id: DocumentID
    /// What names it for people: its id, or where it comes from.
    var title: String
    let text: SourceText
    /// What the input says of it.
    var metadata = DocumentMetadata()
    /// An event in the text that the input names, in bytes.
    var target: ByteRange?
    /// What should be said of how it was read.
    var notes: [String] = []
}

/// What is wrong with an item, and its id where that could be read.
struct DocumentError: Error, Sendable {
    var id: DocumentID = .null
    let message: String
}

extension Document {
    /// Reads an item.
    /// - Parameter unit: the unit of a target's offsets.
    init(_ item: InputItem, limit: Int, unit: OffsetUnit) throws(DocumentError) {
        switch item.content {
        case .failure(let message): throw DocumentError(message: message)
        case .file(let path): try self.init(path: path, name: item.name, limit: limit)
        case .record(let bytes): try self.init(line: bytes, unit: unit)
        }
        if id == .null { title = item.place }
        if let repaired = text.repairs.first {
            let places = text.repairs.count == 1 ? "1 place was" : "\(text.repairs.count) places were"
            notes.append("\(places) no valid Unicode, the first at byte \(repaired.start); U+FFFD stands there now")
        }
    }

    private init(path: String, name: String, limit: Int) throws(DocumentError) {
        do throws(FileError) {
            let decoded = DecodedText(detecting: try Posix.contents(of: path, limit: limit))
            self.init(id: .string(path), title: name, text: decoded.text)
            if decoded.text.count == 0 { notes.append("the text is empty") }
            if decoded.encoding != "UTF-8" {
                notes.append("not UTF-8, read as \(decoded.encoding); offsets count in the text as UTF-8 has it")
            }
        } catch {
            throw DocumentError(message: error.message)
        }
    }

    private init(line: [UInt8], unit: OffsetUnit) throws(DocumentError) {
        let input: InputLine
        do throws(InputLineError) {
            input = try InputLine(line)
        } catch {
            throw DocumentError(id: error.id, message: error.message)
        }
        self.init(
            id: input.id, title: "\(input.id)", text: SourceText(utf8: input.text), metadata: input.metadata)
        guard let range = input.target else { return }
        guard let start = text.byte(ofOffset: range.lowerBound, in: unit),
            let end = text.byte(ofOffset: range.upperBound, in: unit)
        else {
            let last = text.offset(ofByte: text.count, in: unit)
            throw DocumentError(id: input.id, message: "the “target” lies outside of the text, which ends at \(last)")
        }
        target = ByteRange(UInt32(start), UInt32(end))
    }
}
