// The file of a selection: the same for the same values, short, and safe on any system, whatever the values are.

extension Selection {
    /// The folder of all pages of quotations.
    static let folder = "quotations"

    /// The page's path in the report: `quotations/speaker_ana-petrov-<fingerprint>.html`.
    var path: String { "\(Self.folder)/\(fileName)" }

    /// The page's name in its folder.
    var fileName: String {
        conditions.map { "\($0.field.rawValue)_\(Self.slug($0.value))" }.joined(separator: "_") + ".html"
    }

    /// The letters of a slug that people still read.
    private static let longestSlug = 32

    /// A value in small letters, digits and hyphens. Where that loses something, its fingerprint keeps it apart from others.
    private static func slug(_ value: String?) -> String {
        // No value makes an underscore.
        guard let value else { return "_none" }
        var slug: [UInt8] = []
        for byte in value.utf8 where slug.count < longestSlug {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): slug.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
            default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
            }
        }
        if slug.last == UInt8(ascii: "-") { slug.removeLast() }
        if !slug.isEmpty, slug.elementsEqual(value.utf8) { return value }
        var fingerprint = Fingerprint()
        fingerprint.add(value.utf8)
        return String(decoding: slug, as: UTF8.self) + "-" + fingerprint.hexadecimal
    }
}
