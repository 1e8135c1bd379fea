use std::ops::Range;
use std::sync::Arc;

use super::SyntaxKind;
use crate::text::Span;

/// One entry of the tree, in the order of the text, parents before children.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    pub kind: SyntaxKind,
    pub flags: u8,
    pub start: u32,
    pub end: u32,
    /// The index behind the node and all that it holds.
    pub skip: u32,
}

/// The opening quote of this text was put in by mending.
pub(super) const OPENED: u8 = 1;
/// The closing quote of this text was put in by mending.
pub(super) const CLOSED: u8 = 2;
/// Mending changed something in this leaf, or in the head of this statement.
pub(super) const TAINTED: u8 = 4;

/// A file as a tree that keeps every byte: its leaves, joined, are the text.
/// Cheap to clone and to send to another thread.
#[derive(Clone, Debug)]
pub struct Tree {
    text: Arc<str>,
    nodes: Arc<[Node]>,
    /// Whether nothing was wrong with quotes, braces and comments, and nothing seemed to be.
    pub(super) whole: bool,
}

impl Tree {
    /// A tree of `nodes`, the first of which is the file.
    pub(super) fn new(text: Arc<str>, nodes: Vec<Node>) -> Tree {
        Tree { text, nodes: nodes.into(), whole: false }
    }

    /// The tree of `text`, where `part`, the nodes of a text that starts at byte `at`, stands in the place of the
    /// nodes from `first` up to `end`, which lie in the branches `around`.
    pub(super) fn with_part(&self, text: Arc<str>, part: &[Node], at: u32, nodes: Range<u32>, around: &[u32]) -> Tree {
        let longer = (text.len() as u32).wrapping_sub(self.text.len() as u32);
        let more = (part.len() as u32).wrapping_sub(nodes.end - nodes.start);
        let inner = |node: &Node| Node {
            start: node.start + at,
            end: node.end + at,
            // The first node of a part is what holds the others, and is not among them.
            skip: node.skip - 1 + nodes.start,
            ..*node
        };
        let behind = |node: &Node| Node {
            start: node.start.wrapping_add(longer),
            end: node.end.wrapping_add(longer),
            skip: node.skip.wrapping_add(more),
            ..*node
        };
        let before = self.nodes.get(..nodes.start as usize).unwrap_or_default().iter().copied();
        let after = self.nodes.get(nodes.end as usize..).unwrap_or_default().iter().map(behind);
        let mut nodes: Arc<[Node]> = before.chain(part.iter().map(inner)).chain(after).collect();
        for index in around {
            // Nobody else has these nodes yet.
            let node = Arc::get_mut(&mut nodes).and_then(|nodes| nodes.get_mut(*index as usize));
            if let Some(node) = node {
                (node.end, node.skip) = (node.end.wrapping_add(longer), node.skip.wrapping_add(more));
            }
        }
        Tree { text, nodes, whole: true }
    }

    /// The node with this place among all nodes.
    pub(super) fn node(&self, index: u32) -> NodeRef<'_> {
        NodeRef { tree: self, index }
    }

    /// The text that the tree was read from.
    pub fn text(&self) -> &Arc<str> {
        &self.text
    }

    /// The file.
    pub fn root(&self) -> NodeRef<'_> {
        NodeRef { tree: self, index: 0 }
    }

    /// Every node, parents before children, in the order of the text.
    pub fn nodes(&self) -> impl DoubleEndedIterator<Item = NodeRef<'_>> {
        (0..self.nodes.len() as u32).map(|index| NodeRef { tree: self, index })
    }

    /// The leaves in the order of the text. Some are empty: what mending put in.
    pub fn leaves(&self) -> impl DoubleEndedIterator<Item = NodeRef<'_>> {
        self.nodes().filter(|node| !node.kind().is_branch())
    }

    /// The leaf that holds the byte at `offset`; the last one behind the end of the text.
    /// None only where the text is empty.
    pub fn leaf_at(&self, offset: u32) -> Option<NodeRef<'_>> {
        let behind = self.nodes.partition_point(|node| node.start <= offset);
        (0..behind as u32)
            .rev()
            .map(|index| NodeRef { tree: self, index })
            .find(|node| !node.kind().is_branch() && !node.span().is_empty())
    }

    /// The nodes that hold the byte at `offset`, from the file down to the leaf.
    pub fn path_at(&self, offset: u32) -> Vec<NodeRef<'_>> {
        let Some(leaf) = self.leaf_at(offset) else { return vec![self.root()] };
        let mut path = vec![self.root()];
        let mut here = self.root();
        while let Some(next) =
            here.children().find(|child| child.index <= leaf.index && leaf.index < child.entry().skip)
        {
            path.push(next);
            here = next;
        }
        path
    }
}

