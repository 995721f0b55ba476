// What all charts are: a drawing as wide as its place, in which letters keep their size, told in words to those who don't see it.

import HearsayFormats

/// A drawing of SVG. Places across are in percent of its width, those down in pixels.
struct ChartFrame {
    /// What the ids inside begin with.
    let id: String
    let title: String
    /// What is to be seen.
    let description: String
    let height: Int
    let body: String

    var svg: String {
        """
        <svg class="chart" role="img" aria-labelledby="\(id)-t \(id)-d" width="100%" height="\(height)" \
        xmlns="http://www.w3.org/2000/svg">
        <title id="\(id)-t">\(HTMLText.escape(title))</title>
        <desc id="\(id)-d">\(HTMLText.escape(PlainText.singleLine(description)))</desc>
        \(body)</svg>

        """
    }

    /// A mark that leads to its quotations and says what it is. The keyboard goes to the table beside the chart instead, which screen readers
    /// read.
    static func mark(_ shape: String, note: String, link: String?) -> String {
        let inside = "<title>\(HTMLText.escape(PlainText.singleLine(note)))</title>\(shape)"
        guard let link else { return "<g>\(inside)</g>\n" }
        return "<a href=\"\(HTMLText.escape(link))\" tabindex=\"-1\">\(inside)</a>\n"
    }

    /// Patterns that tell parts of bars apart without colour; once a page.
    static let patterns = """
        <svg class="patterns" aria-hidden="true" focusable="false" width="0" height="0" xmlns="http://www.w3.org/2000/svg"><defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
        <rect class="ground" width="5" height="5"/><rect class="line" width="2.5" height="5"/></pattern>
        <pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse">\
        <rect class="ground" width="5" height="5"/><circle class="line" cx="2.5" cy="2.5" r="1.2"/></pattern>
        </defs></svg>

        """
}
