// Which of those who may speak a turn is the annotated speaker.

import Hearsay

struct TurnGold {
    private let document: AnnotatedDocument
    private let antecedents: AntecedentGold

    init(_ document: AnnotatedDocument) {
        self.document = document
        antecedents = AntecedentGold(document)
    }

    /// Whether each candidate is the speaker; nil where the corpus does not tell.
    func answers(_ example: TurnTraining.Example) -> [Bool]? {
        guard let speaker = speaker(of: example.content) else { return nil }
        return example.candidates.map { antecedents.entity($0.mentions, pronouns: $0.pronouns) == speaker }
    }

    /// The annotated speaker of some words; nil where there is none, or more than one.
    func speaker(of content: [ByteRange]) -> String? {
        let speakers = document.quotations.filter { quotation in
            quotation.content.contains { piece in content.contains { $0.overlaps(piece) } }
        }
        guard let speaker = speakers.first?.speaker, speakers.allSatisfy({ $0.speaker == speaker }) else { return nil }
        return speaker
    }
}
