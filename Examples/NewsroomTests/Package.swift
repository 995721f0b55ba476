// swift-tools-version: 6.2
// A newsroom's own checks of an article, as a package that uses the library. Run: swift test
import PackageDescription

let package = Package(
    name: "NewsroomTests",
    dependencies: [
        .package(name: "hearsay", path: "../..")
    ],
    targets: [
        .testTarget(name: "NewsroomTests", dependencies: [.product(name: "Hearsay", package: "hearsay")])
    ]
)
