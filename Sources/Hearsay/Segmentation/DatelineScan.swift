// Finds a dateline at the beginning of a paragraph: a place in capitals, a date or an agency, then a dash.

enum DatelineScan {
    /// No dateline is longer.
    private static let longest = 80
    /// Fewer capitals are no place.
    private static let fewestCapitals = 3

    /// The end of the dateline, its dash included, and where the text begins, or nil.
    static func end(_ scan: CharacterScan, _ paragraph: ByteRange) -> (end: Int, next: Int)? {
        let start = Int(paragraph.start)
        guard scan.bytes[start] &- 0x41 < 26 else { return nil }
        var isCapitals = true
        var capitals = 0
        var i = start
        let limit = min(Int(paragraph.end), start + longest)
        while i < limit {
            let (kind, length) = scan.kind(i)
            if kind == .lower, i == start || scan.kind(scan.before(i)).kind == .space { return nil }
            if kind == .lower, capitals < fewestCapitals { isCapitals = false }
            if kind == .upper, isCapitals { capitals += 1 }
            if kind == .hyphen || isDash(scan, i, kind), let next = text(scan, i, start, Int(paragraph.end)) {
                let hasAgency = closesBracket(scan, i)
                return isCapitals && capitals >= fewestCapitals || hasAgency ? next : nil
            }
            if kind == .punctuation, !isDash(scan, i, kind), !allowed.contains(scan.bytes[i]) { return nil }
            i += length
        }
        return nil
    }

    private static let allowed: [UInt8] = Array(",.()/-'".utf8)

    private static func isDash(_ scan: CharacterScan, _ i: Int, _ kind: CharacterKind) -> Bool {
        guard kind == .punctuation, scan.bytes[i] == 0xE2 else { return false }
        let scalar = UTF8Scalar.decode(scan.bytes, at: i).scalar
        return scalar == 0x2013 || scalar == 0x2014
    }

    /// Where a dash ends and the text behind it begins, if white space stands around it and a capital or a mark follows.
    private static func text(_ scan: CharacterScan, _ dash: Int, _ start: Int, _ end: Int) -> (end: Int, next: Int)? {
        guard dash > start, scan.kind(scan.before(dash)).kind == .space else { return nil }
        var stop = dash
        while stop < end, scan.kind(stop).kind == .hyphen || isDash(scan, stop, scan.kind(stop).kind) {
            stop += scan.kind(stop).length
        }
        guard stop < end, scan.kind(stop).kind == .space else { return nil }
        let next = Int(scan.trimmed(stop, end).start)
        let first = next < end ? scan.kind(next).kind : .space
        return first == .upper || first == .punctuation || first == .apostrophe ? (stop, next) : nil
    }

    /// Whether a closing bracket stands before the white space before a dash.
    private static func closesBracket(_ scan: CharacterScan, _ dash: Int) -> Bool {
        var i = dash
        while i > 0, scan.kind(scan.before(i)).kind == .space { i = scan.before(i) }
        return i > 0 && scan.bytes[i - 1] == UInt8(ascii: ")")
    }
}
