public import Hearsay

public enum HTMLPage {
    public static let head = ""
    public static let tail = ""
    public static func article(_ analysis: Analysis, title: String) -> String { "" }
}
