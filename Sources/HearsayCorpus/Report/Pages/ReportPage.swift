// What all pages of a report have around them.

import HearsayFormats

/// A page of the report.
struct ReportPage {
    let title: String
    /// A link back, or nothing on the first page.
    let navigation: String
    let main: String
    /// Where the numbers come from; HTML.
    let origin: String

    var html: String {
        HTMLPage.head(title: title, sheet: ReportStyle.sheet) + """
            <a class="skip" href="#main">Skip to the content</a>
            \(ChartFrame.patterns)\(navigation)<main id="main">
            \(main)</main>
            <footer>
            \(origin)</footer>
            </body>
            </html>

            """
    }
}
