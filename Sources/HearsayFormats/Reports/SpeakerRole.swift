internal import Hearsay

extension Speaker {
    /// The role where the name does not say it already: "the mayor" needs no "(mayor)".
    var roleBesideName: String? {
        role.flatMap { name.lowercased().hasSuffix($0.lowercased()) ? nil : $0 }
    }
}
