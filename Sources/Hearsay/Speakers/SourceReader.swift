// Finds the reference that a source's words are headed by.

/// What a source's words name.
enum SourceHead: Sendable {
    case one(Int)
    /// Several, joined: "Lee and Kim".
    case several([Int])
}

struct SourceReader {
    let text: SegmentedText
    let tags: [WordTag]
    let references: [Reference]
    let functions: FunctionWords

    /// The head or heads of a source, by places in the list of references.
    /// - Complexity: O(log n) and the references in the source.
    func head(of source: TokenRange) -> SourceHead? {
        var i = firstReference(from: source.lowerBound)
        var inside: [Int] = []
        while i < references.count, references[i].tokens.lowerBound < source.upperBound {
            if references[i].tokens.upperBound <= source.upperBound { inside.append(i) }
            i += 1
        }
        guard let first = inside.first(where: { !references[$0].isModifier }) ?? inside.first else {
            return (begun(in: source) ?? around(source)).map { .one($0) }
        }
        if let named = aged(first) { return .one(named) }
        if let parts = joined(first, inside) {
            return isOneOfTwoRoles(parts) ? .one(parts[1]) : .several(parts)
        }
        return .one(references[first].appositionOf ?? first)
    }

    /// The name before an age, where the source begins with the age: "Bell, 54, who …".
    private func aged(_ first: Int) -> Int? {
        let tokens = references[first].tokens
        guard tokens.count == 1, tags[tokens.lowerBound] == .number, tokens.lowerBound > 1,
            text.tokens.words[tokens.lowerBound - 1] == functions.comma
        else { return nil }
        let before = references[..<first].suffix(3).lastIndex { $0.tokens.upperBound == tokens.lowerBound - 1 }
        return before.flatMap { references[$0].kind == .name ? $0 : nil }
    }

    /// The first reference that begins at a token or after it.
    private func firstReference(from token: Int) -> Int {
        var low = 0
        var high = references.count
        while low < high {
            let middle = (low + high) / 2
            if references[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The reference that begins in a source and goes on behind it: of a name only a part was taken for the source.
    private func begun(in source: TokenRange) -> Int? {
        let i = firstReference(from: source.lowerBound)
        guard i < references.count, references[i].tokens.lowerBound < source.upperBound else { return nil }
        return references[i].appositionOf ?? i
    }

    /// Whether two parts are one person's roles, the name behind the second: "Actor and campaigner Tom Hale".
    private func isOneOfTwoRoles(_ parts: [Int]) -> Bool {
        guard parts.count == 2 else { return false }
        let (first, second) = (references[parts[0]], references[parts[1]])
        return first.kind == .nominal && first.role == first.tokens && first.definiteness == .bare
            && first.isPlural == false && second.kind == .name && second.role?.lowerBound == second.tokens.lowerBound
    }

    /// The reference whose words hold the source or end in it.
    private func around(_ source: TokenRange) -> Int? {
        var i = firstReference(from: source.lowerBound) - 1
        var steps = 0
        while i >= 0, steps < 4 {
            if references[i].tokens.upperBound > source.lowerBound { return references[i].appositionOf ?? i }
            i -= 1
            steps += 1
        }
        return nil
    }

    /// The parts of a source that names several side by side, nil where it names one.
    private func joined(_ first: Int, _ inside: [Int]) -> [Int]? {
        var parts = [first]
        var sawAnd = false
        var end = references[first].tokens.upperBound
        for number in inside where number > first && !references[number].isModifier {
            let reference = references[number]
            guard reference.tokens.lowerBound >= end else { continue }
            let gap = end..<reference.tokens.lowerBound
            guard !gap.isEmpty,
                gap.allSatisfy({
                    text.tokens.words[$0] == functions.comma || functions.of(text.tokens.words[$0]).contains(.and)
                })
            else { break }
            if gap.contains(where: { functions.of(text.tokens.words[$0]).contains(.and) }) { sawAnd = true }
            if reference.appositionOf == nil || reference.kind == .name { parts.append(number) }
            end = reference.extent.upperBound
        }
        return sawAnd && parts.count > 1 ? parts : nil
    }
}
