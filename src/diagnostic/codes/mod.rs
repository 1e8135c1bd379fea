//! What every message means: the pages that `journey explain` prints, one table for each phase.

mod assets;
mod config;
mod files;
mod names;
mod page;
mod render;
mod statements;
mod syntax;
mod values;

use super::Severity;
use crate::check::RULES;

pub use page::reference;

/// What one code means.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// The stable kebab-case code.
    pub code: &'static str,
    /// How much it matters unless somebody says otherwise.
    pub severity: Severity,
    /// What is wrong, in one line without a full stop.
    pub summary: &'static str,
    /// Why it matters and what to do, in a few sentences.
    pub explanation: &'static str,
    /// A file that shows it; empty where it cannot be written down as one text.
    pub bad: &'static str,
    /// The same file mended; empty where there is no bad one.
    pub good: &'static str,
}

/// All tables. A phase adds its own here.
const TABLES: &[&[Page]] = &[
    assets::PAGES,
    config::PAGES,
    files::PAGES,
    syntax::PAGES,
    statements::PAGES,
    values::PAGES,
    names::PAGES,
    render::PAGES,
];

/// Every page, ordered by code. Those of lints stand in the files of the lints.
pub fn pages() -> Vec<&'static Page> {
    let mut pages: Vec<&Page> = TABLES.iter().copied().flatten().collect();
    pages.extend(RULES.iter().map(|rule| &rule.page));
    pages.sort_by_key(|page| page.code);
    pages
}

/// The page about `code`.
pub fn page(code: &str) -> Option<&'static Page> {
    TABLES.iter().copied().flatten().chain(RULES.iter().map(|rule| &rule.page)).find(|page| page.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_whole_and_there_is_one_a_code() {
        let pages = pages();
        for pair in pages.windows(2) {
            assert_ne!(pair[0].code, pair[1].code);
        }
        for page in pages {
            let code = page.code;
            assert!(code.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{code}");
            assert!(!page.summary.is_empty() && !page.summary.ends_with('.') && !page.summary.contains('\n'), "{code}");
            assert!(page.explanation.ends_with('.'), "{code}");
            assert_eq!(page.bad.is_empty(), page.good.is_empty(), "{code}: a bad example needs a good one");
            assert_ne!(page.bad.is_empty(), page.bad.ends_with('\n'), "{code}: an example ends in a newline");
        }
    }
}
