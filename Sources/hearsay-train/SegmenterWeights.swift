// Writes the weights of the sentence splitter as a table of the language pack.

import Foundation
import Hearsay

enum SegmenterWeights {
    private static let header = """
        # Weights of the sentence splitter: log-odds that each feature of a candidate adds. Written by `hearsay-train segmenter`.
        # Learnt from UD English EWT (CC BY-SA 4.0) and, of UD English GUM, the genres academic, court, news, interview, bio and voyage.
        feature\tweight

        """

    /// The table; features that weigh nothing are left out.
    static func table(_ weights: [Double]) -> String {
        var rows: [String] = []
        for (name, weight) in zip(SentenceTraining.featureNames, weights) {
            let rounded = String(format: "%.2f", weight)
            if rounded != "0.00", rounded != "-0.00" { rows.append("\(name)\t\(rounded)\n") }
        }
        return header + rows.sorted().joined()
    }
}
