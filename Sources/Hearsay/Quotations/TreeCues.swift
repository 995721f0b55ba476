// Candidates that only the tree of a sentence shows: contents that are subjects or antecedents, and objects that the words alone do not tell.

struct TreeCues {
    let verbs: VerbCues
    private var clauses: ClauseReader { verbs.clauses }

    /// Further candidates of a verb token, besides those that its constructions gave.
    func candidates(at head: Int, besides found: [Candidate]) -> [Candidate] {
        guard clauses.parse.isParsed(head), clauses.tag(head).isVerb, clauses.tag(head) != .auxiliary,
            clauses.tag(head) != .modal, let entry = verbs.lexicon.verb(at: head, in: clauses.text.tokens.words)
        else { return [] }
        let group = clauses.verbGroup(of: head)
        let cue = verbs.cueRange(group, head + 1 + entry.particle.count)
        guard cue.upperBound <= clauses.sentence(of: head).upperBound else { return [] }
        let verb = Verb(entry: entry, group: group, cue: cue, subject: clauses.subject(of: group))
        let own = found.filter { $0.head == head }
        if entry.frames.contains(.raising) { return [raised(verb)].compactMap(\.self) }
        if group.isPassive { return [passive(verb)].compactMap(\.self) }
        let onRight = own.isEmpty ? [clause(verb) ?? object(verb), preposition(verb)] : []
        return ([relative(verb)] + onRight).compactMap(\.self)
    }

    /// A verb and what is read of it once for all of its candidates.
    private struct Verb {
        let entry: ReportingWord
        let group: VerbGroup
        let cue: TokenRange
        let subject: Subject?
        var head: Int { group.head }
    }

    /// "The plan was rejected by the court", "is known as a fighter": the subject and its complement are the content.
    private func passive(_ verb: Verb) -> Candidate? {
        guard let subject = verb.subject else { return nil }
        let source = clauses.treeAgent(of: verb.group)
        var content = [subject.tokens]
        if let complement = complement(of: verb), source.map({ !$0.overlaps(complement) }) ?? true {
            content += verbs.content.trimmed(complement)
        }
        return candidate(verb, .passive, content, source: source)
    }

    /// "He seems to agree": subject and predicate are the content, and nobody is named who thinks so.
    private func raised(_ verb: Verb) -> Candidate? {
        guard let subject = verb.subject, let complement = complement(of: verb) else { return nil }
        return candidate(verb, .raised, [subject.tokens] + verbs.content.trimmed(complement), source: nil)
    }

    /// What a verb says of its subject: the words of its complement, on its right.
    private func complement(of verb: Verb) -> TokenRange? {
        for child in clauses.parse.children(of: verb.head) where child >= verb.cue.upperBound {
            switch clauses.parse.relations[child] {
            case .openComplement, .clausalComplement: return right(clauses.parse.subtree(of: child), of: verb)
            case .oblique:
                guard let marker = clauses.parse.child(of: child, .caseMarker), !clauses.classes(marker).contains(.by),
                    verbs.details.time(at: marker, to: child + 1) == nil,
                    verbs.details.medium(at: marker, to: child + 1) == nil
                else { continue }
                return right(clauses.parse.subtree(of: child), of: verb)
            default: continue
            }
        }
        return nil
    }

    /// "The plan they proposed", "what she said", "the levels he pledged to reach": the noun before the clause is the content.
    private func relative(_ verb: Verb) -> Candidate? {
        let parse = clauses.parse
        guard let subject = verb.subject, subject.tokens.upperBound <= verb.cue.lowerBound else { return nil }
        let object = parse.child(of: verb.head, .object)
        var content: [TokenRange]
        if let object, clauses.tag(object) == .relative, object < subject.tokens.lowerBound {
            content = [object..<object + 1]
            if parse.relations[verb.head] == .relativeClause, let noun = parse.head(of: verb.head),
                noun < object, !clauses.isComma(object - 1)
            {
                content = [clauses.nounPhrase(of: noun, outside: verb.group, verb.head)]
            }
        } else if object == nil, parse.relations[verb.head] == .relativeClause, let noun = parse.head(of: verb.head),
            noun < subject.tokens.lowerBound
        {
            content = [clauses.nounPhrase(of: noun, outside: verb.group, verb.head)]
        } else {
            return nil
        }
        guard let first = content.first, !first.isEmpty, !first.overlaps(subject.tokens) else { return nil }
        if let complement = complement(of: verb), parse.child(of: verb.head, .openComplement) != nil {
            content += verbs.content.trimmed(complement)
        }
        return candidate(verb, .relative, content, source: subject.tokens)
    }

    /// A clause that the verb governs, wherever it begins on its right.
    private func clause(_ verb: Verb) -> Candidate? {
        guard let child = clauses.parse.child(of: verb.head, .clausalComplement), child >= verb.cue.upperBound else {
            return nil
        }
        return onRight(verb, .treeClause, right(clauses.parse.subtree(of: child), of: verb), verb.cue)
    }

    /// The verb's object.
    private func object(_ verb: Verb) -> Candidate? {
        guard let child = clauses.parse.child(of: verb.head, .object), child >= verb.cue.upperBound,
            !verbs.isNonReporting(verb.entry, objectAt: child)
        else { return nil }
        return onRight(verb, .treeObject, right(clauses.parse.subtree(of: child), of: verb), verb.cue)
    }

    /// The object of the verb's first preposition, which belongs to the cue where it stands beside it.
    private func preposition(_ verb: Verb) -> Candidate? {
        for child in clauses.parse.children(of: verb.head)
        where child >= verb.cue.upperBound && clauses.parse.relations[child] == .oblique {
            guard let marker = clauses.parse.child(of: child, .caseMarker), marker < child,
                verbs.details.time(at: marker, to: child + 1) == nil,
                verbs.details.medium(at: marker, to: child + 1) == nil
            else { continue }
            let upper = max(clauses.parse.subtree(of: child).upperBound, marker + 1)
            let cue = marker == verb.cue.upperBound ? verb.cue.lowerBound..<marker + 1 : verb.cue
            return onRight(verb, .treePreposition, marker + 1..<upper, cue)
        }
        return nil
    }

    private func right(_ tokens: TokenRange, of verb: Verb) -> TokenRange {
        max(tokens.lowerBound, verb.cue.upperBound)..<max(tokens.upperBound, verb.cue.upperBound)
    }

    private func onRight(_ verb: Verb, _ construction: Construction, _ tokens: TokenRange, _ cue: TokenRange)
        -> Candidate?
    {
        candidate(verb, construction, verbs.content.trimmed(tokens), source: verb.subject?.tokens, cue: cue)
    }

    private func candidate(
        _ verb: Verb, _ construction: Construction, _ content: [TokenRange], source: TokenRange?,
        cue: TokenRange? = nil
    ) -> Candidate? {
        let cue = cue ?? verb.cue
        let content = content.filter { !$0.isEmpty }
        guard !content.isEmpty, content.allSatisfy({ !$0.overlaps(cue) }) else { return nil }
        var attribution = verbs.attribution(verb.entry, verb.group, cue, content, construction)
        attribution.source = source.flatMap { source in
            content.contains { $0.overlaps(source) } || source.overlaps(cue) ? nil : source
        }
        attribution.hasNoSource = attribution.source == nil
        return Candidate(
            attribution: attribution, construction: construction, group: verb.entry.group, head: verb.head,
            score: verbs.rates.rate(
                verb.entry.lemma, group: verb.entry.group, construction, hasSource: attribution.source != nil))
    }
}
