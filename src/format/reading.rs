use std::sync::Arc;

use crate::ast;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::lower::lower;
use crate::syntax::{self, Tree};
use crate::text::FileId;

/// A file as its layout sees it.
pub(super) struct Reading {
    pub tree: Tree,
    pub ast: ast::File,
    /// What is wrong with its syntax.
    pub syntax: Vec<Diagnostic>,
    /// What is wrong with its statements.
    pub statements: Vec<Diagnostic>,
}

impl Reading {
    pub fn of(file: FileId, text: &Arc<str>) -> Reading {
        let parse = syntax::parse(file, text, &Language);
        let mut statements = Vec::new();
        let ast = lower(file, &parse.tree, &mut statements);
        Reading { tree: parse.tree, ast, syntax: parse.diagnostics, statements }
    }
}
