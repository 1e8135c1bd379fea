//! The frame of every page: what it may do, and where its parts stand.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use super::escape::escape;
use crate::layout::text::Direction;

/// A page that asks the network for nothing: its styles and scripts are the ones it names by their hashes, and it
/// brings its letters with it.
#[derive(Clone, Debug, Default)]
pub struct Shell<'a> {
    /// The name of the page.
    pub title: &'a str,
    /// What it shows, in a sentence or two; empty for nothing.
    pub description: &'a str,
    /// The language of its texts (BCP 47), where all have one in common.
    pub lang: Option<&'a str>,
    /// Which way it reads.
    pub direction: Direction,
    /// Style sheets, as CSS.
    pub styles: Vec<&'a str>,
    /// Scripts, run when the page has been read.
    pub scripts: Vec<&'a str>,
    /// The content of `<body>`, as markup.
    pub body: &'a str,
}

impl Shell<'_> {
    /// The whole page.
    pub fn page(&self) -> String {
        let mut page = String::from("<!doctype html>\n<html");
        if let Some(lang) = self.lang {
            page.push_str(&format!(" lang=\"{}\"", escape(lang)));
        }
        if self.direction == Direction::RightToLeft {
            page.push_str(" dir=\"rtl\"");
        }
        page.push_str(">\n<head>\n<meta charset=\"utf-8\">\n");
        page.push_str(&format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {}; script-src {}; \
             img-src data:; font-src data:; base-uri 'none'; form-action 'none'\">\n",
            hashes(&self.styles),
            hashes(&self.scripts)
        ));
        page.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.push_str("<meta name=\"color-scheme\" content=\"light dark\">\n");
        page.push_str("<meta name=\"referrer\" content=\"no-referrer\">\n");
        page.push_str("<meta name=\"generator\" content=\"Journey\">\n");
        page.push_str(&format!("<title>{}</title>\n", escape(self.title)));
        if !self.description.is_empty() {
            page.push_str(&format!("<meta name=\"description\" content=\"{}\">\n", escape(self.description)));
        }
        for style in &self.styles {
            page.push_str(&format!("<style>{style}</style>\n"));
        }
        page.push_str("</head>\n<body>\n");
        page.push_str(self.body);
        for script in &self.scripts {
            page.push_str(&format!("<script>{script}</script>\n"));
        }
        page.push_str("</body>\n</html>\n");
        page
    }
}

/// The hashes by which a browser knows what may run (CSP level 2).
fn hashes(texts: &[&str]) -> String {
    if texts.is_empty() {
        return "'none'".to_owned();
    }
    let hash = |text: &&str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())));
    texts.iter().map(hash).collect::<Vec<_>>().join(" ")
}
