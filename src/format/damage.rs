use crate::syntax::{NodeRef, SyntaxKind};

/// How much around a mistake stays as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Care {
    /// The line with the mistake, and the block whose braces do not fit.
    Statement,
    /// The whole declaration that holds the mistake.
    Declaration,
}

/// Whether the head of `statement` cannot be laid out: something in it means nothing, or nothing follows
/// where it goes on.
pub(super) fn in_head(statement: NodeRef<'_>) -> bool {
    let last = statement.pieces().last();
    last.is_none_or(|last| matches!(last.kind(), SyntaxKind::Comma | SyntaxKind::Arrow))
        || statement.tainted()
        || statement.pieces().any(|piece| !is_sound(piece))
}

/// Whether the braces of `block` were not both written.
pub(super) fn in_braces(block: NodeRef<'_>) -> bool {
    let brace = |kind| block.children().any(|child| child.kind() == kind && !child.span().is_empty());
    !brace(SyntaxKind::OpenBrace)
        || !brace(SyntaxKind::CloseBrace)
        || block.children().any(|child| child.kind() == SyntaxKind::OpenComment)
}

/// Whether anything in `node` is damaged.
pub(super) fn anywhere(node: NodeRef<'_>) -> bool {
    std::iter::once(node).chain(node.below()).any(|node| match node.kind() {
        SyntaxKind::Statement => in_head(node),
        SyntaxKind::Block => in_braces(node),
        SyntaxKind::File => node.children().any(|child| child.kind() == SyntaxKind::CloseBrace),
        SyntaxKind::Semicolon => node.span().is_empty(),
        SyntaxKind::OpenComment => true,
        _ => false,
    })
}

fn is_sound(piece: NodeRef<'_>) -> bool {
    let known = matches!(
        piece.kind(),
        SyntaxKind::Word
            | SyntaxKind::Number
            | SyntaxKind::String
            | SyntaxKind::BlockString
            | SyntaxKind::Comma
            | SyntaxKind::Arrow
            | SyntaxKind::Ampersand
    );
    known && !piece.tainted() && !piece.span().is_empty()
}