/// One node of a tree. It is a reference and costs nothing to copy.
#[derive(Clone, Copy)]
pub struct NodeRef<'t> {
    tree: &'t Tree,
    index: u32,
}

impl<'t> NodeRef<'t> {
    fn entry(self) -> &'t Node {
        &self.tree.nodes[self.index as usize]
    }

    /// What it is.
    pub fn kind(self) -> SyntaxKind {
        self.entry().kind
    }

    /// Where it stands, in bytes. Empty for what mending put in.
    pub fn span(self) -> Span {
        Span::new(self.entry().start, self.entry().end)
    }

    /// Its text.
    pub fn text(self) -> &'t str {
        self.tree.text.get(self.span().range()).unwrap_or_default()
    }

    /// The place of this node among all nodes of its tree, parents before children.
    pub fn index(self) -> u32 {
        self.index
    }

    /// The index behind this node and all that it holds.
    pub fn skip(self) -> u32 {
        self.entry().skip
    }

    /// What it holds, in the order of the text, blanks and comments included.
    pub fn children(self) -> Children<'t> {
        let end = self.entry().skip;
        Children { tree: self.tree, next: self.index + 1, end }
    }

    /// All that stands in this node, parents before children, in the order of the text.
    pub fn below(self) -> impl Iterator<Item = NodeRef<'t>> + Clone {
        (self.index + 1..self.entry().skip).map(move |index| NodeRef { tree: self.tree, index })
    }

    /// The pieces of a statement's head: its words, texts, numbers, commas, arrows and junk.
    pub fn pieces(self) -> impl Iterator<Item = NodeRef<'t>> + Clone {
        self.children().filter(|child| !child.kind().is_trivia() && child.kind() != SyntaxKind::Block)
    }

    /// The block of a statement.
    pub fn block(self) -> Option<NodeRef<'t>> {
        self.children().find(|child| child.kind() == SyntaxKind::Block)
    }

    /// The statements of a file or block.
    pub fn statements(self) -> impl Iterator<Item = NodeRef<'t>> + Clone {
        self.children().filter(|child| child.kind() == SyntaxKind::Statement)
    }

    /// Where a statement's head stands: from its first piece to its last. Of a statement that is
    /// only a block: its `{`.
    pub fn head_span(self) -> Span {
        let first = Span::new(self.span().start, self.span().start);
        let mut pieces = self.pieces().map(NodeRef::span);
        match pieces.next() {
            Some(span) => pieces.fold(span, Span::to),
            None => self.block().and_then(|block| block.children().next()).map_or(first, NodeRef::span),
        }
    }

    /// Whether the head of this statement holds junk or was changed by mending, or this leaf was.
    /// A message about it has been given: what follows from it is not worth another.
    pub fn tainted(self) -> bool {
        self.entry().flags & TAINTED != 0
    }

    /// The first characters without a meaning in the head of this statement, where that is all that
    /// is wrong with it. None where mending changed something, which then has its message.
    pub fn stray(self) -> Option<NodeRef<'t>> {
        let mut damaged = self.children().filter(|child| child.tainted()).peekable();
        let first = damaged.peek().copied()?;
        let ghost =
            |leaf: NodeRef<'_>| leaf.kind() != SyntaxKind::Junk || leaf.text().starts_with(['{', '}', ';', '"']);
        (!damaged.any(ghost) && !first.span().is_empty()).then_some(first)
    }

    /// Where the content of a text stands, without its quotes. The node's own span for all else.
    pub fn content_span(self) -> Span {
        let Node { kind, flags, start, end, .. } = *self.entry();
        let quote = match kind {
            SyntaxKind::String | SyntaxKind::OpenString => 1,
            SyntaxKind::BlockString | SyntaxKind::OpenBlockString => 3,
            _ => return self.span(),
        };
        let open = matches!(kind, SyntaxKind::OpenString | SyntaxKind::OpenBlockString);
        let start = if flags & OPENED != 0 { start } else { (start + quote).min(end) };
        let end = if open || flags & CLOSED != 0 { end } else { end.saturating_sub(quote).max(start) };
        Span::new(start, end)
    }

    /// The content of a text without its quotes, escapes still in it.
    pub fn content(self) -> &'t str {
        self.tree.text.get(self.content_span().range()).unwrap_or_default()
    }
}

impl std::fmt::Debug for NodeRef<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}@{}..{} {:?}", self.kind(), self.span().start, self.span().end, self.text())
    }
}

/// The children of a node.
#[derive(Clone)]
pub struct Children<'t> {
    tree: &'t Tree,
    next: u32,
    end: u32,
}

impl<'t> Iterator for Children<'t> {
    type Item = NodeRef<'t>;

    fn next(&mut self) -> Option<NodeRef<'t>> {
        if self.next >= self.end {
            return None;
        }
        let node = NodeRef { tree: self.tree, index: self.next };
        self.next = node.entry().skip;
        Some(node)
    }
}
