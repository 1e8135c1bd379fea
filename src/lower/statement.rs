use super::Lowering;
use super::cursor::Cursor;
use super::doc::Doc;
use super::keyword::Start;
use crate::ast::{Detail, Statement};
use crate::language::{Head, Lines, Place, Row};
use crate::syntax::{NodeRef, SyntaxKind};

impl Lowering<'_> {
    /// Reads the statements that stand in `block` (or in the file), which is the place `place`.
    pub(super) fn block(&mut self, block: NodeRef<'_>, place: Place) -> Vec<Statement> {
        let mut fields = Vec::new();
        let mut doc = Doc::default();
        for child in block.children() {
            if child.kind() == SyntaxKind::Statement {
                self.documented(child, place, doc.take(), &mut fields);
            } else {
                doc.see(child);
            }
        }
        if place == Place::File {
            self.check_often(place, &mut fields);
        }
        fields
    }

    /// Adds to `fields` what `node` says in `place`, with the comment above it.
    pub(super) fn documented(
        &mut self,
        node: NodeRef<'_>,
        place: Place,
        doc: Option<String>,
        fields: &mut Vec<Statement>,
    ) {
        for mut statement in self.statement(node, place) {
            if takes_doc(&statement) {
                statement.doc.clone_from(&doc);
            }
            fields.push(statement);
        }
    }

    /// What `node` says in `place`: one statement, or none, or all of a list that should not be one.
    fn statement(&mut self, node: NodeRef<'_>, place: Place) -> Vec<Statement> {
        if Self::may_import(node, place)
            && let (Some(first), Some((row, cursor))) = (node.pieces().next(), self.import_of_names(node))
        {
            return vec![self.with_row(node, row, first, true, cursor)];
        }
        let mut cursor = Cursor::new(node);
        match self.keyword(node, place, &mut cursor) {
            Start::Row { row, keyword, tainted } => {
                self.slip(node, Some(row));
                vec![self.with_row(node, row, keyword, tainted || node.tainted(), cursor)]
            }
            // What it declares counts as perhaps declared, and mistakes inside are still told.
            Start::Elsewhere { row, keyword } => {
                let statement = self.with_row(node, row, keyword, true, cursor);
                self.remember(node);
                drop(statement);
                Vec::new()
            }
            Start::Group(block) => self.block(block, place),
            Start::Nothing => {
                self.slip(node, None);
                self.remember(node);
                Vec::new()
            }
        }
    }

    fn with_row(
        &mut self,
        node: NodeRef<'_>,
        row: &'static Row,
        keyword: NodeRef<'_>,
        tainted: bool,
        mut cursor: Cursor<'_>,
    ) -> Statement {
        let mut statement = Statement {
            row,
            keyword: self.at(keyword.span()),
            head: self.at(node.head_span()),
            location: self.at(node.span()),
            doc: None,
            name: None,
            text: None,
            values: Vec::new(),
            detail: Detail::None,
            fields: Vec::new(),
            tainted,
        };
        let mut whole = self.head(&mut cursor, &mut statement);
        if whole {
            whole = self.modifiers(&mut cursor, &mut statement);
        }
        if !whole {
            statement.tainted = true;
        }
        if statement.tainted {
            self.remember_head(node);
        }
        if let Some(block) = node.block() {
            self.inner(&mut statement, block);
        }
        if let Some(place) = row.inner {
            let mut fields = std::mem::take(&mut statement.fields);
            self.check_often(place, &mut fields);
            statement.fields = fields;
        }
        statement
    }

    fn inner(&mut self, statement: &mut Statement, block: NodeRef<'_>) {
        match (statement.row.head, statement.row.inner) {
            (Head::Lines(Lines::Edges), _) => statement.detail = Detail::Edges(self.edges(block)),
            (Head::Lines(Lines::Words), _) => statement.detail = Detail::Words(self.words(block)),
            (_, Some(place)) => {
                self.around.push((place, statement.location.span));
                let fields = self.block(block, place);
                self.around.pop();
                statement.fields.extend(fields);
            }
            (_, None) => self.no_block(statement, block),
        }
    }

    /// Every word and title of a damaged statement may have declared something.
    pub(super) fn remember(&mut self, node: NodeRef<'_>) {
        let mut stack = vec![node];
        while let Some(node) = stack.pop() {
            self.remember_head(node);
            if let Some(block) = node.block() {
                stack.extend(block.statements());
            }
        }
    }

    fn remember_head(&mut self, node: NodeRef<'_>) {
        for piece in node.pieces() {
            match piece.kind() {
                SyntaxKind::Word => {
                    self.perhaps.insert(piece.text().to_owned());
                }
                kind if kind.is_text() => {
                    self.perhaps.insert(crate::text::slug(piece.content()));
                }
                _ => {}
            }
        }
    }
}

/// Whether a comment above `statement` documents it.
pub(super) fn takes_doc(statement: &Statement) -> bool {
    matches!(statement.row.head, Head::Declare(_) | Head::Objective)
}
