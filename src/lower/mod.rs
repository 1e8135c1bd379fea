//! Tree → statements: keywords looked up in the table, heads and values read, shapes checked.
//! Every mistake is one message; what is around it keeps its meaning.

mod again;
mod amount;
mod cursor;
mod date;
mod declare;
mod doc;
mod emotion;
mod flow;
mod head;
mod keyword;
mod mermaid;
mod modifiers;
mod number;
mod often;
mod slips;
mod spread;
mod statement;
mod string;
mod value;
mod words;

pub use again::lower_again;
pub(crate) use value::is_color;

use std::cell::OnceCell;
use std::collections::BTreeSet;

use crate::ast;
use crate::diagnostic::Diagnostic;
use crate::language::Place;
use crate::syntax::Tree;
use crate::text::{FileId, Location, Span};

/// Reads the statements of `tree`. The mistakes go to `diagnostics`, in the order of the text.
pub fn lower(file: FileId, tree: &Tree, diagnostics: &mut Vec<Diagnostic>) -> ast::File {
    let mut lowering = Lowering {
        file,
        text: tree.text(),
        diagnostics,
        perhaps: BTreeSet::new(),
        around: Vec::new(),
        personas: OnceCell::new(),
    };
    if lowering.whole_mermaid(tree.root()) {
        return ast::File { id: file, statements: Vec::new(), perhaps: lowering.perhaps };
    }
    let statements = lowering.block(tree.root(), Place::File);
    ast::File { id: file, statements, perhaps: lowering.perhaps }
}

struct Lowering<'d> {
    file: FileId,
    text: &'d str,
    diagnostics: &'d mut Vec<Diagnostic>,
    perhaps: BTreeSet<String>,
    /// The statements around the one at hand, outermost first: what each block is, and where the
    /// statement stands.
    around: Vec<(Place, Span)>,
    /// Names of personas, gathered when the first mistake needs them.
    personas: OnceCell<BTreeSet<String>>,
}

impl Lowering<'_> {
    fn at(&self, span: Span) -> Location {
        Location::new(self.file, span)
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }
}
