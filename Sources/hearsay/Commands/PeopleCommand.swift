// hearsay people: who is quoted in a store, and which names are one person.

import ArgumentParser
import HearsayCorpus
import HearsayFormats

struct PeopleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "Show who is quoted in a store, with the names that are one person, and correct that.",
        discussion: """
            A surname alone is taken for the only person of the corpus who has it. One name is two people, shown with their roles, where these \
            are of different fields in one year and gender, affiliations or outlets differ too. The table says why. Where that is wrong, or two names are \
            one person, write a table with the columns name and same, a row a name: whose it is, or nothing where it stands alone.

            EXAMPLES
              hearsay people corpus.sqlite
              hearsay people corpus.sqlite --name Petrov
              hearsay people corpus.sqlite --overrides names.csv
            """)

    @Argument(help: "The store that hearsay batch made.", completion: .file())
    var store: String

    @Option(help: "Only people one of whose names has this in it.")
    var name: String?

    @Option(
        help: "A table of corrections, with the columns name and same; it replaces the store's.", completion: .file())
    var overrides: String?

    @Option(help: "The most people; 0 for all.")
    var limit = 20

    @Option(help: "How results are written.")
    var format = CorpusOutputFormat.text

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if limit < 0 { throw ValidationError("--limit must be 0 or more") }
    }

    func run() throws {
        let opened = try CorpusStore.open(store)
        if let overrides { try correct(by: overrides) }
        let file = try output.open()
        do {
            let table = try opened.people(named: name, limit: limit == 0 ? nil : limit)
            try file.write(Array(format.string(table, style: TextStyle(columns: file.columns)).utf8))
            try file.finish()
        } catch {
            file.discard()
            Messages.say("\(store): \((error as? FileError)?.message ?? "\(error)")")
            throw ExitCode.failure
        }
    }

    private func correct(by path: String) throws {
        do {
            for override in try CorpusStore.override(try OverrideFile.read(path), path: store) {
                let names = [override.name, override.same].compactMap { $0 }.joined(separator: " = ")
                Messages.say("\(path): \(names): nobody of this name is quoted yet")
            }
        } catch let error as FileError {
            throw ExitCode.usage("\(path)\(error.message)")
        } catch {
            throw ExitCode.usage("\(store): \(error)")
        }
    }
}

/// A table of corrections: which names are one person.
enum OverrideFile {
    private static let limit = 1 << 20

    /// Reads a table with the columns `name` and `same`.
    static func read(_ path: String) throws -> [PersonOverride] {
        let source: ByteSource
        do throws(FileError) {
            source = try ByteSource(path: path)
        } catch {
            throw FileError(": \(error.message)")
        }
        defer { source.close() }
        var reader = TableReader(
            separator: path.hasSuffix(".tsv") ? UInt8(ascii: "\t") : nil, limit: limit, source: source.stream)
        var columns: (name: Int, same: Int)?
        var overrides: [PersonOverride] = []
        while let (line, record) = try reader.next() {
            guard case .cells(let bytes) = record else { throw FileError(":\(line): the row can't be read") }
            let cells = bytes.map { String(decoding: $0, as: UTF8.self) }
            guard let (name, same) = columns else {
                guard let name = cells.firstIndex(of: "name"), let same = cells.firstIndex(of: "same") else {
                    throw FileError(":\(line): the header must name the columns name and same")
                }
                columns = (name, same)
                continue
            }
            guard cells.count > max(name, same), !cells[name].isEmpty else {
                throw FileError(":\(line): a row needs a name, and whose it is or an empty cell")
            }
            overrides.append(PersonOverride(name: cells[name], same: cells[same].isEmpty ? nil : cells[same]))
        }
        return overrides
    }
}
