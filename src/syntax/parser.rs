//! The only place that calls pest: from a text to the nodes of a tree.

use std::sync::Arc;

use pest::iterators::Pairs;
use pest::{Parser, Token};

use super::edits::Edits;
use super::tree::{CLOSED, Node, OPENED, TAINTED};
use super::{SyntaxKind, Tree};

/// The rules of `grammar/journey.pest`.
#[allow(missing_docs, reason = "pest makes an item of each rule")]
mod rules {
    #[derive(pest_derive::Parser)]
    #[grammar = "grammar/journey.pest"]
    pub(super) struct Grammar;
}

use rules::{Grammar, Rule};

/// Reads `source`, which is `original` with the same number of bytes, after `edits`.
/// All offsets of the tree are those of `original`.
pub(super) fn read(original: &Arc<str>, source: &str, edits: &Edits) -> Tree {
    let copy = edits.apply(source);
    let mut builder = Builder::new(original.len(), edits);
    if let Ok(pairs) = Grammar::parse(Rule::file, &copy) {
        builder.read(pairs);
    }
    Tree::new(original.clone(), builder.finish())
}

/// Reads `text`, which starts with a statement of a file or block and holds whole ones only. Gives the nodes, the
/// first of which holds the others; none where `text` is something else.
pub(super) fn read_part(text: &str) -> Option<Vec<Node>> {
    let edits = Edits::default();
    let mut builder = Builder::new(text.len(), &edits);
    builder.read(Grammar::parse(Rule::statements, text).ok()?);
    Some(builder.finish())
}

/// Builds the nodes from pest's tokens, with a stack instead of recursion.
struct Builder<'t> {
    /// The length of the original.
    length: u32,
    nodes: Vec<Node>,
    /// The branches that are open.
    stack: Vec<u32>,
    /// The edits not yet passed, and where they stand in the copy.
    edits: &'t Edits,
    next: usize,
    shift: usize,
    /// Where the leaf that is open starts in the copy.
    leaf: usize,
    /// How much of the original has leaves.
    covered: u32,
}

