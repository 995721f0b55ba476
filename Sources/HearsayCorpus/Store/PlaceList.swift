// Many places of one thing in a text, short: a list in JSON of gaps and lengths in turn.

enum PlaceList {
    /// The list of some places in the order of the text, each the gap from the end of the one before, and its length; nil without any.
    static func json(_ places: [Range<Int>]) -> String? {
        guard !places.isEmpty else { return nil }
        var end = 0
        var list = "["
        for place in places {
            list += "\(list.utf8.count > 1 ? "," : "")\(place.lowerBound - end),\(place.count)"
            end = place.upperBound
        }
        return list + "]"
    }
}
