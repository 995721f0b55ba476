// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "hearsay",
    products: [
        .library(name: "Hearsay", targets: ["Hearsay"]),
        .library(name: "HearsayFormats", targets: ["HearsayFormats"]),
        .library(name: "HearsayCorpus", targets: ["HearsayCorpus"]),
        .executable(name: "hearsay", targets: ["hearsay"]),
        .executable(name: "hearsay-train", targets: ["hearsay-train"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: [
        .systemLibrary(name: "CICUSystem", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        .target(name: "CICU", dependencies: ["CICUSystem"]),
        .target(
            name: "CLexicons", path: "Lexicons", exclude: ["en"], sources: ["embed.c"], publicHeadersPath: "include"),
        .target(name: "CKernels"),
        .target(name: "CTrainingKernels"),
        .target(name: "Hearsay", dependencies: ["CICU", "CKernels", "CLexicons"], swiftSettings: settings),
        .target(name: "HearsayFormats", dependencies: ["Hearsay"], swiftSettings: settings),
        .systemLibrary(name: "CZlibSystem", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CZlib", dependencies: ["CZlibSystem"]),
        .systemLibrary(name: "CXMLSystem", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CXML", dependencies: ["CXMLSystem"]),
        .systemLibrary(name: "CArchiveSystem", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .target(name: "CArchive", dependencies: ["CArchiveSystem"]),
        .target(
            name: "HearsayCorpus",
            dependencies: [
                "CArchive", "CXML", "CZlib", "Hearsay", "HearsayFormats",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "hearsay",
            dependencies: [
                "Hearsay", "HearsayCorpus", "HearsayFormats",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "hearsay-train",
            dependencies: [
                "CTrainingKernels", "Hearsay", "HearsayFormats",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "HearsayTests", dependencies: ["Hearsay", "HearsayFormats"], swiftSettings: settings),
        .testTarget(
            name: "HearsayFormatsTests", dependencies: ["Hearsay", "HearsayFormats"], swiftSettings: settings),
        .testTarget(
            name: "HearsayCorpusTests",
            dependencies: [
                "Hearsay", "HearsayCorpus", "HearsayFormats", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: settings),
        .target(name: "CArchiveWriter", dependencies: ["CArchiveSystem"], path: "Tests/CArchiveWriter"),
        .testTarget(
            name: "CommandTests",
            dependencies: ["CArchiveWriter", "hearsay", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings),
        .target(name: "CKernelPaths", dependencies: ["CKernels"], path: "Tests/CKernelPaths"),
        .testTarget(
            name: "TrainingTests", dependencies: ["CKernelPaths", "CKernels", "Hearsay", "hearsay-train"],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
