// How sure a text's quotations are, taken together, as JSON.

public import Hearsay

/// The distribution of the certainty of some quotations.
struct CertaintyProfileRecord: JSONWritable {
    let profile: CertaintyProfile

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("claims", profile.claims)
            json.member("uncommitted", profile.uncommitted)
            json.member("mean", profile.mean)
            json.member("lowerQuartile", profile.quartiles?.lower)
            json.member("median", profile.quartiles?.median)
            json.member("upperQuartile", profile.quartiles?.upper)
            json.member("hedged", profile.hedged)
            json.member("flat", profile.flat)
            json.member("boosted", profile.boosted)
            json.member("denied", profile.denied)
            json.key("labels")
            json.object(inline: true) { json in
                for label in CertaintyLabel.allCases { json.member(label.rawValue, profile.labels[label] ?? 0) }
            }
        }
    }
}

/// The profiles of a text: of all its quotations, of named and anonymous speakers, of each speaker, of stretches of sentences.
public struct ProfileRecord: JSONWritable {
    private let id: DocumentID
    private let analysis: Analysis
    private let window: Int

    /// - Parameter window: how many sentences a stretch has.
    public init(_ analysis: Analysis, id: DocumentID, window: Int) {
        self.id = id
        self.analysis = analysis
        self.window = window
    }

    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("text", CertaintyProfileRecord(profile: analysis.certaintyProfile))
            let (anonymous, named) = analysis.certaintyByAnonymity
            json.member("named", CertaintyProfileRecord(profile: named))
            json.member("anonymous", CertaintyProfileRecord(profile: anonymous))
            json.key("speakers")
            json.array(analysis.certaintyBySpeaker, inline: false) { json, entry in
                json.object { json in
                    json.member("speaker", entry.speaker.id)
                    json.member("name", entry.speaker.name)
                    json.member("anonymous", entry.speaker.isAnonymous)
                    json.member("profile", CertaintyProfileRecord(profile: entry.profile))
                }
            }
            json.key("windows")
            json.array(analysis.certaintyWindows(of: window), inline: false) { json, window in
                json.object { json in
                    json.member("firstSentence", window.sentences.lowerBound)
                    json.member("lastSentence", window.sentences.upperBound - 1)
                    json.member("profile", CertaintyProfileRecord(profile: window.profile))
                }
            }
        }
    }
}
