//! Brackets that stand for braces, and braces around a list that no statement has.
//!
//! Other notations hold a block in `( … )` or `[ … ]`. Such a bracket is read as the brace that it stands for: it
//! has the same width, so that nothing else moves.

use crate::syntax::limits::GHOST;
use crate::syntax::{Container, NodeRef, SyntaxKind, Tree, Vocabulary, Wants};

/// A character of one byte that is read as another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::syntax) struct Swap {
    /// Where it stands.
    pub at: u32,
    /// What it is read as.
    pub to: char,
}

/// What should be read otherwise in `tree`, in the order of the text.
pub(in crate::syntax) fn swaps(tree: &Tree, vocabulary: &dyn Vocabulary) -> Vec<Swap> {
    let leaves: Vec<NodeRef> = tree.leaves().filter(|leaf| !leaf.span().is_empty() && !is_gap(leaf.kind())).collect();
    let mut walk = Walk {
        vocabulary,
        stack: Vec::new(),
        blocks: Vec::new(),
        head: None,
        fresh: true,
        before: None,
        swaps: Vec::new(),
    };
    let mut skip = 0;
    for (at, leaf) in leaves.iter().enumerate() {
        if at < skip {
            continue;
        }
        let behind = leaves.get(at + 1..).unwrap_or_default();
        if leaf.kind() == SyntaxKind::OpenBrace
            && let Some(list) = walk.list(*leaf, behind)
        {
            skip = at + 1 + list;
            continue;
        }
        walk.see(*leaf, behind.first().copied());
    }
    walk.swaps.sort_by_key(|swap| swap.at);
    walk.swaps
}

/// Whether anything in `nodes` may need it. Most files have neither junk nor such a brace.
pub(in crate::syntax) fn wanted<'t>(nodes: impl Iterator<Item = NodeRef<'t>>, vocabulary: &dyn Vocabulary) -> bool {
    let mut last: Option<NodeRef> = None;
    nodes.filter(|node| !node.kind().is_trivia() && !node.kind().is_branch()).any(|leaf| {
        let word = last.replace(leaf).filter(|word| word.kind() == SyntaxKind::Word);
        match leaf.kind() {
            SyntaxKind::Junk => leaf.text().contains(['(', '[', ')', ']']),
            SyntaxKind::OpenBrace => word.is_some_and(|word| takes_text_alone(vocabulary, word.text())),
            _ => false,
        }
    })
}

fn is_gap(kind: SyntaxKind) -> bool {
    kind.is_trivia() && kind != SyntaxKind::Newline
}

/// Whether `word` is a keyword of a text, and of nothing in braces: `import`.
fn takes_text_alone(vocabulary: &dyn Vocabulary, word: &str) -> bool {
    vocabulary.wants_text(word) && vocabulary.anywhere(word).is_some_and(|entry| entry.block.is_none())
}

fn ends_line(leaf: NodeRef) -> bool {
    leaf.kind() == SyntaxKind::Newline
}

/// Something that is open.
enum Open {
    /// A block in braces.
    Block,
    /// A block in a bracket.
    Bracket,
    /// A bracket that is none.
    Plain,
}

struct Walk<'t, 'v> {
    vocabulary: &'v dyn Vocabulary,
    stack: Vec<Open>,
    /// What the blocks among them are.
    blocks: Vec<Option<Container>>,
    /// The first word of the statement at hand.
    head: Option<&'t str>,
    /// Whether the next piece starts a statement.
    fresh: bool,
    before: Option<NodeRef<'t>>,
    swaps: Vec<Swap>,
}

