use super::head::{Line, Wanted};
use crate::language::{self, Place, Row};
use crate::syntax::{NodeRef, SyntaxKind, Tree};
use crate::text::Span;

/// What stands around a cursor.
#[derive(Debug)]
pub struct Context<'t> {
    /// The statements whose blocks are around it, outermost first.
    pub around: Vec<NodeRef<'t>>,
    /// The statement on whose line it stands; none where a new one would begin.
    pub statement: Option<NodeRef<'t>>,
    /// The line as far as it was read before the cursor, without the word that is being typed.
    pub line: Line,
    /// The word that is being typed, or the empty place where one would be.
    pub word: Span,
    /// What stands before the word with a dot between: the names of the way into another journey.
    pub qualifier: Option<&'t str>,
    /// The text in quotes in which it stands.
    pub text: Option<NodeRef<'t>>,
    /// Whether it stands in a comment.
    pub comment: bool,
}

impl<'t> Context<'t> {
    /// Looks around byte `offset` of the file `tree`.
    pub fn at(tree: &'t Tree, offset: u32) -> Context<'t> {
        let offset = floor(tree.text(), offset);
        let touched = offset.checked_sub(1).and_then(|before| tree.leaf_at(before));
        let touched = touched.filter(|leaf| offset <= leaf.span().end);
        let comment = touched.is_some_and(|leaf| match leaf.kind() {
            SyntaxKind::BlockComment => offset < leaf.span().end,
            kind => kind.is_comment(),
        });
        let text = touched.filter(|leaf| {
            let content = leaf.content_span();
            leaf.kind().is_text() && leaf.span().start < offset && content.touches(offset)
        });
        let typed = touched.filter(|leaf| text.is_none() && leaf.kind() == SyntaxKind::Word);
        let mut word = typed.or(text).map_or(Span::at(offset), |leaf| leaf.content_span());
        let mut start = typed.or(text).map_or(offset, |leaf| leaf.span().start);
        let mut qualifier = None;
        if let Some(dotted) = typed.and_then(|leaf| tree.text().get(leaf.span().start as usize..offset as usize)) {
            if let Some(dot) = dotted.rfind('.') {
                qualifier = dotted.get(..dot);
                word.start += dot as u32 + 1;
            }
        } else if let Some(before) = touched.filter(|leaf| leaf.text().starts_with('.') && leaf.span().len() == 1) {
            // A dot that no name follows yet.
            let names = before.span().start.checked_sub(1).and_then(|end| tree.leaf_at(end));
            if let Some(names) = names.filter(|leaf| leaf.kind() == SyntaxKind::Word) {
                qualifier = Some(names.text());
                start = names.span().start;
            }
        }
        let previous = previous(tree, start);
        let path = previous.map(|leaf| tree.path_at(leaf.span().start)).unwrap_or_default();
        let statement = match path.as_slice() {
            [.., statement, leaf] if statement.kind() == SyntaxKind::Statement && goes_on(tree, *leaf, start) => {
                Some(*statement)
            }
            _ => None,
        };
        let mut around: Vec<NodeRef<'t>> = Vec::new();
        for pair in path.windows(2) {
            if let [statement, block] = pair
                && block.kind() == SyntaxKind::Block
                && !is_closed(*block, previous)
            {
                around.push(*statement);
            }
        }
        if statement.is_none() {
            let column = column(tree.text(), start);
            while around.last().is_some_and(|owner| {
                // Where no brace closes the block, the writer's own column says whether it goes on.
                let ghost = owner.block().and_then(|block| block.children().last());
                let ghost = ghost.filter(|last| last.kind() == SyntaxKind::CloseBrace && last.span().is_empty());
                ghost.is_some_and(|ghost| ghost.span().start <= start)
                    && column <= self::column(tree.text(), owner.span().start)
            }) {
                around.pop();
            }
        }
        let mut line = Line::new(place(&around));
        for piece in statement.iter().flat_map(|statement| statement.pieces()) {
            if piece.span().end <= start && !piece.span().is_empty() {
                line.read(piece);
            }
        }
        Context { around, statement, line, word, qualifier, text, comment }
    }

    /// What may stand at the cursor.
    pub fn wanted(&self) -> Vec<Wanted> {
        self.line.wanted()
    }
}

/// The place that the innermost of the statements `around` is.
pub fn place(around: &[NodeRef<'_>]) -> Place {
    let mut place = Place::File;
    for statement in around {
        place = row(*statement, place).and_then(Row::block).unwrap_or(Place::Statement);
    }
    place
}

/// What the statement `node` in `place` is. In a wrong place it is what it would be in its right one.
pub fn row(node: NodeRef<'_>, place: Place) -> Option<&'static Row> {
    let word = node.pieces().next().filter(|piece| piece.kind() == SyntaxKind::Word)?.text();
    if matches!(place, Place::Flow | Place::Emotions) {
        return None;
    }
    language::find(place, word).or_else(|| language::anywhere(word))
}

/// The last piece, brace or semicolon that ends before `start`.
fn previous(tree: &Tree, start: u32) -> Option<NodeRef<'_>> {
    let mut at = start;
    loop {
        let leaf = tree.leaf_at(at.checked_sub(1)?)?;
        if !leaf.kind().is_trivia() {
            return Some(leaf);
        }
        at = leaf.span().start;
    }
}

/// Whether a statement goes on from its piece `leaf` to `start`: on the same line, or behind a comma or arrow.
fn goes_on(tree: &Tree, leaf: NodeRef<'_>, start: u32) -> bool {
    let end = leaf.span().end.min(start);
    let gap = tree.text().get(Span::new(end, start).range()).unwrap_or_default();
    matches!(leaf.kind(), SyntaxKind::Comma | SyntaxKind::Arrow) || !gap.contains(['\n', '\r'])
}

/// Whether `previous`, which lies in `block`, is the brace that closes it.
fn is_closed(block: NodeRef<'_>, previous: Option<NodeRef<'_>>) -> bool {
    let last = block.children().last();
    last.zip(previous).is_some_and(|(last, previous)| {
        last.kind() == SyntaxKind::CloseBrace && !last.span().is_empty() && last.index() == previous.index()
    })
}

/// How far from the start of its line byte `offset` stands.
fn column(text: &str, offset: u32) -> usize {
    let before = text.get(..offset as usize).unwrap_or_default();
    let line = before.rfind(['\n', '\r']).map_or(0, |end| end + 1);
    before.len() - line
}

/// The character boundary at or before `offset`.
pub fn floor(text: &str, offset: u32) -> u32 {
    let mut offset = (offset as usize).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset as u32
}
