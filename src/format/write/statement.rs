use crate::language::Keyword;

/// A statement on its way into the file.
#[derive(Debug, Default)]
pub(super) struct Statement {
    /// Its documentation comment.
    pub doc: Option<String>,
    /// Its keyword and what stands behind it.
    pub head: String,
    /// Text on many lines that ends the head.
    pub lines: Option<String>,
    /// What may stand on its line while there is room: its modifiers.
    pub modifiers: Vec<Statement>,
    /// Whether the modifiers stay on the line however long it gets.
    pub one_line: bool,
    /// What stands in its block, with a blank line between paragraphs.
    pub paragraphs: Vec<Vec<Statement>>,
    /// Whether it has braces even when nothing stands between them.
    pub braces: bool,
}

impl Statement {
    /// A statement that starts with `keyword`.
    pub(super) fn new(keyword: Keyword) -> Statement {
        Statement::line(keyword.word())
    }

    /// A line that starts with no keyword, as those of a flow.
    pub(super) fn line(text: impl Into<String>) -> Statement {
        Statement { head: text.into(), ..Statement::default() }
    }

    /// Its keyword.
    pub(super) fn keyword(&self) -> Option<Keyword> {
        Keyword::of(self.head.split(' ').next()?)
    }

    /// The same with one more piece in its head.
    pub(super) fn with(mut self, piece: impl AsRef<str>) -> Statement {
        self.head.push(' ');
        self.head.push_str(piece.as_ref());
        self
    }

    /// The same with a piece, where there is one.
    pub(super) fn with_some(self, piece: Option<impl AsRef<str>>) -> Statement {
        match piece {
            Some(piece) => self.with(piece),
            None => self,
        }
    }

    /// The same with a documentation comment.
    pub(super) fn doc(mut self, doc: &Option<String>) -> Statement {
        self.doc.clone_from(doc);
        self
    }

    /// The same with more modifiers.
    pub(super) fn modified(mut self, modifiers: Vec<Statement>) -> Statement {
        self.modifiers.extend(modifiers);
        self
    }

    /// The same with one more paragraph in its block, if there is anything in it.
    pub(super) fn paragraph(mut self, paragraph: Vec<Statement>) -> Statement {
        if !paragraph.is_empty() {
            self.paragraphs.push(paragraph);
        }
        self
    }

    /// The same with a paragraph for each of `statements`.
    pub(super) fn each(self, statements: impl IntoIterator<Item = Statement>) -> Statement {
        statements.into_iter().fold(self, |whole, statement| whole.paragraph(vec![statement]))
    }

    /// The same with the sources that say so.
    pub(super) fn evidence(mut self, sources: &[String]) -> Statement {
        if !sources.is_empty() {
            self.modifiers.push(Statement::new(Keyword::Evidence).with(super::token::names(sources)));
        }
        self
    }
}
