// The learnt choices of the speakers floor.

enum SpeakerModel {
    /// The file's name in the language pack.
    static let fileName = "speakers.weights"
    /// The learnt choices of who speaks a turn; nil where the pack has none.
    /// - Throws: ``LexiconError`` where the weights are broken.
    static func turns(_ pack: LanguagePack) throws(LexiconError) -> TurnModel? {
        guard let file = pack.weights[fileName] else { return nil }
        do {
            let weights = try WeightsFile(embedded: file.bytes)
            let (numbers, keys) = (TurnFeatures.numbers, TurnFeatures.keys)
            return TurnModel(
                alone: try BoostedTrees(weights, "turns alone", numberNames: numbers, keyNames: keys),
                steps: Array(try weights.array("turn steps", of: Double.self, count: TurnChain.count)),
                together: try BoostedTrees(weights, "turns together", numberNames: numbers, keyNames: keys))
        } catch {
            throw LexiconError(table: fileName, line: 0, message: "\(error)")
        }
    }
}

extension TurnModel {
    /// The file's bytes that ``SpeakerModel/turns(_:)`` reads.
    package var bytes: [UInt8] {
        WeightsFile.bytes(
            alone.arrays("turns alone") + [("turn steps", steps.withUnsafeBytes(Array.init))]
                + (together?.arrays("turns together") ?? []))
    }
}
