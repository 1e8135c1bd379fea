use comfy_table::{CellAlignment, ContentArrangement, Table, presets};
use textwrap::{Options, core::display_width};

use super::{Bar, Block, Column, Document, Line, Look, bar};
use crate::diagnostic::escape;

/// `document` as text of at most `width` columns, where words allow it, with a final newline; coloured on demand.
pub fn write(document: &Document, width: usize, color: bool) -> String {
    let page = Page { width: width.max(40), color };
    let mut out = String::new();
    let mut in_list = false;
    for block in &document.0 {
        let item = matches!(block, Block::Item(_));
        if !(out.is_empty() || item && in_list) {
            out.push('\n');
        }
        in_list = item;
        match block {
            Block::Heading(1, words) => {
                let title = page.plain(words);
                let title = page.wrap(&title, "", "");
                let rule = "═".repeat(title.lines().map(display_width).max().unwrap_or(0).min(page.width));
                for line in title.lines() {
                    out.push_str(&page.paint(Look::Strong, line));
                    out.push('\n');
                }
                out.push_str(&format!("{rule}\n"));
            }
            Block::Heading(_, words) => {
                let title = page.plain(words);
                for line in page.wrap(&title, "", "").lines() {
                    out.push_str(&page.paint(Look::Strong, line));
                    out.push('\n');
                }
            }
            Block::Paragraph(words) => out.push_str(&page.wrap(&page.line(words), "", "")),
            Block::Item(words) => out.push_str(&page.wrap(&page.line(words), "• ", "  ")),
            Block::Table(columns, rows) => out.push_str(&page.table(columns, rows)),
            Block::Bars(_, bars) => out.push_str(&page.bars(bars)),
        }
    }
    out
}

struct Page {
    width: usize,
    color: bool,
}

impl Page {
    fn paint(&self, look: Look, text: &str) -> String {
        let code = match look {
            Look::Plain => return text.to_owned(),
            _ if !self.color => return text.to_owned(),
            Look::Strong => "1",
            Look::Muted => "2",
            Look::Good => "32",
            Look::Bad => "31",
        };
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }

    /// Each word painted by itself: a line that breaks takes no look along to the next one.
    fn line(&self, line: &Line) -> String {
        let paint = |look: Look, text: &str| {
            text.split(' ')
                .map(|word| if word.is_empty() { String::new() } else { self.paint(look, word) })
                .collect::<Vec<_>>()
                .join(" ")
        };
        line.0.iter().map(|run| paint(run.look, &seen(&run.text))).collect()
    }

    fn plain(&self, line: &Line) -> String {
        line.0.iter().map(|run| seen(&run.text)).collect()
    }

    fn wrap(&self, text: &str, first: &str, next: &str) -> String {
        let options = Options::new(self.width).initial_indent(first).subsequent_indent(next);
        textwrap::wrap(text, options).iter().map(|line| format!("{}\n", line.trim_end())).collect()
    }

    fn table(&self, columns: &[Column], rows: &[Vec<Line>]) -> String {
        let mut table = Table::new();
        let width = u16::try_from(self.width).unwrap_or(u16::MAX);
        table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
        table.set_header(columns.iter().map(|column| column.head.as_str()));
        for row in rows {
            table.add_row(row.iter().map(|cell| self.plain(cell)));
        }
        for (column, is) in table.column_iter_mut().zip(columns) {
            column.set_padding((0, 2));
            if is.figures {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        let mut out = String::new();
        let text = table.trim_fmt();
        let heads = columns.iter().map(|column| column.head.as_str()).collect::<Vec<_>>();
        let mut in_head = true;
        for line in text.lines() {
            // The heads are what stands above the first row, one line unless they wrap.
            if in_head && line.split_whitespace().all(|word| heads.iter().any(|head| head.contains(word))) {
                out.push_str(&self.paint(Look::Muted, line.trim_end()));
            } else {
                in_head = false;
                out.push_str(line.trim_end());
            }
            out.push('\n');
        }
        out
    }

    fn bars(&self, bars: &[Bar]) -> String {
        let titles: Vec<String> = bars.iter().map(|bar| seen(&bar.title)).collect();
        let longest = |texts: &mut dyn Iterator<Item = &str>| texts.map(display_width).max().unwrap_or(0);
        let title = longest(&mut titles.iter().map(String::as_str)).min(30);
        let figure = longest(&mut bars.iter().map(|bar| bar.figure.as_str()));
        let cells = if self.width >= 76 { 10 } else { 6 };
        let left = title + figure + 2 * cells + 6;
        let room = self.width.saturating_sub(left).max(10);
        let mut out = String::new();
        for (it, name) in bars.iter().zip(&titles) {
            let name = cut(name, title);
            let blanks = " ".repeat(title.saturating_sub(display_width(&name)));
            let figures = " ".repeat(figure.saturating_sub(display_width(&it.figure)));
            let drawn = bar(it.value, cells);
            let look = if it.value < 0.0 { Look::Bad } else { Look::Good };
            let label = seen(&it.label);
            let label = textwrap::wrap(&label, room);
            let first = label.first().map(|line| line.as_ref()).unwrap_or_default();
            let line = format!("{name}{blanks}  {figures}{}  {}  {first}", it.figure, self.paint(look, &drawn));
            out.push_str(line.trim_end());
            out.push('\n');
            for more in label.iter().skip(1) {
                out.push_str(&format!("{}{more}\n", " ".repeat(left + 1)));
            }
        }
        out
    }
}

/// `text` on one line, with what a terminal would obey shown instead.
fn seen(text: &str) -> String {
    escape(text).replace(['\n', '\t'], " ")
}

/// `text` on at most `width` columns.
fn cut(text: &str, width: usize) -> String {
    if display_width(text) <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    for c in text.chars() {
        if display_width(&out) + display_width(c.encode_utf8(&mut [0; 4])) + 1 > width {
            break;
        }
        out.push(c);
    }
    format!("{}…", out.trim_end())
}
