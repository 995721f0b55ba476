// Keeps two programs from writing to one store at a time. The system lets go of it where a program is killed.

import Glibc

/// A lock on a store, held as long as it lives.
final class StoreLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock; makes the file where there is none.
    init(_ path: String) throws(StoreError) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            throw StoreError("the store can't be written: \(reason); check the path and its rights")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw StoreError("another hearsay batch is writing to this store; wait until it has ended")
        }
    }

    deinit { close(descriptor) }
}
