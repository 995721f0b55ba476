// Faces drawn with marks, such as a colon and a bracket: one token, and part of the sentence that they follow.

enum Emoticon {
    private static let eyes: [UInt8] = Array(":;=8".utf8)
    private static let noses: [UInt8] = Array("-'o^".utf8)
    private static let mouths: [UInt8] = Array(")(DPpO/\\|*3]".utf8)

    /// The end of the face that begins at a place and stands alone between white space, or nil.
    static func end(_ scan: CharacterScan, _ start: Int, _ end: Int) -> Int? {
        guard start + 1 < end, eyes.contains(scan.bytes[start]) else { return nil }
        var i = start + 1
        if noses.contains(scan.bytes[i]), i + 1 < end { i += 1 }
        guard mouths.contains(scan.bytes[i]) else { return nil }
        i += 1
        return i == end || scan.kind(i).kind == .space ? i : nil
    }
}
