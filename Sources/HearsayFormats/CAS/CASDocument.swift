// An analysis as UIMA's CAS in JSON, for INCEpTION, DKPro Cassis and other tools of UIMA. https://github.com/apache/uima-uimaj-io-jsoncas

public import Hearsay

/// A text with its types and feature structures. Offsets count UTF-16 units, as UIMA does.
public struct CASDocument: JSONWritable {
    private static let sofa = 1
    private static let document = 2
    private let analysis: Analysis
    private let metadata: DocumentMetadata

    /// The CAS of an analysis.
    /// - Parameter metadata: what the input says of the document; without any it has no feature structure.
    public init(_ analysis: Analysis, metadata: DocumentMetadata = DocumentMetadata()) {
        self.analysis = analysis
        self.metadata = metadata
    }

    public func write(to json: inout JSONWriter) {
        let structures = CASStructures(analysis, metadata, sofa: Self.sofa, after: Self.document)
        json.object { json in
            json.key("%TYPES")
            json.object { json in
                for type in CASType.all { json.member(type.name, type) }
            }
            json.key("%FEATURE_STRUCTURES")
            json.array([writeSofa, writeDocument] + structures.all.map { structure in { structure.write(to: &$0) } }) {
                $1(&$0)
            }
            json.key("%VIEWS")
            json.object { json in
                json.key("_InitialView")
                json.object { json in
                    json.member("%SOFA", Self.sofa)
                    json.key("%MEMBERS")
                    json.array([Self.document] + structures.all.map(\.id), inline: true) { $0.value($1) }
                }
            }
        }
    }

    private func writeSofa(_ json: inout JSONWriter) {
        json.object { json in
            json.member("%ID", Self.sofa)
            json.member("%TYPE", "uima.cas.Sofa")
            json.member("sofaNum", 1)
            json.member("sofaID", "_InitialView")
            json.member("mimeType", "text/plain")
            json.member("sofaString", analysis.source.string)
        }
    }

    private func writeDocument(_ json: inout JSONWriter) {
        json.object(inline: true) { json in
            json.member("%ID", Self.document)
            json.member("%TYPE", "uima.tcas.DocumentAnnotation")
            json.member("@sofa", Self.sofa)
            json.member("begin", 0)
            json.member("end", analysis.source.offset(ofByte: analysis.source.count, in: .utf16))
            json.member("language", analysis.language)
        }
    }
}
