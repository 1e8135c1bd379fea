//! The logo of the project, at the end of the title block.

use std::sync::Arc;

use super::{
    block::{Block, rect},
    color::Color,
    context::Context,
    scene::{Group, Image, Node, Rect, Role},
};

/// The widest and the tallest that it is drawn.
const MOST: (f64, f64) = (180.0, 44.0);
/// Between it and the words before it.
pub(super) const GAP: f64 = 32.0;
/// From its edges to those of the plate below it.
const PLATE: f64 = 7.0;

/// The logo; none where the project has none.
pub(super) fn block(cx: &Context) -> Option<Block> {
    let picture = cx.pictures.logo.as_ref()?;
    let (w, h) = picture.within(MOST);
    let mut nodes = Vec::new();
    if let Some([r, g, b]) = picture.ink {
        // The colour of the ground where the logo is seen on it, so both themes of a page draw the same things.
        let (ink, ground) = (Color { r, g, b }, cx.pen.theme.ground);
        let plate = [ground, Color::hex(0xFF_FFFF), Color::hex(0x16_1A22)];
        let plate = plate.into_iter().find(|plate| ink.contrast(*plate) >= 2.5).unwrap_or(ground);
        nodes.push(rect(-PLATE, -PLATE, w + 2.0 * PLATE, h + 2.0 * PLATE, 8.0, plate));
    }
    let rect = Rect::new(0.0, 0.0, w, h);
    nodes.push(Node::Image(Image { rect, radius: 0.0, picture: Arc::clone(picture), alt: None }));
    let group = Group { role: Role::Decoration, ..Group::default() };
    Some(Block { w, h, nodes }.grouped(group))
}
