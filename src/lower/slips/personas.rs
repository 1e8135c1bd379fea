//! How a persona differs, without the keyword that says so.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::language::{self, Head, Kind, Place, Row};
use crate::lower::Lowering;
use crate::syntax::{NodeRef, SyntaxKind};
use crate::text::{Edit, Span};

impl Lowering<'_> {
    /// `maya { emotion relieved }` in a touchpoint, for `as maya { … }`: adds what to write to `diagnostic`, and
    /// gives the statement that was meant.
    pub(in crate::lower) fn difference(
        &self,
        node: NodeRef<'_>,
        place: Place,
        diagnostic: &mut Diagnostic,
    ) -> Option<&'static Row> {
        let row = language::rows_in(place).find(|row| row.head == Head::Names(Kind::Persona) && row.inner.is_some())?;
        let inner = row.inner.filter(|inner| *inner != Place::Statement)?;
        let mut firsts = node.block()?.statements().filter_map(|statement| statement.pieces().next()).peekable();
        firsts.peek()?;
        if !firsts.all(|first| language::find(inner, first.text()).is_some()) {
            return None;
        }
        let names: Vec<NodeRef<'_>> = node.pieces().filter(|piece| piece.kind() == SyntaxKind::Word).collect();
        let pieces = node.pieces().filter(|piece| piece.kind() != SyntaxKind::Comma).count();
        if names.len() != pieces {
            return None;
        }
        let (written, keyword) = (self.text.get(node.head_span().range())?, row.keyword);
        diagnostic.help = Some(format!("how a persona differs stands in `{keyword} {written} {{ … }}`"));
        let title = format!("write `{keyword} {written}`");
        let edits = vec![Edit::new(self.at(Span::at(node.head_span().start)), format!("{keyword} "))];
        let known = names.iter().all(|name| self.personas().contains(name.text()));
        let told = diagnostic.clone();
        *diagnostic = if known { told.fix(title, edits) } else { told.suggest(title, edits) };
        Some(row)
    }

    /// Names that this file declares or takes for personas.
    fn personas(&self) -> &BTreeSet<String> {
        self.personas.get_or_init(|| {
            let mut names = BTreeSet::new();
            for line in self.text.lines() {
                let mut words = line.split([' ', '\t', ',']).filter(|word| !word.is_empty());
                match words.next() {
                    Some("persona") => names.extend(words.next().map(str::to_owned)),
                    Some("for" | "as") => names.extend(words.map(str::to_owned)),
                    _ => {}
                }
            }
            names
        })
    }
}
