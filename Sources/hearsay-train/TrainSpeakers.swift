// `hearsay-train speakers`: learns whom a pronoun refers to, and who speaks a turn of a dialogue.

import ArgumentParser
import Foundation
import Hearsay

struct TrainSpeakers: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speakers",
        abstract: "Learns the choices of the speakers floor: pronoun-weights.tsv, speakers.weights and link-rates.tsv.",
        discussion: """
            Reads attribution/pdnc.train.jsonl; of attribution/gum.train.jsonl the genres whose licences allow it; \
            attribution/polnear.train.jsonl with the automatic coreference of grammar/polnear-train.silver.coref.tsv. \
            With --documents your own annotated texts take their place; they need entities and speakers. \
            For each work, the part of a document's id before its first hyphen, it prints how well those who speak its turns are found by \
            what was learnt on all other works. Needs no seed: every step is over all examples.
            """)

    @OptionGroup var input: TrainingInput

    @Option(help: "The folder of the language pack that the files are written to.", completion: .directory)
    var output: String

    func run() throws {
        let corpus =
            try input.corpora.map(SpeakerCorpus.init(corpora:)) ?? SpeakerCorpus(documents: input.ownDocuments())
        let folder = URL(filePath: output)
        let pack = try LanguagePack.english()
        let table = try PronounLearner(pack).table(of: corpus)
        try table.write(
            to: folder.appending(path: PronounTraining.fileName), atomically: true, encoding: .utf8)
        print("\(PronounTraining.fileName): \(table.utf8.count) bytes")
        let learnt = pack.replacing(try LexiconTable(name: PronounTraining.fileName, bytes: Array(table.utf8)))
        let (model, heldOut) = try TurnLearner(learnt, corpus.spoken).model()
        try Data(model.bytes).write(to: folder.appending(path: TurnTraining.fileName))
        print("\(TurnTraining.fileName): \(model.bytes.count) bytes")
        let rates = try LinkLearner(pack: learnt, turns: model, corpus: corpus, heldOut: heldOut).table()
        try rates.write(to: folder.appending(path: LinkTraining.fileName), atomically: true, encoding: .utf8)
        print("\(LinkTraining.fileName): \(rates.utf8.count) bytes")
    }
}
