// A file of an archive as the archive names it. The name may be anything: no file is ever written under it, but it names documents.

/// A file of an archive.
public struct ArchiveMember: Hashable, Sendable {
    /// Its name, without empty parts; what is not UTF-8 is replaced by U+FFFD.
    public let path: String
    /// Whether it is one of the files that folders hide, as systems leave them beside others.
    public let isHidden: Bool
    /// Why it is not read, and what to do; nil where it can be.
    public let problem: String?

    /// - Parameters:
    ///   - name: the name, repaired where it is no valid UTF-8.
    ///   - isValid: whether nothing had to be repaired.
    init(name: String, isValid: Bool, isEncrypted: Bool) {
        let parts = name.split(separator: "/").filter { $0 != "." }
        path = parts.joined(separator: "/")
        isHidden = parts.contains { $0.hasPrefix(".") && $0 != ".." }
        if parts.contains("..") {
            problem = "its name leads out of the archive; unpack it, and give the file"
        } else if !isValid {
            problem = "its name is no valid UTF-8; unpack it, and give the file under another name"
        } else if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            problem = "its name has control characters; unpack it, and give the file under another name"
        } else if isEncrypted {
            problem = "it is encrypted; unpack it with its password, and give the file"
        } else {
            problem = nil
        }
    }
}