impl<'t> Walk<'t, '_> {
    fn see(&mut self, leaf: NodeRef<'t>, next: Option<NodeRef<'t>>) {
        match leaf.kind() {
            SyntaxKind::Newline => self.fresh = true,
            SyntaxKind::Semicolon => self.ended(),
            SyntaxKind::OpenBrace => {
                self.blocks.push(self.block());
                self.stack.push(Open::Block);
                self.ended();
            }
            SyntaxKind::CloseBrace => {
                while let Some(Open::Plain) = self.stack.pop() {}
                self.blocks.pop();
                self.ended();
            }
            SyntaxKind::Junk if leaf.text().contains(['(', '[', ')', ']']) => self.brackets(leaf, next),
            kind => {
                if self.fresh {
                    self.head = (kind == SyntaxKind::Word).then(|| leaf.text());
                }
                self.fresh = false;
            }
        }
        if leaf.kind() != SyntaxKind::Newline {
            self.before = Some(leaf);
        }
    }

    fn ended(&mut self) {
        (self.head, self.fresh) = (None, true);
    }

    fn place(&self) -> Option<Container> {
        self.blocks.last().copied().unwrap_or_else(|| Some(self.vocabulary.file()))
    }

    /// What the block of the statement at hand is.
    fn block(&self) -> Option<Container> {
        let head = self.head?;
        let here = self.place().and_then(|place| self.vocabulary.statement(place, head));
        here.or_else(|| self.vocabulary.anywhere(head))?.block
    }

    fn brackets(&mut self, leaf: NodeRef<'t>, next: Option<NodeRef<'t>>) {
        for (offset, c) in leaf.text().char_indices() {
            let at = leaf.span().start + offset as u32;
            let last = offset + c.len_utf8() == leaf.text().len();
            match c {
                '(' | '[' => match self.block().filter(|block| last && self.opens(*block, next)) {
                    Some(block) => {
                        self.swaps.push(Swap { at, to: '{' });
                        self.blocks.push(Some(block));
                        self.stack.push(Open::Bracket);
                        self.ended();
                    }
                    None => {
                        self.stack.push(Open::Plain);
                        self.fresh = false;
                    }
                },
                ')' | ']' => match self.stack.pop() {
                    Some(Open::Bracket) => self.closes(at),
                    // Alone on its line it ends a block, whatever that starts with.
                    Some(Open::Block) if self.fresh && last && next.is_none_or(ends_line) => self.closes(at),
                    Some(Open::Plain) | None => self.fresh = false,
                    Some(block) => self.stack.push(block),
                },
                _ => self.fresh = false,
            }
        }
    }

    /// The bracket at `at` ends the innermost block.
    fn closes(&mut self, at: u32) {
        self.swaps.push(Swap { at, to: '}' });
        self.blocks.pop();
        self.ended();
    }

    /// Whether a bracket behind the statement at hand opens its block, `block`: it ends the line, or a statement of
    /// that block stands behind it. What wants a value there has a list in its bracket.
    fn opens(&self, block: Container, next: Option<NodeRef<'t>>) -> bool {
        let (Some(head), Some(before)) = (self.head, self.before) else { return false };
        let modifier = |word| self.place().and_then(|place| self.vocabulary.modifier(place, head, word));
        let wants = match before.kind() {
            SyntaxKind::Comma | SyntaxKind::Arrow | SyntaxKind::Ampersand => true,
            SyntaxKind::Word if before.text() == head => {
                self.vocabulary.anywhere(head).is_some_and(|entry| entry.wants == Wants::Value)
            }
            SyntaxKind::Word => modifier(before.text()) == Some(Wants::Value),
            _ => false,
        };
        let fits = match next {
            None => true,
            Some(next) if ends_line(next) => true,
            Some(next) if next.kind() == SyntaxKind::Word => {
                let statement = self.vocabulary.statement(block, next.text()).is_some();
                self.vocabulary.has_lines(block) || (statement && modifier(next.text()).is_none())
            }
            Some(_) => false,
        };
        fits && !wants
    }

    /// `import { maya } from "shared/people.journey"`: a list in braces before the text of a statement that takes
    /// only that. Its braces are read as nothing; gives how many of the leaves `behind` belong to it.
    fn list(&mut self, open: NodeRef<'t>, behind: &[NodeRef<'t>]) -> Option<usize> {
        let keyword = self.before.filter(|word| !self.fresh && self.head == Some(word.text()))?;
        if !takes_text_alone(self.vocabulary, keyword.text()) {
            return None;
        }
        let line: &[NodeRef] = behind.split(|leaf| leaf.kind() == SyntaxKind::Newline).next().unwrap_or_default();
        let close = line.iter().position(|leaf| leaf.kind() == SyntaxKind::CloseBrace)?;
        let plain = |leaf: &NodeRef| matches!(leaf.kind(), SyntaxKind::Word | SyntaxKind::Comma);
        if !line.iter().take(close).all(plain) || line.get(close + 1).is_none_or(|leaf| !plain(leaf)) {
            return None;
        }
        for brace in [Some(open), line.get(close).copied()].into_iter().flatten() {
            self.swaps.push(Swap { at: brace.span().start, to: GHOST });
        }
        Some(close + 1)
    }
}
