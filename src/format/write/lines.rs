use super::statement::Statement;
use crate::format::WIDTH;

/// The statements of a file as text.
pub(super) fn print(file: &[Statement]) -> String {
    let mut out = String::new();
    for (at, statement) in file.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        print_statement(&mut out, statement, 0);
    }
    out
}

fn print_statement(out: &mut String, statement: &Statement, depth: usize) {
    doc(out, statement, depth);
    indent(out, depth);
    let start = out.len();
    out.push_str(&statement.head);
    if let Some(text) = &statement.lines {
        block_text(out, text, depth);
    }
    // A modifier that has sources of its own needs a line of its own.
    let sourced = |modifier: &&Statement| !modifier.modifiers.is_empty();
    let fits = statement.one_line || {
        let plain = statement.modifiers.iter().filter(|modifier| !sourced(modifier));
        let modifiers: usize = plain.map(|modifier| 1 + width(&modifier.head)).sum();
        let has_block = !statement.paragraphs.is_empty() || statement.modifiers.iter().any(|it| sourced(&it));
        let line = out.get(start..).unwrap_or_default();
        let last = line.rsplit('\n').next().unwrap_or_default();
        2 * depth + width(last) + modifiers + if has_block { " {".len() } else { 0 } <= WIDTH
    };
    let mut first: Vec<&Statement> = Vec::new();
    for modifier in &statement.modifiers {
        if fits && !sourced(&modifier) {
            out.push(' ');
            out.push_str(&modifier.head);
        } else {
            first.push(modifier);
        }
    }
    // What has no room on the line starts the first paragraph.
    let mut paragraphs: Vec<Vec<&Statement>> = statement.paragraphs.iter().map(|all| all.iter().collect()).collect();
    match paragraphs.first_mut() {
        Some(paragraph) => _ = paragraph.splice(0..0, first),
        None if first.is_empty() => {}
        None => paragraphs.push(first),
    }
    if !paragraphs.is_empty() || statement.braces {
        out.push_str(" {\n");
        for (at, paragraph) in paragraphs.iter().enumerate() {
            if at > 0 {
                out.push('\n');
            }
            for inner in paragraph {
                print_statement(out, inner, depth + 1);
            }
        }
        indent(out, depth);
        out.push('}');
    }
    out.push('\n');
}

fn doc(out: &mut String, statement: &Statement, depth: usize) {
    let Some(doc) = &statement.doc else { return };
    // A carriage return would end the comment.
    for line in doc.replace("\r\n", "\n").replace('\r', "\n").split('\n') {
        indent(out, depth);
        out.push_str(format!("/// {line}").trim_end());
        out.push('\n');
    }
}

/// `"""` and the lines of `text`, one step further in than their statement.
fn block_text(out: &mut String, text: &str, depth: usize) {
    out.push_str(" \"\"\"\n");
    for line in text.split('\n') {
        if !line.is_empty() {
            indent(out, depth + 1);
            out.push_str(line);
        }
        out.push('\n');
    }
    indent(out, depth);
    out.push_str("\"\"\"");
}

fn indent(out: &mut String, depth: usize) {
    out.extend(std::iter::repeat_n("  ", depth));
}

fn width(text: &str) -> usize {
    text.chars().count()
}
