// What a learnt choice looks at: numbers, and keys of categories.

/// The values of named features for one decision.
package struct FeatureRow: Sendable {
    /// Counts, distances, shares, and 0 or 1.
    package var numbers: [Float] = []
    /// Categories by their keys: small numbers, or hashes of words. 0 is none.
    package var keys: [UInt32] = []

    package init() {}
}

/// Keys of words and names.
enum FeatureKey {
    /// FNV-1a over bytes with ASCII letters in lower case.
    @inline(__always)
    static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for byte in bytes {
            let lowered = byte &- 0x41 < 26 ? byte | 0x20 : byte
            hash = (hash ^ UInt32(lowered)) &* 0x0100_0193
        }
        return hash
    }

    /// The key of two keys side by side.
    static func pair(_ a: UInt32, _ b: UInt32) -> UInt32 { (a ^ (b &* 0x9E37_79B9)) &* 0x0100_0193 }
}
