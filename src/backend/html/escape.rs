use crate::text::{markup, seen};

/// A text of a writer as content or value: nothing in it can become markup, control characters are left out, and
/// no mark turns the direction of what stands around it.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(' '),
            c => out.extend(seen(c)),
        }
    }
    out
}

/// A text with its inline markup.
pub(super) fn marked(text: &str) -> String {
    let mut out = String::new();
    for span in markup::parse(text) {
        let link = span.link.as_deref().filter(|url| markup::is_link(url));
        let mut inner = escape(&span.text);
        for (yes, name) in [(span.code, "code"), (span.emphasis, "em"), (span.bold, "strong")] {
            if yes {
                inner = format!("<{name}>{inner}</{name}>");
            }
        }
        match link {
            Some(url) => out.push_str(&anchor(url, &inner)),
            None => out.push_str(&inner),
        }
    }
    out
}

/// A link to a page outside; `inner` is markup.
pub(super) fn anchor(url: &str, inner: &str) -> String {
    format!("<a href=\"{}\" rel=\"noopener noreferrer\">{inner}</a>", escape(url))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_becomes_markup() {
        assert_eq!(escape("<b a='x\"'>&\u{7}\u{202E}"), "&lt;b a=&#39;x&quot;&#39;&gt;&amp;");
        assert_eq!(marked("**a** *b* `<c>`"), "<strong>a</strong> <em>b</em> <code>&lt;c&gt;</code>");
        assert_eq!(
            marked("[x](https://e.org/?a=1&b='2')"),
            "<a href=\"https://e.org/?a=1&amp;b=&#39;2&#39;\" rel=\"noopener noreferrer\">x</a>"
        );
        assert!(!marked("[x](javascript:alert(1))").contains("<a"));
    }
}
