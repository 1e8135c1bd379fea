//! Imports of other languages, which choose names from a file.

use crate::diagnostic::{Diagnostic, code};
use crate::language::{self, Keyword, Place, Row};
use crate::lower::Lowering;
use crate::lower::cursor::Cursor;
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::{Edit, Span};

impl Lowering<'_> {
    /// `import { maya } from "people.journey"`, `import * as people from "…"`, `from "…" import maya`: the row of
    /// `import`, and what is left to read, which is the path.
    pub(in crate::lower) fn import_of_names<'t>(&mut self, node: NodeRef<'t>) -> Option<(&'static Row, Cursor<'t>)> {
        let row = language::row(Place::File, Keyword::Import)?;
        let pieces: Vec<NodeRef<'t>> = node.pieces().collect();
        let first = *pieces.first()?;
        let word = |word: &str| pieces.iter().position(|piece| piece.text() == word);
        let (from, import) = (word("from")?, word("import")?);
        if from.min(import) != 0 || (from > import && from < 2) {
            return None;
        }
        let (path, end) = self.path_behind(pieces.get(from)?.span().end)?;
        // A path may stand before what is imported.
        let end = if from == 0 { node.head_span().end } else { end };
        let chosen = match from {
            0 => Span::new(pieces.get(import)?.span().start, end),
            _ => Span::new(pieces.get(1)?.span().start, pieces.get(from)?.span().end),
        };
        let right = format!("import \"{path}\"");
        self.report(
            Diagnostic::new(code::UNEXPECTED_TEXT, self.at(chosen), "`import` takes all that a file declares")
                .help(format!("write `{right}`"))
                .fix(format!("write `{right}`"), vec![Edit::new(self.at(Span::new(first.span().start, end)), right)]),
        );
        let mut cursor = Cursor::new(node);
        while cursor.peek().is_some_and(|piece| !piece.kind().is_text()) {
            cursor.take();
        }
        Some((row, cursor))
    }

    /// The path in quotes of any kind right behind `start`, and where it ends.
    fn path_behind(&self, start: u32) -> Option<(&str, u32)> {
        let rest = self.text.get(start as usize..)?;
        let quoted = rest.trim_start_matches([' ', '\t']);
        let quote = quoted.chars().next().filter(|c| matches!(c, '"' | '\'' | '`'))?;
        let inside = quoted.get(1..)?;
        let length = inside.find([quote, '\n', '\r'])?;
        let path = inside.get(..length).filter(|path| !path.contains(['"', '\\']))?;
        let end = start as usize + (rest.len() - quoted.len()) + length + 2;
        inside.get(length..)?.starts_with(quote).then_some((path, end as u32))
    }

    /// Whether the keyword of `node` may be one of an import.
    pub(in crate::lower) fn may_import(node: NodeRef<'_>, place: Place) -> bool {
        let first = node.pieces().next().filter(|first| first.kind() == SyntaxKind::Word);
        place == Place::File && first.is_some_and(|first| matches!(first.text(), "import" | "from"))
    }
}
