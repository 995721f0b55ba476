// The annotated documents that the choices of speakers are learnt from.

import Foundation
import Hearsay

struct SpeakerCorpus {
    /// Documents whose quotations have speakers: stories, and all others.
    let stories: [AnnotatedDocument]
    let others: [AnnotatedDocument]
    var spoken: [AnnotatedDocument] { stories + others }
    /// Documents besides the stories by which the rates of links are measured: shares of what is right may be taken from texts that
    /// weights may not be learnt from.
    let measured: [AnnotatedDocument]
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
            stories = []
            others = try AttributionCorpus.documents(URL(filePath: documents ?? ""))
            measured = others
            weighted = [(others, 1)]
            return
        }
        let root = URL(filePath: corpora)
        let folder = root.appending(path: "attribution")
        let novels = try AttributionCorpus.documents(folder.appending(path: "pdnc.train.jsonl"))
        measured = try AttributionCorpus.documents(folder.appending(path: "gum.train.jsonl"))
        let genres = measured.filter { SentenceCorpus.isOpen(Substring($0.id)) }
        let silver = try SilverCoreference(
            parse: root.appending(path: "grammar/polnear-train.silver.conllu"),
            chains: root.appending(path: "grammar/polnear-train.silver.coref.tsv"))
        let news = try AttributionCorpus.documents(folder.appending(path: "polnear.train.jsonl")).map(silver.annotated)
        stories = novels
        others = genres
        weighted = [(novels, 1), (genres, Self.weightOfGUM), (news, Self.weightOfSilver)]
    }
}
