//! Headings, paragraphs, lists and tables, with one empty line between them.

use super::text;
use crate::language::names;
use crate::model::{Model, Text};

/// A document under way.
pub(super) struct Page<'m> {
    /// What names mean.
    pub model: &'m Model,
    out: String,
    in_list: bool,
    indent: usize,
}

impl<'m> Page<'m> {
    /// An empty one about `model`.
    pub fn new(model: &'m Model) -> Page<'m> {
        Page { model, out: String::new(), in_list: false, indent: 0 }
    }

    /// The whole text, with a final newline.
    pub fn finish(self) -> String {
        self.out
    }

    /// A title as Markdown, or the name where it is empty.
    pub fn title(&self, title: &str, id: &str) -> String {
        let shown = text::plain(title);
        if shown.is_empty() { text::plain(id) } else { shown }
    }

    /// A statement with its sources.
    pub fn words(&self, words: &str, evidence: &[String]) -> String {
        self.cite(text::inline(words), evidence)
    }

    /// Markdown with its sources.
    pub fn cite(&self, markdown: String, evidence: &[String]) -> String {
        if evidence.is_empty() {
            return markdown;
        }
        let sources: Vec<String> = evidence.iter().map(|id| text::plain(names::source(self.model, id))).collect();
        format!("{markdown} (source: {})", sources.join(", ")).trim_start().to_owned()
    }

    fn part(&mut self) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.in_list = false;
    }

    /// A heading; `markdown` is its text.
    pub fn heading(&mut self, level: usize, markdown: &str) {
        self.part();
        self.out.push_str(&format!("{} {markdown}\n", "#".repeat(level)));
    }

    /// A paragraph.
    pub fn paragraph(&mut self, markdown: &str) {
        if !markdown.is_empty() {
            self.part();
            self.out.push_str(markdown);
            self.out.push('\n');
        }
    }

    /// An item of a list; nothing where there is nothing to say.
    pub fn item(&mut self, label: &str, markdown: &str) {
        if !markdown.is_empty() {
            self.bullet(&format!("**{label}:** {markdown}"));
        }
    }

    fn bullet(&mut self, markdown: &str) {
        if !self.in_list {
            self.part();
            self.in_list = true;
        }
        self.out.push_str(&format!("{}- {markdown}\n", "  ".repeat(self.indent)));
    }

    /// An item with a list of its own, which `fill` makes; nothing where that is empty.
    pub fn items(&mut self, title: &str, fill: impl FnOnce(&mut Page<'m>)) {
        let (before, was_list) = (self.out.len(), self.in_list);
        self.bullet(&format!("**{title}:**"));
        let filled = self.out.len();
        self.indent += 1;
        fill(self);
        self.indent -= 1;
        if self.out.len() == filled {
            self.out.truncate(before);
            self.in_list = was_list;
        }
    }

    /// An item for each text.
    pub fn texts<'t>(&mut self, label: &str, texts: impl IntoIterator<Item = &'t Text>) {
        for it in texts {
            self.item(label, &self.words(&it.text, &it.evidence));
        }
    }

    /// An item of one word or title.
    pub fn value(&mut self, label: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.item(label, &text::plain(value));
        }
    }

    /// An item of several words or titles.
    pub fn names<'t>(&mut self, label: &str, names: impl Iterator<Item = &'t str>) {
        let names: Vec<String> = names.map(text::plain).filter(|name| !name.is_empty()).collect();
        self.item(label, &names.join(", "));
    }

    /// A table under a heading of that level; nothing without rows. A column without a value is left out.
    pub fn table(&mut self, level: usize, heading: &str, columns: &[&str], rows: &[Vec<String>]) {
        if rows.is_empty() {
            return;
        }
        self.heading(level, heading);
        self.part();
        let used = |at: usize| rows.iter().any(|row| row.get(at).is_some_and(|cell| !cell.is_empty()));
        let used: Vec<usize> = (0..columns.len()).filter(|&at| at == 0 || used(at)).collect();
        let line = |cells: Vec<&str>| format!("| {} |\n", cells.join(" | "));
        let pick = |at: &usize| columns.get(*at).copied().unwrap_or_default();
        self.out.push_str(&line(used.iter().map(pick).collect()));
        self.out.push_str(&line(used.iter().map(|_| "---").collect()));
        for row in rows {
            let cells: Vec<String> =
                used.iter().map(|at| row.get(*at).map(|cell| cell_text(cell)).unwrap_or_default()).collect();
            self.out.push_str(&line(cells.iter().map(String::as_str).collect()));
        }
    }
}

/// A bar parts cells even in code, unless a backslash is before it. In words it has one already.
fn cell_text(markdown: &str) -> String {
    let mut cell = String::new();
    let mut escaped = false;
    for c in markdown.chars() {
        if c == '|' && !escaped {
            cell.push('\\');
        }
        cell.push(c);
        escaped = c == '\\' && !escaped;
    }
    cell
}
