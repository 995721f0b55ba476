// Where and how a command writes.

public import ArgumentParser
public import Hearsay

extension OffsetUnit: ExpressibleByArgument {}

/// How offsets are counted.
struct OffsetOptions: ParsableArguments {
    @Option(
        help: "The unit of offsets: Unicode scalars (as Python counts), bytes, or UTF-16 units (as JavaScript counts).")
    var offsets = OffsetUnit.scalar
}

/// Where results go.
struct OutputOptions: ParsableArguments {
    @Option(help: "Write to a file, which appears when it is complete.", completion: .file())
    var output: String?

    /// Opens the output.
    func open() throws -> OutputFile {
        do throws(FileError) {
            return try OutputFile(output)
        } catch {
            throw ExitCode.usage(error.message)
        }
    }
}
