// The annotated documents that the choices of speakers are learnt from.

import Foundation
import Hearsay

struct SpeakerCorpus {
    /// Documents whose quotations have speakers.
    let spoken: [AnnotatedDocument]
    /// Documents for pronouns, with how much each example counts.
    let weighted: [(documents: [AnnotatedDocument], weight: Double)]

    /// Few texts of GUM are open: its examples count so many times.
    private static let weightOfGUM = 4.0
    /// The chains of PolNeAR were found by a program: its examples, the most, count less.
    private static let weightOfSilver = 0.3

    /// - Parameters:
    ///   - corpora: the folder of the corpora, or nil.
    ///   - documents: a file of one's own, where there is no such folder.
    init(corpora: String?, documents: String?) throws {
        guard let corpora else {
            spoken = try AttributionCorpus.documents(URL(filePath: documents ?? ""))
            weighted = [(spoken, 1)]
            return
        }
        let root = URL(filePath: corpora)
        let folder = root.appending(path: "attribution")
        let novels = try AttributionCorpus.documents(folder.appending(path: "pdnc.train.jsonl"))
        let genres = try AttributionCorpus.documents(folder.appending(path: "gum.train.jsonl"))
            .filter { SentenceCorpus.isOpen(Substring($0.id)) }
        let silver = try SilverCoreference(
            parse: root.appending(path: "grammar/polnear-train.silver.conllu"),
            chains: root.appending(path: "grammar/polnear-train.silver.coref.tsv"))
        let news = try AttributionCorpus.documents(folder.appending(path: "polnear.train.jsonl")).map(silver.annotated)
        spoken = novels + genres
        weighted = [(novels, 1), (genres, Self.weightOfGUM), (news, Self.weightOfSilver)]
    }
}
