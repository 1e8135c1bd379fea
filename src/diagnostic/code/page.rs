use super::{Code, Page, all};

/// All messages as Markdown: `docs/messages.md`.
pub fn reference() -> String {
    let mut out = String::from(
        "# Messages\n\n<!-- Made from src/diagnostic/code by the tests: UPDATE_EXPECT=1 cargo test -->\n\n\
         `journey explain CODE` prints one of these pages. Advice about maps has [a page of its own](lints.md).\n",
    );
    let mut codes: Vec<Code> = all().collect();
    codes.sort();
    for code in codes {
        out.push_str(&section(code.page()));
    }
    out
}

fn section(page: &Page) -> String {
    let mut out =
        format!("\n## {}\n\n**{}** ({})\n\n{}\n", page.code, page.summary, page.severity.word(), page.explanation);
    if !page.bad.is_empty() {
        out.push_str(&format!(
            "\nInstead of\n\n```journey\n{}```\n\nwrite\n\n```journey\n{}```\n",
            page.bad, page.good
        ));
    }
    out
}
