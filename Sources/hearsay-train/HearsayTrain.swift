// Makes every learnt file of the language pack; nothing else trains.

import ArgumentParser

@main
struct HearsayTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hearsay-train",
        abstract: "Learns the weights of the language pack from annotated corpora.",
        subcommands: [
            TrainSegmenter.self, TrainTags.self, TrainCues.self, TrainAttribution.self, TrainSpeakers.self,
            TrainCertainty.self, TrainGrammar.self, TrainLemmas.self,
        ])
}
