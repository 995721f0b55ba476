/// How many quotations there are, how, from whom, and how sure they are.
struct Tally {
    private(set) var quotations = 0
    private(set) var direct = 0
    private(set) var mixed = 0
    private(set) var anonymous = 0
    /// Those that claim something, and so have a certainty.
    private(set) var claims = 0
    private var certaintySum = 0.0

    var indirect: Int { quotations - direct - mixed }
    /// The mean certainty, 0…1; nil without claims.
    var certainty: Double? { claims == 0 ? nil : certaintySum / Double(claims) }

    /// A part of the quotations, 0…1.
    func share(_ count: Int) -> Double { quotations == 0 ? 0 : Double(count) / Double(quotations) }

    mutating func add(form: Form, isAnonymous: Bool, certainty: Double?) {
        quotations += 1
        if form == .direct { direct += 1 }
        if form == .mixed { mixed += 1 }
        if isAnonymous { anonymous += 1 }
        if let certainty {
            claims += 1
            certaintySum += certainty
        }
    }

    /// How a quotation gives what was said.
    enum Form: String, CaseIterable {
        case direct, mixed, indirect
    }
}