impl<'t> Builder<'t> {
    fn new(length: usize, edits: &'t Edits) -> Builder<'t> {
        let length = length as u32;
        let file = Node { kind: SyntaxKind::File, flags: 0, start: 0, end: length, skip: 0 };
        Builder { length, nodes: vec![file], stack: vec![0], edits, next: 0, shift: 0, leaf: 0, covered: 0 }
    }

    fn read(&mut self, pairs: Pairs<'_, Rule>) {
        for token in pairs.tokens() {
            match token {
                Token::Start { rule, pos } => self.start(rule, pos.pos()),
                Token::End { rule, pos } => self.end(rule, pos.pos()),
            }
        }
    }

    /// From an offset of the copy to one of the original. Offsets come in rising order.
    fn back(&mut self, offset: usize) -> u32 {
        while let Some(insert) = self.edits.inserts().get(self.next) {
            if insert.at as usize + self.shift + insert.text.len() > offset {
                // Inside of what was put in: a quote of the text and two of the closing ones.
                return ((offset - self.shift) as u32).min(insert.at);
            }
            self.shift += insert.text.len();
            self.next += 1;
        }
        (offset - self.shift) as u32
    }

    fn start(&mut self, rule: Rule, offset: usize) {
        match branch(rule) {
            Some(kind) => {
                let start = self.back(offset);
                self.stack.push(self.nodes.len() as u32);
                self.nodes.push(Node { kind, flags: 0, start, end: start, skip: 0 });
            }
            None => self.leaf = offset,
        }
    }

    fn end(&mut self, rule: Rule, offset: usize) {
        if branch(rule).is_some() {
            let end = self.back(offset);
            self.close(end);
        } else if let Some(kind) = leaf(rule) {
            self.push(kind, offset);
        }
    }

    /// Ends the branch that was opened last. Blanks and comments behind a statement are not part of it.
    fn close(&mut self, end: u32) {
        let Some(index) = self.stack.pop() else { return };
        let Some((node, inside)) = self.nodes.get_mut(index as usize..).and_then(<[Node]>::split_first_mut) else {
            return;
        };
        let kept = match node.kind {
            SyntaxKind::Statement => inside.iter().rposition(|node| !node.kind.is_trivia()).map_or(0, |last| last + 1),
            _ => inside.len(),
        };
        node.end = inside.get(kept).map_or(end, |behind| behind.start).max(node.start);
        node.skip = index + 1 + kept as u32;
    }

    /// Adds the leaf that ends at `offset` of the copy.
    fn push(&mut self, kind: SyntaxKind, offset: usize) {
        let start = self.back(self.leaf);
        let from = self.next;
        let end = self.back(offset);
        let mut flags = 0;
        if kind.is_text() {
            // What lies between the two calls of `back` was put in inside this leaf.
            for insert in self.edits.inserts().get(from..self.next).unwrap_or_default() {
                flags |= TAINTED | if insert.opens { OPENED } else { CLOSED };
            }
            flags |= if self.edits.ghosts_in(start, end) { TAINTED } else { 0 };
        }
        if matches!(kind, SyntaxKind::Junk | SyntaxKind::OpenString | SyntaxKind::OpenBlockString) {
            flags |= TAINTED;
        }
        self.fill(start);
        self.leaf_node(kind, flags, start, end);
    }

    /// The grammar names every byte; should it ever not, the bytes up to `end` are kept as junk.
    fn fill(&mut self, end: u32) {
        if end > self.covered {
            self.leaf_node(SyntaxKind::Junk, TAINTED, self.covered, end);
        }
    }

    fn leaf_node(&mut self, kind: SyntaxKind, flags: u8, start: u32, end: u32) {
        let skip = self.nodes.len() as u32 + 1;
        self.nodes.push(Node { kind, flags, start, end, skip });
        self.covered = end;
        let opened = kind == SyntaxKind::OpenBrace && start == end;
        if flags & TAINTED == 0 && !opened {
            return;
        }
        let Some((&parent, outer)) = self.stack.split_last() else { return };
        // A block that was put in without any head taints the statement that is made of it.
        let outer = outer.last().copied().filter(|outer| opened && outer + 1 == parent);
        self.taint(parent, if opened { SyntaxKind::Block } else { SyntaxKind::Statement });
        if let Some(outer) = outer {
            self.taint(outer, SyntaxKind::Statement);
        }
    }

    fn taint(&mut self, index: u32, kind: SyntaxKind) {
        if let Some(node) = self.nodes.get_mut(index as usize).filter(|node| node.kind == kind) {
            node.flags |= TAINTED;
        }
    }

    fn finish(mut self) -> Vec<Node> {
        while self.stack.len() > 1 {
            self.close(self.covered);
        }
        self.fill(self.length);
        self.close(self.length);
        self.nodes
    }
}

/// The kind of a branch.
fn branch(rule: Rule) -> Option<SyntaxKind> {
    match rule {
        Rule::statement => Some(SyntaxKind::Statement),
        Rule::block => Some(SyntaxKind::Block),
        _ => None,
    }
}

/// The kind of a leaf.
fn leaf(rule: Rule) -> Option<SyntaxKind> {
    Some(match rule {
        Rule::word => SyntaxKind::Word,
        Rule::number => SyntaxKind::Number,
        Rule::string => SyntaxKind::String,
        Rule::open_string => SyntaxKind::OpenString,
        Rule::block_string => SyntaxKind::BlockString,
        Rule::open_block_string => SyntaxKind::OpenBlockString,
        Rule::comma => SyntaxKind::Comma,
        Rule::arrow => SyntaxKind::Arrow,
        Rule::ampersand => SyntaxKind::Ampersand,
        Rule::semicolon => SyntaxKind::Semicolon,
        Rule::open_brace => SyntaxKind::OpenBrace,
        Rule::close_brace | Rule::missing_close | Rule::stray_close => SyntaxKind::CloseBrace,
        Rule::junk => SyntaxKind::Junk,
        Rule::blanks => SyntaxKind::Blanks,
        Rule::newline => SyntaxKind::Newline,
        Rule::line_comment => SyntaxKind::LineComment,
        Rule::doc_comment => SyntaxKind::DocComment,
        Rule::block_comment => SyntaxKind::BlockComment,
        Rule::open_comment => SyntaxKind::OpenComment,
        Rule::bom => SyntaxKind::Bom,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tree as one line: names of branches in brackets, leaves in quotes, blanks left out.
    fn outline(text: &str) -> String {
        let source: Arc<str> = text.into();
        let tree = read(&source, text, &Edits::default());
        assert_eq!(tree.leaves().map(|leaf| leaf.text()).collect::<String>(), text);
        let mut out = String::new();
        let mut ends: Vec<u32> = Vec::new();
        for node in tree.nodes().skip(1) {
            while ends.pop_if(|end| *end <= node.index()).is_some() {
                out.push(')');
            }
            if node.kind().is_branch() {
                out += if node.kind() == SyntaxKind::Block { " B(" } else { " S(" };
                ends.push(node.skip());
            } else if !node.kind().is_trivia() {
                out += &format!(" {}", node.text());
            }
        }
        out + &")".repeat(ends.len())
    }

    #[test]
    fn statements_end_with_their_line_or_go_on() {
        assert_eq!(outline("a b; c\nd"), " S( a b) ; S( c) S( d)");
        assert_eq!(outline("a b,\n\n // x\n c\nd"), " S( a b , c) S( d)");
        assert_eq!(outline("a ->\r\nb & c\rd"), " S( a -> b & c) S( d)");
        assert_eq!(outline("a,\n}"), " S( a ,) }");
    }

    #[test]
    fn a_block_may_stand_on_the_next_line() {
        assert_eq!(outline("a\n{ b { c } d }\n}e"), " S( a B( { S( b B( { S( c) })) S( d) })) } S( e)");
        assert_eq!(outline("{a"), " S( B( { S( a) ))");
    }

    #[test]
    fn pieces() {
        assert_eq!(outline("über.x-1->b-2 -> -3..4"), " S( über.x-1 -> b-2 -> -3..4)");
        assert_eq!(
            outline("a ..24h 10.. .5 −2 2026/10/31 10/*x*/ 5->b"),
            " S( a ..24h 10.. .5 −2 2026/10/31 10 5 -> b)"
        );
        assert_eq!(outline(r#"a "b\" c" "" "d"#), r#" S( a "b\" c" "" "d)"#);
        assert_eq!(outline("a \"\"\"e\n\\\"\"\" f\"\"\" \"\"\" {"), " S( a \"\"\"e\n\\\"\"\" f\"\"\" \"\"\" {)");
        assert_eq!(outline("a @@b = x // c\n/// d\n/* e\n"), " S( a @@ b = x)");
    }
}
