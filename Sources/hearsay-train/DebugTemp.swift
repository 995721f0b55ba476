import ArgumentParser
import Foundation
import Hearsay
struct DebugTemp: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "debug")
    @Argument var file: String
    func run() throws {
        let t = try CueTraining(try LanguagePack.english())
        for line in t.debug(SourceText(try String(contentsOf: URL(filePath: file), encoding: .utf8))) { print(line) }
    }
}
