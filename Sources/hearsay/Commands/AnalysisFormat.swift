import ArgumentParser

/// How an analysis is written.
enum AnalysisFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, csv, html
}
