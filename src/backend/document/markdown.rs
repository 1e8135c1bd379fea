use super::{Block, Document, Line, Look, bar};
use crate::backend::markdown::text;
use crate::text::markup::Span;

/// `document` as Markdown (CommonMark with tables), with a final newline.
pub fn write(document: &Document) -> String {
    let mut out = String::new();
    let mut in_list = false;
    for block in &document.0 {
        let item = matches!(block, Block::Item(_));
        if !(out.is_empty() || item && in_list) {
            out.push('\n');
        }
        in_list = item;
        match block {
            Block::Heading(level, words) => out.push_str(&format!("{} {}\n", "#".repeat(*level), line(words))),
            Block::Paragraph(words) => out.push_str(&format!("{}\n", line(words))),
            Block::Item(words) => out.push_str(&format!("- {}\n", line(words))),
            Block::Table(columns, rows) => {
                let heads: Vec<String> = columns.iter().map(|column| text::plain(&column.head)).collect();
                let rule = columns.iter().map(|column| if column.figures { "---:" } else { "---" });
                row(&mut out, &heads);
                row(&mut out, &rule.map(str::to_owned).collect::<Vec<_>>());
                for cells in rows {
                    row(&mut out, &cells.iter().map(line).collect::<Vec<_>>());
                }
            }
            Block::Bars([what, figure, curve, label], bars) => {
                let labelled = bars.iter().any(|bar| !bar.label.is_empty());
                let mut heads = vec![(*what).to_owned(), (*figure).to_owned(), (*curve).to_owned()];
                let mut rule = vec!["---".to_owned(), "---:".to_owned(), "---".to_owned()];
                if labelled {
                    heads.push((*label).to_owned());
                    rule.push("---".to_owned());
                }
                row(&mut out, &heads);
                row(&mut out, &rule);
                for it in bars {
                    let drawn = text::code(&bar(it.value, 8));
                    let mut cells = vec![text::plain(&it.title), it.figure.clone(), drawn];
                    if labelled {
                        cells.push(text::plain(&it.label));
                    }
                    row(&mut out, &cells);
                }
            }
        }
    }
    out
}

fn row(out: &mut String, cells: &[String]) {
    out.push_str(&format!("| {} |\n", cells.join(" | ")));
}

fn line(line: &Line) -> String {
    let spans: Vec<Span> = line
        .0
        .iter()
        .map(|run| Span { text: run.text.clone(), bold: run.look == Look::Strong, ..Span::default() })
        .collect();
    text::render(&spans)
}
