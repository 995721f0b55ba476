// How sure the sources are: how many quotations deny, hedge, state and stress.

import Hearsay
import HearsayFormats

/// What a label is to a reader.
private enum CertaintyGroup: String, CaseIterable {
    case denied, hedged, flat, boosted

    init(_ label: CertaintyLabel) {
        self =
            switch label {
            case .denied: .denied
            case .unlikely, .doubtful, .possible, .likely: .hedged
            case .stated: .flat
            case .certain: .boosted
            }
    }

    var look: BarChart.Look {
        switch self {
        case .denied: .dots
        case .hedged: .hatch
        case .flat: .open
        case .boosted: .solid
        }
    }
}

extension ReportSection {
    static func certainty(_ data: ReportData) -> ReportSection {
        var values = CertaintyLabel.allCases.map { label in
            let group = CertaintyGroup(label)
            let remark = group.rawValue == label.rawValue ? "" : group.rawValue
            return CountedValue(
                selection: Selection(.label, label.rawValue), remark: remark, look: group.look)
        }
        let uncommitted = Selection(.label, nil)
        if data.survey.tally(uncommitted).quotations > 0 {
            values.append(CountedValue(selection: uncommitted, look: .blank))
        }
        let figure = CountFigure(
            id: "certainty-chart", title: "Quotations by certainty", noun: "certainty", heading: nil,
            caption: "From denied, 0, over open, ½, to certain, 1. Questions, requests and silences claim nothing.",
            values: values)
        let shares = CertaintyGroup.allCases.map { group in
            let labels = CertaintyLabel.allCases.filter { CertaintyGroup($0) == group }
            let count = labels.reduce(0) { $0 + data.survey.tally(Selection(.label, $1.rawValue)).quotations }
            return
                "\(ReportHTML.percent(data.all.claims == 0 ? 0 : Double(count) / Double(data.all.claims))) \(group.rawValue)"
        }
        return ReportSection(
            id: "certainty", title: "How sure they are",
            lead:
                "Of \(ReportHTML.count(data.all.claims, "quotation")) that \(data.all.claims == 1 ? "claims" : "claim") "
                + "something, \(shares.dropLast().joined(separator: ", ")) and \(shares.last ?? ""). The certainty is that of the sources, not of the reporters.",
            figures: figure.html(data))
    }
}
