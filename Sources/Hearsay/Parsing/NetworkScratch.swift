// The memory that the network works in, reused from sentence to sentence.

/// Belongs to one pass over a text, on one thread.
final class NetworkScratch {
    private(set) var states = UnsafeMutablePointer<Float>.allocate(capacity: 0)
    private(set) var inner = UnsafeMutablePointer<Float>.allocate(capacity: 0)
    private(set) var queries = UnsafeMutablePointer<Float>.allocate(capacity: 0)
    private(set) var keys = UnsafeMutablePointer<Float>.allocate(capacity: 0)
    private(set) var bias = UnsafeMutablePointer<Float>.allocate(capacity: 0)
    private(set) var held = UnsafeMutablePointer<Float>.allocate(capacity: 0)
    private(set) var scores = UnsafeMutablePointer<Float>.allocate(capacity: 0)
    private(set) var sums = UnsafeMutablePointer<Int32>.allocate(capacity: 0)
    private(set) var whole = UnsafeMutablePointer<UInt8>.allocate(capacity: 0)
    private(set) var window = UnsafeMutablePointer<UInt8>.allocate(capacity: 0)
    private var capacity = 0

    init() {}

    deinit { free() }

    /// Makes room for a sentence.
    func reserve(_ count: Int, _ shape: NetworkShape) {
        guard count > capacity else { return }
        free()
        capacity = max(64, count * 3 / 2)
        let units = max(2 * shape.width, shape.arcs, shape.relations, shape.tags, shape.names)
        let outputs = max(units, shape.tagOutputs, shape.relationOutputs, NetworkShape.nameOutputs)
        let heads = (capacity + 16) / 16 * 16
        states = .allocate(capacity: capacity * shape.width)
        inner = .allocate(capacity: capacity * units)
        queries = .allocate(capacity: capacity * units)
        keys = .allocate(capacity: shape.arcs * heads)
        bias = .allocate(capacity: heads)
        held = .allocate(capacity: shape.width)
        scores = .allocate(capacity: capacity * max(outputs, heads))
        sums = .allocate(capacity: capacity * outputs)
        whole = .allocate(capacity: capacity * shape.width)
        window = .allocate(capacity: capacity * max(3 * shape.width, units))
    }

    private func free() {
        for pointer in [states, inner, queries, keys, bias, held, scores] { pointer.deallocate() }
        sums.deallocate()
        whole.deallocate()
        window.deallocate()
    }
}
