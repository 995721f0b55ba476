// Who made a store: noticed where another program or lexicon goes on with it.

public import Hearsay

/// What made the analyses of a store: the program's version, the lexicon, the options.
public struct AnalyzerIdentity: Hashable, Sendable {
    public let version: String
    public let language: String
    /// A fingerprint of all tables and weights of the language pack.
    public let lexicon: String
    public let options: String

    /// The identity of an analyzer.
    /// - Parameter version: the program's version.
    public init(_ analyzer: Analyzer, version: String) {
        self.version = version
        language = analyzer.pack.language
        lexicon = Self.fingerprint(analyzer.pack)
        let options = analyzer.options
        self.options = [
            "parsing=\(options.parsing.rawValue)", "newlines=\(options.newlines.rawValue)",
            "calibrated=\(options.isCalibrated)", "speakerThreshold=\(options.speakerThreshold)",
            "acts=\(options.acts.map(\.rawValue).sorted().joined(separator: "+"))",
            "yardstick=\(options.yardstick.rawValue)",
        ].joined(separator: " ")
    }

    init(version: String, language: String, lexicon: String, options: String) {
        (self.version, self.language, self.lexicon, self.options) = (version, language, lexicon, options)
    }

    private static func fingerprint(_ pack: LanguagePack) -> String {
        var fingerprint = Fingerprint()
        for (name, table) in pack.tables.sorted(by: { $0.key < $1.key }) {
            fingerprint.add(field: name)
            for column in table.columns { fingerprint.add(field: column) }
            for row in 0..<table.rowCount {
                for column in table.columns.indices { fingerprint.add(field: table.string(row, column)) }
            }
        }
        for (name, file) in pack.weights.sorted(by: { $0.key < $1.key }) {
            fingerprint.add(field: name)
            fingerprint.add(file.bytes)
        }
        return fingerprint.hexadecimal
    }
}
