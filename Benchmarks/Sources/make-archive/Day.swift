// Days without a time zone, counted from 1 January 1970.

import Foundation

struct Day: Comparable {
    let number: Int

    init(number: Int) { self.number = number }

    /// Reads `2024-01-31`.
    init(_ text: String) throws {
        let parts = text.components(separatedBy: "-").compactMap { Int($0) }
        guard parts.count == 3 else { throw StoryError(description: "events.txt: \(text) is no day") }
        // The year begins in March, so that its odd day is the last one.
        let year = parts[1] > 2 ? parts[0] : parts[0] - 1
        let month = (parts[1] + 9) % 12
        number = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + parts[2] - 1 - 719_468
    }

    static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// As ISO 8601 writes it.
    var text: String {
        Date(timeIntervalSince1970: Double(number) * 86_400)
            .formatted(.iso8601.year().month().day().dateSeparator(.dash))
    }

    /// Its English name.
    var weekday: String {
        let names = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"]
        return names[number % 7]
    }
}
