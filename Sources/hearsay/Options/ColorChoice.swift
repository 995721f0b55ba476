// When colours are used.

import ArgumentParser

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    /// Whether colours are used; `NO_COLOR` (no-color.org) and a dumb terminal turn them off unless they are asked for.
    func isOn(terminal: Bool) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: terminal && Posix.environment("NO_COLOR") == nil && Posix.environment("TERM") != "dumb"
        }
    }
}
