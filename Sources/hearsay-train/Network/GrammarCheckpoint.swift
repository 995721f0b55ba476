// The state of a training run on disk, so that a run that was stopped goes on where it stood and gives the same bytes.

import Foundation
import Hearsay

/// What keeps a checkpoint from being used.
struct CheckpointError: Error, CustomStringConvertible {
    let description: String
}

/// A file with the step, all values and their moments.
struct GrammarCheckpoint {
    let file: URL
    /// All that decides what is learnt: data sizes, shape, schedule. A checkpoint of another plan is not gone on with.
    let plan: String

    /// Whether a run was stopped before its end.
    var exists: Bool { FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) }

    /// Writes the state after a step: a new file first, which then takes the place of the old one.
    func save(step: Int, _ state: [(name: String, values: Matrix)]) throws {
        var arrays: [(name: String, bytes: [UInt8])] = [
            ("plan", Array(plan.utf8)), ("step", withUnsafeBytes(of: UInt32(step).littleEndian, Array.init)),
        ]
        for (name, matrix) in state {
            arrays.append((name, Array(UnsafeRawBufferPointer(start: matrix.values, count: matrix.count * 4))))
        }
        try Data(WeightsFile.bytes(arrays)).write(to: file, options: .atomic)
    }

    /// Reads the state into the given matrices; returns the step.
    /// - Throws: ``CheckpointError`` where the file is of another plan or broken.
    func load(into state: [(name: String, values: Matrix)]) throws -> Int {
        let path = file.path(percentEncoded: false)
        do {
            let weights = try WeightsFile(Array(try Data(contentsOf: file)))
            guard try weights.lines("plan") == plan.split(separator: "\n").map(String.init) else {
                throw CheckpointError(
                    description: "\(path) is of a run with other data or options; remove it, or give those of that run")
            }
            for (name, matrix) in state {
                let values = try weights.array(name, of: Float.self, count: matrix.count)
                if let first = values.baseAddress { matrix.values.update(from: first, count: matrix.count) }
            }
            return Int(UInt32(littleEndian: try weights.array("step", of: UInt32.self, count: 1)[0]))
        } catch let error as WeightsError {
            throw CheckpointError(description: "\(path): \(error.description); remove it to begin anew")
        }
    }

    /// Removes the file: the run is over.
    func remove() throws { if exists { try FileManager.default.removeItem(at: file) } }
}
