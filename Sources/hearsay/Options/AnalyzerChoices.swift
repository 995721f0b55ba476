// What the analyzer is told.

public import ArgumentParser
public import Hearsay

extension NewlineMode: ExpressibleByArgument {}
extension Yardstick: ExpressibleByArgument {}

struct AnalyzerChoices: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A folder of tables to lay over the embedded ones.",
            discussion: """
                Each file has the name and the columns of an embedded table (see hearsay lexicons list). Its rows replace \
                those of the same first cell, are added where it is new, and remove where it begins with a -.
                """,
            valueName: "dir"),
        completion: .directory)
    var lexicons: String?

    @Option(
        help:
            "Whether each newline ends a paragraph (paragraph), only an empty line does (wrapped), or the text decides."
    )
    var newlines = NewlineMode.automatic

    @Flag(
        name: [.customLong("rules-only"), .customLong("no-grammar")],
        help: "Read quotations off tags and rules alone, without the learnt grammar and choices.")
    var noGrammar = false

    @Flag(help: "Score certainty by the lexicon alone, without the weights that were fitted on people's ratings.")
    var uncalibrated = false

    /// The analyzer, made once.
    /// - Parameters:
    ///   - acts: quotations of other acts are left out.
    ///   - explains: whether quotations tell why they were chosen.
    ///   - yardstick: the standard that words of probability are also measured by.
    func analyzer(
        speakerThreshold: Double? = nil, acts: Set<SpeechAct>? = nil, explains: Bool = false,
        yardstick: Yardstick = .survey
    ) throws -> Analyzer {
        var options = AnalyzerOptions()
        if let acts { options.acts = acts }
        options.isCalibrated = !uncalibrated
        if noGrammar { options.parsing = .none }
        options.explains = explains
        options.newlines = newlines
        options.yardstick = yardstick
        if let speakerThreshold { options.speakerThreshold = speakerThreshold }
        do {
            return try Analyzer(pack: try LexiconFolder.pack(overlaidWith: lexicons), options: options)
        } catch let error as FileError {
            throw ExitCode.usage(error.message)
        } catch let error as LexiconError {
            throw ExitCode.usage("\(error)")
        }
    }
}

/// What words of probability are measured by.
struct YardstickChoices: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The standard that words of probability are also measured by.",
            discussion: """
                survey is what readers understand and no standard; each other adds what the standard says where one of its terms stands: ICD 203, \
                IPCC, UK PHIA, NATO, EFSA or Kent 1964. icd203 also warns of a sentence that mixes likelihood and confidence.
                """))
    var yardstick = Yardstick.survey
}

/// How sure a speaker link must be.
struct SpeakerChoices: ParsableArguments {
    @Option(help: "Speakers that are less probable than this, 0 to 1, are left open.")
    var speakerThreshold = AnalyzerOptions().speakerThreshold

    func validate() throws {
        guard (0...1).contains(speakerThreshold) else {
            throw ValidationError("--speaker-threshold must lie between 0 and 1")
        }
    }
}

/// Which quotations are shown, by what their sources do.
struct ActChoices: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only quotations of these acts, such as statement,denial.",
            discussion: "Acts: \(SpeechAct.allCases.map(\.rawValue).joined(separator: ", ")). Without it all.",
            valueName: "acts"))
    var acts: String?

    /// The acts that were named, or nil.
    var chosen: Set<SpeechAct>? { acts.map { _ in Set(names.compactMap(SpeechAct.init)) } }

    private var names: [String] { (acts ?? "").split { $0 == "," || $0 == " " }.map(String.init) }

    func validate() throws {
        guard let acts else { return }
        let known = SpeechAct.allCases.map(\.rawValue)
        if let unknown = names.first(where: { !known.contains($0) }) ?? (names.isEmpty ? acts : nil) {
            throw ValidationError("--acts: no act “\(unknown)”; there are \(known.joined(separator: ", "))")
        }
    }
}
