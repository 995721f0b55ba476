// A book in EPUB: an archive of pages, with a document that says which they are and in which order they are read.

public import HearsayFormats

/// A book as one text.
public struct Book: Sendable {
    /// Title, authors and date, as far as the book tells them.
    public let metadata: DocumentMetadata
    /// Headings and paragraphs in the order of reading.
    public let paragraphs: [String]
    /// How many of the files that belong to the text are not there.
    public let missing: Int

    /// All paragraphs, an empty line between each two.
    public var text: String { paragraphs.joined(separator: "\n\n") }

    private static let container = "META-INF/container.xml"
    private static let encryption = "META-INF/encryption.xml"
    private static let endings = [".xml", ".opf", ".xhtml", ".html", ".htm"]

    /// Reads a book.
    /// - Parameter limit: the most bytes that its pages may have together.
    /// - Throws: ``ReadingError`` where the archive is broken, the book encrypted or too large, or this is no book.
    public init(_ archive: ArchiveFile, limit: Int) throws(ReadingError) {
        let files = try Self.files(archive, limit)
        let container = XMLElements(files[Self.container] ?? [], attributes: ["full-path"])
        guard let path = container["rootfile"].lazy.compactMap({ $0.attributes["full-path"] }).first,
            let bytes = files[path]
        else { throw ReadingError("it is no EPUB: \(Self.container) names no package document in it") }
        let package = BookPackage(bytes, path: path)
        // Where only fonts are encrypted the text can be read.
        let encrypted = XMLElements(files[Self.encryption] ?? [], attributes: ["URI"])["CipherReference"]
            .compactMap { $0.attributes["URI"] }
        guard Set(encrypted).isDisjoint(with: package.chapters) else {
            throw ReadingError("the book is encrypted, which only its publisher's reader can undo")
        }
        metadata = package.metadata
        var (paragraphs, missing): ([String], Int) = ([], 0)
        for chapter in package.chapters {
            guard let page = files[chapter] else {
                missing += 1
                continue
            }
            let tree = PageTree(page)
            paragraphs += PageBlocks(tree, dropped: PageFurniture.certain(tree)).blocks.map(\.text)
        }
        (self.paragraphs, self.missing) = (paragraphs, missing)
    }

    /// The files of a book that may hold text, by their paths.
    private static func files(_ archive: ArchiveFile, _ limit: Int) throws(ReadingError) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        var left = limit
        while let member = try archive.next() {
            guard endings.contains(where: member.path.hasSuffix) else { continue }
            if let problem = member.problem { throw ReadingError("\(member.path): \(problem)") }
            do throws(ReadingError) {
                let contents = try StreamContents(
                    { (buffer) throws(ReadingError) in try archive.read(into: &buffer) }, limit: left)
                left -= contents.bytes.count
                files[member.path] = contents.bytes
            } catch {
                if error == .tooLarge(left) { throw .tooLarge(limit) }
                throw ReadingError("\(member.path): \(error.message)")
            }
        }
        return files
    }
}
