// Checks JSON against the part of JSON Schema that the contract's schema uses.

import Foundation

struct SchemaCheck {
    private let root: [String: Any]

    /// The schema of the contract, from the repository.
    init() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Schemas/hearsay-1.schema.json")
        root = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
    }

    /// What is wrong with a JSON text: each place and problem.
    /// - Parameter definition: the name of a definition; without it the schema's root.
    func problems(_ json: [UInt8], definition: String? = nil) throws -> [String] {
        let value = try JSONSerialization.jsonObject(with: Data(json))
        let schema = definition.map { ["$ref": "#/$defs/\($0)"] } ?? root
        return problems(value, schema, "$")
    }

    /// Keywords that are checked or say nothing about a value.
    private static let known: Set<String> = [
        "$schema", "$id", "$defs", "$ref", "title", "description", "type", "required", "properties", "items", "enum",
        "const", "oneOf", "minimum", "maximum",
    ]

    private func problems(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
        var found = schema.keys.filter { !Self.known.contains($0) }.map { "\(place): unknown keyword \($0)" }
        if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
            let definitions = root["$defs"] as? [String: [String: Any]]
            guard let target = definitions?[String(name)] else { return ["\(place): no definition \(name)"] }
            found += problems(value, target, place)
        }
        if let types = schema["type"] {
            let names = types as? [String] ?? [types as? String ?? ""]
            if !names.contains(where: { Self.isOf($0, value) }) { found.append("\(place): not \(names)") }
        }
        if let values = schema["enum"] as? [Any], !values.contains(where: { Self.equal($0, value) }) {
            found.append("\(place): \(value) is not in the enumeration")
        }
        if let constant = schema["const"], !Self.equal(constant, value) { found.append("\(place): not \(constant)") }
        if let choices = schema["oneOf"] as? [[String: Any]] {
            let fitting = choices.count { problems(value, $0, place).isEmpty }
            if fitting != 1 { found += ["\(place): fits \(fitting) choices"] + problems(value, choices[0], place) }
        }
        if let number = value as? NSNumber, Self.isOf("number", value) {
            if let least = schema["minimum"] as? NSNumber, number.doubleValue < least.doubleValue {
                found.append("\(place): \(number) is less than \(least)")
            }
            if let most = schema["maximum"] as? NSNumber, number.doubleValue > most.doubleValue {
                found.append("\(place): \(number) is more than \(most)")
            }
        }
        return found + members(value, schema, place)
    }

    private func members(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
        var found: [String] = []
        if let object = value as? [String: Any], let properties = schema["properties"] as? [String: [String: Any]] {
            for key in schema["required"] as? [String] ?? [] where object[key] == nil {
                found.append("\(place): lacks \(key)")
            }
            for (key, member) in object {
                guard let property = properties[key] else {
                    found.append("\(place): \(key) is not in the schema")
                    continue
                }
                found += problems(member, property, "\(place).\(key)")
            }
        }
        if let items = value as? [Any], let schema = schema["items"] as? [String: Any] {
            for (number, item) in items.enumerated() { found += problems(item, schema, "\(place)[\(number)]") }
        }
        return found
    }

    private static func isOf(_ type: String, _ value: Any) -> Bool {
        // Objective-C's name of the type of true and false.
        let isFlag = (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
        switch type {
        case "object": return value is [String: Any]
        case "array": return value is [Any]
        case "string": return value is String
        case "null": return value is NSNull
        case "boolean": return isFlag
        case "number": return value is NSNumber && !isFlag
        case "integer":
            return !isFlag && (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
        default: return false
        }
    }

    private static func equal(_ a: Any, _ b: Any) -> Bool {
        (a as? NSObject)?.isEqual(b) ?? false
    }
}
