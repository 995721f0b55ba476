// Throughput on one core over the project's own fixtures: `make bench`.

import Foundation
import Hearsay

/// A thing to time: its name, its unit, how much of it one run does, and the run, whose result is summed so that nothing is left out.
struct Measure {
    var name: String
    var unit: String
    var amount: Double
    var run: () -> Int
}

@main
struct Bench {
    static let rounds = 7

    static func main() throws {
        let folder = URL(filePath: CommandLine.arguments.dropFirst().first ?? "../Fixtures/articles")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
        let articles = try files.map { try String(contentsOf: $0, encoding: .utf8) }
        let words = articles.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
        let joined = Array(repeating: articles.joined(separator: "\n\n"), count: 200).joined(separator: "\n\n")
        let large = SourceText(joined)
        let sources = articles.map { SourceText($0) }
        let megabytes = Double(large.count) / 1_000_000
        let analyzer = try Analyzer()
        let repeats = 20
        let sentences = sources.flatMap { analyzer.parsedSentences(of: $0) }.map { $0.tokens.map(\.form) }
        let tokens = sentences.reduce(0) { $0 + $1.count }
        let measures = [
            Measure(name: "sentences", unit: "MB/s", amount: megabytes) { analyzer.sentences(of: large).count },
            Measure(name: "tokens", unit: "MB/s", amount: megabytes) { analyzer.tokenRanges(of: large).count },
            Measure(name: "tags, trees and names", unit: "tokens/s", amount: Double(tokens * repeats)) {
                (0..<repeats).reduce(0) { sum, _ in
                    sum + sentences.reduce(0) { $0 + (analyzer.parse($1, style: .news)?.count ?? 0) }
                }
            },
            Measure(name: "analysis", unit: "words/s", amount: Double(words * repeats)) {
                (0..<repeats).reduce(0) { sum, _ in
                    sum + sources.reduce(0) { $0 + analyzer.analyze($1).quotations.count }
                }
            },
            Measure(name: "analyzer made", unit: "a second", amount: 1) { (try? Analyzer()) == nil ? 0 : 1 },
        ]
        print("\(files.count) articles, \(words) words; one core; minimum, median and maximum of \(rounds) rounds")
        for measure in measures { report(measure) }
    }

    static func report(_ measure: Measure) {
        let clock = ContinuousClock()
        var rates: [Double] = []
        var sum = measure.run()
        for _ in 0..<rounds {
            let time = clock.measure { sum += measure.run() }
            rates.append(
                measure.amount / (Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)))
        }
        rates.sort()
        let shown = [rates[0], rates[rounds / 2], rates[rounds - 1]].map { String(format: "%.0f", $0) }
        print("\(measure.name): \(shown.joined(separator: " / ")) \(measure.unit) (sum \(sum))")
    }
}
