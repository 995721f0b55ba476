import Foundation
import Hearsay
import Testing

@testable import hearsay_train

/// The same data, seed and options give the same bytes, also where a run was stopped on the way.
@Suite struct RetrainingTests {
    private static let passes = 3

    /// A checkpoint in a folder of its own.
    private static func checkpoint(plan: String = "tiny; 9 steps") -> GrammarCheckpoint {
        let folder = FileManager.default.temporaryDirectory
        return GrammarCheckpoint(file: folder.appending(path: "hearsay-\(UUID().uuidString).checkpoint"), plan: plan)
    }

    /// What an unbroken run gives.
    private static func result(seed: UInt64 = 3, start: UInt64 = 3) -> UInt64 {
        let training = TinyTraining(passes: passes, seed: seed, start: start)
        _ = training.trainer.train(steps: Int.max)
        return training.digest
    }

    private static let unbroken = result()

    @Test func theSameSeedGivesTheSameBytes() {
        #expect(Self.result() == Self.unbroken)
    }

    @Test func otherSeedsGiveOthers() {
        #expect(Self.result(seed: 4) != Self.unbroken)
        #expect(Self.result(start: 4) != Self.unbroken)
    }

    @Test func stepsMayBeTakenInAnyPortions() {
        let training = TinyTraining(passes: Self.passes)
        while training.trainer.step < training.trainer.steps {
            let before = training.trainer.step
            _ = training.trainer.train(steps: 2)
            #expect(training.trainer.step == min(before + 2, training.trainer.steps))
        }
        #expect(training.digest == Self.unbroken)
    }

    @Test(arguments: [1, 5]) func aStoppedRunGoesOn(after steps: Int) throws {
        let saved = Self.checkpoint()
        defer { try? saved.remove() }
        let first = TinyTraining(passes: Self.passes)
        try #require(first.trainer.steps > steps)
        _ = first.trainer.train(steps: steps)
        #expect(!saved.exists)
        try saved.save(step: first.trainer.step, first.model.state)
        #expect(saved.exists)

        // The network begins with other values, so that all that counts must be in the file.
        let second = TinyTraining(passes: Self.passes, start: 99)
        #expect(second.digest != first.digest)
        second.trainer.resume(after: try saved.load(into: second.model.state))
        #expect(second.trainer.step == steps)
        #expect(second.digest == first.digest)
        _ = second.trainer.train(steps: Int.max)
        #expect(second.trainer.step == second.trainer.steps)
        #expect(second.digest == Self.unbroken)
        try saved.remove()
        #expect(!saved.exists)
    }

    @Test func aLaterCheckpointTakesThePlaceOfAnEarlier() throws {
        let saved = Self.checkpoint()
        defer { try? saved.remove() }
        let training = TinyTraining(passes: Self.passes)
        for step in 1...2 {
            _ = training.trainer.train(steps: 1)
            try saved.save(step: step, training.model.state)
        }
        let other = TinyTraining(passes: Self.passes, start: 99)
        #expect(try saved.load(into: other.model.state) == 2)
        #expect(other.digest == training.digest)
    }

    @Test func aCheckpointOfAnotherPlanIsRefused() throws {
        let saved = Self.checkpoint()
        defer { try? saved.remove() }
        let training = TinyTraining(passes: Self.passes)
        try saved.save(step: 1, training.model.state)
        let other = GrammarCheckpoint(file: saved.file, plan: "tiny; 12 steps")
        let fresh = TinyTraining(passes: Self.passes, start: 99)
        let before = fresh.digest
        let error = #expect(throws: CheckpointError.self) { try other.load(into: fresh.model.state) }
        #expect(
            error?.description
                == "\(saved.file.path) is of a run with other data or options; remove it, or give those of that run")
        #expect(fresh.digest == before)
    }

    @Test func aBrokenCheckpointIsRefused() throws {
        let saved = Self.checkpoint()
        defer { try? saved.remove() }
        let training = TinyTraining(passes: Self.passes)
        try saved.save(step: 1, training.model.state)
        let whole = try Data(contentsOf: saved.file)
        for broken in [Data(), Data("no checkpoint of anything".utf8), whole.prefix(whole.count / 2)] {
            try broken.write(to: saved.file)
            let error = #expect(throws: CheckpointError.self) { try saved.load(into: training.model.state) }
            #expect(error?.description.hasPrefix("\(saved.file.path): ") == true)
            #expect(error?.description.hasSuffix("; remove it to begin anew") == true)
        }
    }
}
