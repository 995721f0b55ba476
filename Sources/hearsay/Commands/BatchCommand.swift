// hearsay batch: a corpus analysed into a store.

import ArgumentParser
import Hearsay
import HearsayCorpus
import HearsayFormats

struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Analyse a corpus into a store, which stats and search then ask.",
        discussion: """
            Reads files and folders, each file as its name says: .txt a text, .html a page (its article is found), .epub a book, .jsonl a document a line \
            ({"id", "text", "title", "date", "outlet", "author", "url"}), .csv and .tsv a document a row under a header, .warc the pages of an archive of \
            the web; each of these but .epub also as .gz. .zip, .tar, .tar.gz and .tgz are all such files in them. What can't be read is named with its place, and the \
            others go on.

            A path may have *, ?, […] and ** (any folders), for where the shell does not put the files in their place.

            Killed at any moment and started again, it goes on where it was: a document that the store has with the same id, text and \
            metadata is left as it is, a changed one is analysed anew.

            EXAMPLES
              hearsay batch articles/ --store corpus.sqlite
              hearsay batch export.csv --store corpus.sqlite --column text=body --column date=published
              hearsay batch "crawl/**/*.warc.gz" --store corpus.sqlite
              zcat archive.jsonl.gz | hearsay batch --store corpus.sqlite
            """)

    @Argument(help: "Files, folders or patterns; - or none: standard input, read as .jsonl.", completion: .file())
    var inputs: [String] = []

    @Option(help: "The store, a file of SQLite; it is made where there is none.", completion: .file())
    var store: String

    @Option(help: "How all inputs are read, whatever their names are.")
    var input: CorpusFormat?

    @Option(
        name: .customLong("column"),
        help: ArgumentHelp(
            "What the input calls a field; may be given several times.",
            discussion: "Fields: \(DocumentField.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "field=name"))
    var columns: [String] = []

    @Option(
        help:
            "The most bytes that a text, a page, a book, a line or a row may have; one that has more fails, the others go on."
    )
    var maxBytes = ByteCount.standard

    @Option(help: ArgumentHelp("Texts worked on at a time.", discussion: "Without it one for each processor."))
    var jobs: Int?

    @Flag(help: "Analyse anew what another version, lexicon or set of options analysed.")
    var renew = false

    @Flag(help: "Remove documents that no input has any more. Nothing is removed where an input can't be read.")
    var prune = false

    @OptionGroup var choices: AnalyzerChoices
    @OptionGroup var speakers: SpeakerChoices

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
        _ = try names
    }

    /// What the input calls the fields.
    private var names: FieldNames {
        get throws {
            var names = FieldNames()
            for column in columns {
                let parts = column.split(separator: "=", maxSplits: 1).map(String.init)
                guard parts.count == 2, let field = DocumentField(rawValue: parts[0]) else {
                    let known = DocumentField.allCases.map(\.rawValue).joined(separator: ", ")
                    throw ValidationError("--column \(column): write FIELD=NAME; fields are \(known)")
                }
                names[field] = parts[1]
            }
            return names
        }
    }

    func run() throws {
        let analyzer = try choices.analyzer(speakerThreshold: speakers.speakerThreshold)
        let identity = AnalyzerIdentity(analyzer, version: Version.current)
        let writer: StoreWriter
        do throws(StoreError) {
            writer = try StoreWriter(path: store, identity: identity)
        } catch {
            throw ExitCode.usage("\(store): \(error.message)")
        }
        sayOthers(writer.others, identity)
        let options = ReadingOptions(
            limit: maxBytes.bytes, names: try names, words: try pageWords(analyzer.pack))
        let reader = CorpusReader(inputs, format: input, options: options)
        let sink = StoreSink(writer, CorpusProgress())
        var done = OrderedPipeline(reader, sink, workers: jobs ?? Posix.processors).run { item in
            var outcome = CorpusOutcome(place: item.place, share: item.share)
            do {
                let read = try ReadDocument(item, options)
                outcome.notes = read.notes
                guard let document = read.document else { return outcome }
                if try writer.has(document, renewing: renew) {
                    outcome.entry = .unchanged(key: document.key)
                } else {
                    outcome.entry = .analysed(DocumentRows(document, analyzer.analyze(document.text)))
                }
            } catch {
                outcome.failure = (error as? FileError)?.message ?? "\(error)"
            }
            return outcome
        }
        done.finish()
        try end(done)
    }

    private func pageWords(_ pack: LanguagePack) throws -> PageWords {
        do throws(LexiconError) {
            return try PageWords(pack)
        } catch {
            throw ExitCode.usage("\(error)")
        }
    }

    private func end(_ sink: StoreSink) throws {
        var broken = sink.broken
        var removed = 0
        do throws(StoreError) {
            if prune, broken == nil { removed = try pruned(sink) }
            if broken == nil { try sink.writer.finish() }
        } catch {
            broken = error
        }
        if let broken { Messages.say("\(store): \(broken.message)") }
        let counts = sink.counts
        let found = [
            (counts.new, "new"), (counts.changed, "changed"), (counts.unchanged, "unchanged"),
            (removed, "removed"), (sink.failures, "failed"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let documents = counts.new + counts.changed + counts.unchanged + sink.failures
        Messages.say(
            "\(store): \(sink.progress.rate(of: documents))\(found.isEmpty ? "" : ": " + found.joined(separator: ", ")); \(counts.quotations) quotations stored"
        )
        if sink.failures > 0 || broken != nil { throw ExitCode.failure }
    }

    /// Removes what is gone, where it is sure that it is.
    private func pruned(_ sink: StoreSink) throws(StoreError) -> Int {
        let counts = sink.counts
        guard sink.failures == 0, counts.new + counts.changed + counts.unchanged > 0 else {
            let reason = sink.failures == 0 ? "no document was read" : "not all inputs could be read"
            Messages.say("\(store): \(reason), so --prune removed nothing")
            return 0
        }
        return try sink.writer.prune()
    }

    private func sayOthers(_ others: [(identity: AnalyzerIdentity, documents: Int)], _ own: AnalyzerIdentity) {
        for (identity, documents) in others {
            var differences: [String] = []
            if identity.version != own.version { differences.append("version \(identity.version)") }
            if identity.lexicon != own.lexicon { differences.append("another lexicon") }
            if identity.options != own.options { differences.append("other options (\(identity.options))") }
            let what =
                renew
                ? "they are analysed anew where the inputs have them"
                : "they stay as they are; --renew analyses them anew"
            Messages.say(
                "\(store): \(documents) documents were analysed with \(differences.joined(separator: ", ")): \(what)")
        }
    }
}
