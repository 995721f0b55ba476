// Numbers as text.

extension Double {
    /// The number in the fewest digits that give it back exactly, as JSON has it.
    var shortestDigits: String {
        var json = JSONWriter()
        json.value(self)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
