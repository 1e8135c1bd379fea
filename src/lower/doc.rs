use crate::syntax::{NodeRef, SyntaxKind};

/// Gathers the `///` lines that stand right above a statement.
#[derive(Default)]
pub(super) struct Doc {
    lines: Vec<String>,
    /// Whether the line after the last comment is over.
    blank: bool,
}

impl Doc {
    /// Looks at the next child of a block.
    pub(super) fn see(&mut self, node: NodeRef<'_>) {
        match node.kind() {
            SyntaxKind::DocComment => {
                let text = node.text().trim_start_matches('/');
                self.lines.push(text.strip_prefix(' ').unwrap_or(text).trim_end().to_owned());
                self.blank = false;
            }
            // A blank line cuts the comment off from what follows.
            SyntaxKind::Newline if self.blank => self.lines.clear(),
            SyntaxKind::Newline => self.blank = true,
            SyntaxKind::Blanks => {}
            _ => self.lines.clear(),
        }
    }

    /// The documentation of the statement that comes now.
    pub(super) fn take(&mut self) -> Option<String> {
        self.blank = false;
        let lines = std::mem::take(&mut self.lines);
        (!lines.is_empty()).then(|| lines.join("\n"))
    }
}
