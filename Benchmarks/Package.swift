// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "hearsay", path: "..")],
    targets: [
        .executableTarget(
            name: "bench", dependencies: [.product(name: "Hearsay", package: "hearsay")]),
        .executableTarget(name: "make-archive"),
    ],
    swiftLanguageModes: [.v6]
)
