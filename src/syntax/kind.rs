/// What a node of the tree is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SyntaxKind {
    /// The whole file; the root of every tree.
    File,
    /// One statement with its block.
    Statement,
    /// `{`, statements, `}`.
    Block,
    /// A name or keyword, or names with dots between.
    Word,
    /// Anything that starts like a number: share, duration, date, range.
    Number,
    /// `"…"`.
    String,
    /// `"…` up to the end of its line; only where mending gave up.
    OpenString,
    /// `"""…"""`.
    BlockString,
    /// `"""…` up to the end of the file; only where mending gave up.
    OpenBlockString,
    /// `,`.
    Comma,
    /// `->`.
    Arrow,
    /// `&`.
    Ampersand,
    /// `;`.
    Semicolon,
    /// `{`.
    OpenBrace,
    /// `}`; directly in the file it closes nothing.
    CloseBrace,
    /// Characters without a meaning.
    Junk,
    /// Blanks on one line.
    Blanks,
    /// The end of a line.
    Newline,
    /// `// …`.
    LineComment,
    /// `/// …`.
    DocComment,
    /// `/* … */`.
    BlockComment,
    /// `/* …` up to the end of the file.
    OpenComment,
    /// The byte order mark at the start of the file.
    Bom,
}

impl SyntaxKind {
    /// What a message calls it.
    pub fn name(self) -> &'static str {
        match self {
            SyntaxKind::File => "file",
            SyntaxKind::Statement => "statement",
            SyntaxKind::Block => "block",
            SyntaxKind::Word => "word",
            SyntaxKind::Number => "number",
            SyntaxKind::String | SyntaxKind::OpenString => "text",
            SyntaxKind::BlockString | SyntaxKind::OpenBlockString => "text block",
            SyntaxKind::Comma => "comma",
            SyntaxKind::Arrow => "arrow",
            SyntaxKind::Ampersand => "`&`",
            SyntaxKind::Semicolon => "semicolon",
            SyntaxKind::OpenBrace => "opening brace",
            SyntaxKind::CloseBrace => "closing brace",
            SyntaxKind::Junk => "unexpected text",
            SyntaxKind::Blanks => "blanks",
            SyntaxKind::Newline => "end of the line",
            SyntaxKind::LineComment | SyntaxKind::BlockComment | SyntaxKind::OpenComment => "comment",
            SyntaxKind::DocComment => "doc comment",
            SyntaxKind::Bom => "byte order mark",
        }
    }

    /// Whether it means nothing to the map: blanks, ends of lines, comments, the byte order mark.
    pub fn is_trivia(self) -> bool {
        self.is_comment() || matches!(self, SyntaxKind::Blanks | SyntaxKind::Newline | SyntaxKind::Bom)
    }

    /// Whether it is a comment of any kind.
    pub fn is_comment(self) -> bool {
        matches!(
            self,
            SyntaxKind::LineComment | SyntaxKind::DocComment | SyntaxKind::BlockComment | SyntaxKind::OpenComment
        )
    }

    /// Whether it is text in quotes, closed or not.
    pub fn is_text(self) -> bool {
        matches!(
            self,
            SyntaxKind::String | SyntaxKind::OpenString | SyntaxKind::BlockString | SyntaxKind::OpenBlockString
        )
    }

    /// Whether it can have children.
    pub fn is_branch(self) -> bool {
        matches!(self, SyntaxKind::File | SyntaxKind::Statement | SyntaxKind::Block)
    }
}
