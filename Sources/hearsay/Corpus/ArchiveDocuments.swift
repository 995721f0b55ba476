// The documents of an archive of files, each file read as its name says. Files of many documents are read as they are unpacked.

import HearsayCorpus

struct ArchiveDocuments: DocumentStream {
    private let name: String
    private let options: ReadingOptions
    private let archive: ArchiveFile
    /// The documents of the file that is read, where it has many.
    private var member: (any DocumentStream)?
    /// Whether there was anything to read.
    private var isEmpty = true

    init(_ archive: ArchiveFile, name: String, options: ReadingOptions) {
        (self.archive, self.name, self.options) = (archive, name, options)
    }

    mutating func next() -> CorpusItem? {
        while true {
            if let item = member?.next() { return item }
            member = nil
            do throws(ReadingError) {
                guard let found = try archive.next() else { return end() }
                if let item = item(found) { return item }
            } catch {
                isEmpty = false
                return CorpusItem(place: name, content: .failure(error.message))
            }
        }
    }

    /// What is said, once, at the end of an archive in which there was nothing to read.
    private mutating func end() -> CorpusItem? {
        guard isEmpty else { return nil }
        isEmpty = false
        let endings = CorpusFormat.endings.joined(separator: ", ")
        return CorpusItem(place: name, content: .failure("the archive has no \(endings) files"))
    }

    /// A file's one document or what is wrong with it; nil where it is not read, or has many, which are then next.
    private mutating func item(_ found: ArchiveMember) -> CorpusItem? {
        guard !found.isHidden, let format = CorpusFormat(path: found.path) else { return nil }
        isEmpty = false
        let place = "\(name)/\(found.path)"
        do throws(ReadingError) {
            if let problem = found.problem { throw ReadingError(problem) }
            let stream = try ByteSource.unpacked(found.path) { [archive] (buffer) throws(ReadingError) in
                try archive.read(into: &buffer)
            }
            member = format.documents(stream, name: place, options: options)
            if member != nil { return nil }
            guard format != .zip, format != .tar else {
                throw ReadingError("an archive in an archive is not read; unpack the outer one, and give the folder")
            }
            let contents = try StreamContents(stream, limit: options.limit).bytes
            return format.single(.bytes(contents)).map { CorpusItem(place: place, content: $0) }
        } catch {
            return CorpusItem(place: place, content: .failure(error.message))
        }
    }
}
