// The pronouns that the clause reader must tell apart.

struct Pronouns: Sendable {
    /// Pronouns that can be a subject.
    private(set) var subjects: Set<WordID> = []
    /// Relative pronouns for people.
    private(set) var personalRelatives: Set<WordID> = []
    /// Subjects that are persons: I, we, he, she, they, who.
    private(set) var persons: Set<WordID> = []
    /// The speaker's own pronouns.
    private(set) var firstPerson: Set<WordID> = []

    init(_ builder: inout LexiconBuilder) throws(LexiconError) {
        let table = try builder.pack.table("pronouns.tsv")
        let form = try table.column("word")
        let cases = try table.column("case")
        let gender = try table.column("gender")
        let person = try table.column("person")
        for row in 0..<table.rowCount {
            let word = builder.word(table.bytes(row, form))
            let values = table.values(row, cases)
            if values.contains("subject") { subjects.insert(word) }
            if values.contains("subject"), table.string(row, gender) != "neuter", table.string(row, person) != "2" {
                persons.insert(word)
            }
            if values.contains("relative"), table.string(row, gender) != "neuter" { personalRelatives.insert(word) }
            if table.string(row, person) == "1" { firstPerson.insert(word) }
        }
    }
}
