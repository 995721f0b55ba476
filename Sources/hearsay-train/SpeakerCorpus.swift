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

    /// One's own documents.
    init(documents: [AnnotatedDocument]) {
        stories = []
        others = documents
        measured = documents
        weighted = [(documents, 1)]
    }

    /// The documents of the corpora.
    /// - Parameter corpora: the folder of the corpora.
    init(corpora: String) throws {
        let root = URL(filePath: corpora)
        let folder = root.appending(path: "attribution")
        let novels = try AttributionCorpus.documents([folder.appending(path: "pdnc.train.jsonl")])
        measured = try AttributionCorpus.documents([folder.appending(path: "gum.train.jsonl")])
        let genres = measured.filter { SentenceCorpus.isOpen(Substring($0.id)) }
        let silver = try SilverCoreference(
            parse: root.appending(path: "grammar/polnear-train.silver.conllu"),
            chains: root.appending(path: "grammar/polnear-train.silver.coref.tsv"))
        let news = try AttributionCorpus.documents([folder.appending(path: "polnear.train.jsonl")]).map(
            silver.annotated)
        stories = novels
        others = genres
        weighted = [(novels, 1), (genres, Self.weightOfGUM), (news, Self.weightOfSilver)]
    }
}
