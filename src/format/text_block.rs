use std::borrow::Cow;

use super::INDENT;

/// A text block whose statement is `depth` steps in: its lines stand one step further in than the
/// statement, its closing quotes right below it. `text` is the block with its quotes; lines of the result
/// end with `end`. The value of the block stays the same: where blanks are part of it, so does the block.
pub(super) fn indented<'t>(text: &'t str, depth: usize, end: &str) -> Cow<'t, str> {
    if !text.contains(['\n', '\r']) {
        return Cow::Borrowed(text);
    }
    // A backslash at the end of a line takes the line's end away: `\` and `\r\n` is another thing.
    if text.contains("\\\r") {
        return Cow::Borrowed(text);
    }
    let whole = text.replace("\r\n", "\n").replace('\r', "\n");
    let new = hanging(&whole, depth).unwrap_or(whole);
    Cow::Owned(if end == "\n" { new } else { new.replace('\n', end) })
}

/// None where text stands beside the quotes, or where the indent is part of the value.
fn hanging(text: &str, depth: usize) -> Option<String> {
    let content = text.strip_prefix("\"\"\"")?.strip_suffix("\"\"\"")?;
    let (first, content) = content.split_once('\n')?;
    let (content, last) = content.rsplit_once('\n').unwrap_or(("", content));
    // An escape that makes a blank or a line is counted into the common indent of the lines.
    let counted = |line: &str| line.ends_with('\\') || line.trim_start().starts_with("\\t");
    let escapes = ["\\n", "\\u"].iter().any(|escape| content.contains(escape));
    if !first.trim().is_empty() || !last.trim().is_empty() || escapes || content.split('\n').any(counted) {
        return None;
    }
    let indent_of = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let lines = || content.split('\n').filter(|line| !line.trim().is_empty());
    let common = lines().map(indent_of).min().unwrap_or(0);
    let blanks = |depth: usize| " ".repeat(depth * INDENT);
    let mut out = String::from("\"\"\"\n");
    if content.is_empty() && !text.contains("\n\n") {
        // Nothing between the two lines of quotes.
        out.push_str(&blanks(depth));
        out.push_str("\"\"\"");
        return Some(out);
    }
    for line in content.split('\n') {
        let rest = line.get(common..).unwrap_or_default().trim_end();
        if !line.trim().is_empty() {
            out.push_str(&blanks(depth + 1));
            out.push_str(rest);
        }
        out.push('\n');
    }
    out.push_str(&blanks(depth));
    out.push_str("\"\"\"");
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_move_together() {
        let text = "\"\"\"\n\tOne\n\t  two  \n \n\tthree\n\"\"\"";
        assert_eq!(indented(text, 1, "\n"), "\"\"\"\n    One\n      two\n\n    three\n  \"\"\"");
        assert_eq!(indented("\"\"\"\r\n a\r\n\"\"\"", 0, "\r\n"), "\"\"\"\r\n  a\r\n\"\"\"");
        assert_eq!(indented("\"\"\"\n\"\"\"", 1, "\n"), "\"\"\"\n  \"\"\"");
        assert_eq!(indented("\"\"\"\n\n\"\"\"", 1, "\n"), "\"\"\"\n\n  \"\"\"");
    }

    #[test]
    fn blanks_that_are_part_of_the_value_stay() {
        for text in
            ["\"\"\"a\n  b\n\"\"\"", "\"\"\"\n  a\\\n  b\n\"\"\"", "\"\"\"\n  a\\nb\n\"\"\"", "\"\"\"\n  \\ta\n\"\"\""]
        {
            assert_eq!(indented(text, 3, "\n"), text);
        }
    }
}
