// What is known of a document beside its text: it travels along from the input to the store.

/// Title, date, outlet, author and address of a document, as far as they are given.
public struct DocumentMetadata: Hashable, Sendable, Decodable, JSONWritable {
    public var title: String?
    /// As the input writes it; `2024-05-17` can be compared and grouped by month.
    public var date: String?
    public var outlet: String?
    public var author: String?
    public var url: String?

    public init(
        title: String? = nil, date: String? = nil, outlet: String? = nil, author: String? = nil, url: String? = nil
    ) {
        (self.title, self.date, self.outlet, self.author, self.url) = (title, date, outlet, author, url)
    }

    /// Whether nothing is known.
    public var isEmpty: Bool { self == DocumentMetadata() }

    /// The fields that are given, in their order.
    var given: [(field: DocumentField, value: String)] {
        DocumentField.allCases.compactMap { field in self[field].map { (field, $0) } }
    }

    /// The address where it is one of the web, which a link may lead to.
    var link: String? {
        url.flatMap { address in
            ["http://", "https://"].contains { address.lowercased().hasPrefix($0) } ? address : nil
        }
    }

    public func write(to json: inout JSONWriter) {
        json.object(inline: true) { json in
            for (field, value) in given { json.member(field.rawValue, value) }
        }
    }

    /// A field's value; nothing for the id and the text, which are no metadata.
    public subscript(field: DocumentField) -> String? {
        get {
            switch field {
            case .title: title
            case .date: date
            case .outlet: outlet
            case .author: author
            case .url: url
            case .id, .text: nil
            }
        }
        set {
            switch field {
            case .title: title = newValue
            case .date: date = newValue
            case .outlet: outlet = newValue
            case .author: author = newValue
            case .url: url = newValue
            case .id, .text: break
            }
        }
    }
}

/// What a line or a row of an input says of a document.
public enum DocumentField: String, Hashable, Sendable, CaseIterable {
    case id, text, title, date, outlet, author, url
}

/// How an input calls the fields: its keys or the names of its columns. A field that is not named bears its own name.
public struct FieldNames: Hashable, Sendable {
    private var names: [DocumentField: String] = [:]

    /// Each field under its own name.
    public init() {}

    /// What the input calls a field.
    public subscript(field: DocumentField) -> String {
        get { names[field] ?? field.rawValue }
        set { names[field] = newValue }
    }

    /// The field that a name of the input stands for, or nil.
    public func field(named name: String) -> DocumentField? {
        DocumentField.allCases.first { self[$0] == name }
    }
}
