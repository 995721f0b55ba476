// Where a batch writes to.

/// Where the outcomes of a batch go.
protocol Destination: Sendable {
    /// Whether people look at it as it is written.
    var isTerminal: Bool { get }
    /// Makes ready for outcomes.
    mutating func begin() throws(FileError)
    /// Writes outcomes, in order; where one can't be written but others can, it becomes a failure.
    mutating func write(_ outcomes: inout [Outcome]) throws(FileError)
    /// Completes what was written; where it can't, takes it back.
    mutating func finish() throws(FileError)
    /// Takes back what won't be complete.
    func discard()
}
