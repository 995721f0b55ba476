// What brat must be told to show these annotations: the file annotation.conf of a folder. https://brat.nlplab.org/configuration.html

internal import Hearsay

public enum BratConfiguration {
    /// The name that the file must have.
    public static let fileName = "annotation.conf"

    /// The file's text: all types that ``BratStandoff`` writes.
    public static let text = """
        [entities]
        Content
        Source

        [relations]
        content-source\tArg1:Content, Arg2:Source

        [events]
        Cue\tContent:Content, Source?:Source

        [attributes]
        \(attribute("Kind", QuotationKind.allCases.map(\.rawValue)))
        \(attribute("Act", SpeechAct.allCases.map(\.rawValue)))
        \(attribute("Polarity", [Polarity.positive, .negative].map(\.rawValue)))
        \(attribute("Certainty", CertaintyLabel.allCases.map(\.rawValue)))

        """

    private static func attribute(_ name: String, _ values: [String]) -> String {
        "\(name)\tArg:Cue|Content, Value:\(values.joined(separator: "|"))"
    }
}
