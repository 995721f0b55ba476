// What is said of each quotation, as feature structures to which its parts point. TEI Guidelines, chapter 18.

internal import Hearsay

enum TEIFeatures {
    /// The element standOff with a structure for each quotation; nothing where there are none.
    static func xml(_ quotations: [Quotation], _ names: TEINames) -> String {
        guard !quotations.isEmpty else { return "" }
        return "<standOff>\n\(quotations.map { structure($0, names) }.joined())</standOff>\n"
    }

    private static func structure(_ quotation: Quotation, _ names: TEINames) -> String {
        var xml = "<fs xml:id=\"\(names.id(quotation.id))\" type=\"quotation\">\n"
        xml += symbol("kind", quotation.kind.rawValue) + symbol("act", quotation.act.rawValue)
        xml += symbol("polarity", quotation.polarity.rawValue)
        if let cue = quotation.cue {
            xml += feature("lemma", XMLText.element("string", "", cue.lemma)) + symbol("class", cue.cueClass.rawValue)
        }
        if let outer = quotation.within { xml += "<f name=\"within\" fVal=\"#\(names.id(outer))\"/>\n" }
        let certainty = quotation.certainty
        if let score = certainty.score { xml += number("certainty", score) }
        if let low = certainty.low { xml += number("low", low) }
        if let high = certainty.high { xml += number("high", high) }
        if let label = certainty.label { xml += symbol("label", label.rawValue) }
        return xml + "</fs>\n"
    }

    private static func feature(_ name: String, _ value: String) -> String { "<f name=\"\(name)\">\(value)</f>\n" }

    private static func symbol(_ name: String, _ value: String) -> String {
        feature(name, "<symbol value=\"\(value)\"/>")
    }

    private static func number(_ name: String, _ value: Double) -> String {
        feature(name, "<numeric value=\"\(value.shortestDigits)\"/>")
    }
}
