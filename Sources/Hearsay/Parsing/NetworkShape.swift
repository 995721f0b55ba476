// The sizes of the parser's network, which stand in its weights file.

package struct NetworkShape: Sendable, Equatable {
    package enum Layer: Sendable, Equatable {
        /// A convolution over each token and its neighbours at a distance.
        case convolution(distance: Int)
        /// A recurrence over the sentence, half of the units each way.
        case recurrence
    }

    /// Numbers for each token between the layers.
    package var width = 160
    package var layers: [Layer] = [
        .convolution(distance: 1), .convolution(distance: 2), .recurrence, .convolution(distance: 1), .recurrence,
    ]
    /// Units of each head.
    package var arcs = 96
    package var relations = 64
    package var tags = 64
    package var names = 96
    /// How many relations and tags come out, and these rounded up to whole blocks.
    package var relationCount = 48
    package var treebankCount = 50

    package init() {}

    package var relationOutputs: Int { (relationCount + 15) / 16 * 16 }
    package var tagOutputs: Int { (UniversalTag.allCases.count + treebankCount + 15) / 16 * 16 }
    package static let nameOutputs = 16

    /// How many classes of distance there are between a token and its head.
    package static let distances = 32

    /// The class of a distance; tokens count from 1, and 0 is the root.
    @inline(__always)
    package static func distance(from token: Int, to head: Int) -> Int {
        guard head != 0 else { return 0 }
        let steps = head - token
        let bucket = buckets[min(abs(steps), buckets.count - 1)]
        return steps < 0 ? bucket : bucket + 15
    }

    /// Classes 1…15 of distances 0…129.
    private static let buckets: [Int] = (0..<130).map { steps in
        switch steps {
        case ...4: max(steps, 1)
        case ...6: 5
        case ...8: 6
        case ...12: 7
        case ...16: 8
        case ...24: 9
        case ...32: 10
        case ...48: 11
        case ...64: 12
        case ...96: 13
        case ...128: 14
        default: 15
        }
    }

    /// As a line of the weights file.
    package var description: String {
        let encoder = layers.map { layer in
            switch layer {
            case .convolution(let distance): "convolution\(distance)"
            case .recurrence: "recurrence"
            }
        }
        return "\(width) \(arcs) \(relations) \(tags) \(names) \(relationCount) \(treebankCount) "
            + encoder.joined(separator: " ")
    }

    /// Reads what ``description`` gives.
    package init(_ line: String) throws(WeightsError) {
        let cells = line.split(separator: " ")
        let numbers = cells.prefix(7).compactMap { Int($0) }
        guard numbers.count == 7, cells.count > 7, numbers.prefix(5).allSatisfy({ $0 > 0 && $0 % 16 == 0 }) else {
            throw WeightsError(description: "the weights file has no sound “shape”")
        }
        (width, arcs, relations, tags, names) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4])
        (relationCount, treebankCount) = (numbers[5], numbers[6])
        layers = []
        for cell in cells[7...] {
            if cell == "recurrence" {
                layers.append(.recurrence)
            } else if cell.hasPrefix("convolution"), let distance = Int(cell.dropFirst(11)), distance > 0 {
                layers.append(.convolution(distance: distance))
            } else {
                throw WeightsError(
                    description: "the weights file has a layer “\(cell)”, which this version does not know")
            }
        }
    }
}
