//! Pictures of stages and touchpoints: screens, photos, sketches.

use std::sync::Arc;

use super::{
    block::{Block, line_of, path},
    context::Context,
    pen::look,
    scene::{self, Node, Outline, Rect, Segment, Shape},
};
use crate::{
    model::Image,
    picture::{Picture, Slot},
    text::markup::Span,
};

/// The widest and the tallest that a picture is drawn.
const MOST: (f64, f64) = (360.0, 240.0);
/// A column that shows a picture is at least this wide.
pub(super) const LEAST: f64 = 256.0;
/// Between pictures beside each other, and below each other.
const GAP: (f64, f64) = (12.0, 10.0);

/// The pictures of one place in `width`, beside each other where there is room.
pub(super) fn block(cx: &Context, images: &[Image], width: f64) -> Option<Block> {
    let blocks = images.iter().map(|image| {
        let picture = file_of(cx, image);
        picture.map_or_else(|| named(cx, image, width), |picture| drawn(cx, image, picture, width))
    });
    let blocks: Vec<Block> = blocks.collect();
    (!blocks.is_empty()).then(|| {
        let (mut all, mut x, mut y, mut row) = (Block::default(), 0.0, 0.0, 0.0f64);
        for block in blocks {
            if x > 0.0 && x + block.w > width {
                (x, y, row) = (0.0, y + row + GAP.1, 0.0);
            }
            let (w, h) = (block.w, block.h);
            all.put(block, x, y);
            (x, row) = (x + w + GAP.0, row.max(h));
        }
        all
    })
}

/// Whether the picture is at hand.
pub(super) fn is_drawn(cx: &Context, image: &Image) -> bool {
    file_of(cx, image).is_some()
}

fn file_of<'a>(cx: &Context<'a>, image: &Image) -> Option<&'a Arc<Picture>> {
    cx.pictures.get(image.origin.0.file, Slot::Image, &image.path)
}

/// What an untitled picture is called.
fn name_of(image: &Image) -> &str {
    image.path.rsplit('/').next().unwrap_or_default()
}

/// A picture with its title below it.
fn drawn(cx: &Context, image: &Image, picture: &Arc<Picture>, width: f64) -> Block {
    let (w, h) = picture.within((width.min(MOST.0), MOST.1));
    let rect = Rect::new(0.5, 2.5, (w - 1.0).max(1.0), (h - 1.0).max(1.0));
    let radius = 6.0f64.min(rect.w / 4.0).min(rect.h / 4.0);
    let alt = if image.title.is_some() { None } else { Some(name_of(image).to_owned()) };
    let edge =
        Shape { outline: Outline::Rect { rect, radius }, fill: None, stroke: Some(line_of(cx.pen.theme.rule, 1.0)) };
    let shown = scene::Image { rect, radius, picture: Arc::clone(picture), alt };
    let mut block = Block { w: rect.w + 1.0, h: rect.h + 5.0, nodes: vec![Node::Image(shown), Node::Shape(edge)] };
    let words = image.title.clone().into_iter().chain(cx.marks(&image.evidence));
    let words: Vec<Span> = words.map(Span::plain).collect();
    if !words.is_empty() {
        let room = if block.w < 120.0 { width.min(200.0) } else { block.w };
        let y = block.h + 1.0;
        block.put(cx.pen.spans(&words, look(12.0, cx.pen.theme.soft), room), 0.0, y);
    }
    block
}

/// A picture that is not at hand: its name behind the sign of one.
fn named(cx: &Context, image: &Image, width: f64) -> Block {
    let ink = line_of(cx.pen.theme.muted, 1.2);
    let name = image.title.as_deref().unwrap_or_else(|| name_of(image));
    let mut spans = vec![Span::plain(name)];
    spans.extend(cx.marks(&image.evidence).map(Span::plain));
    let frame = Outline::Rect { rect: Rect::new(0.7, 3.2, 13.0, 11.0), radius: 2.0 };
    let hills = vec![
        Segment::Move(1.2, 12.2),
        Segment::Line(5.0, 8.4),
        Segment::Line(8.4, 11.6),
        Segment::Line(10.2, 9.9),
        Segment::Line(13.2, 12.6),
    ];
    let mut block = Block::default();
    block.nodes.push(Node::Shape(Shape { outline: frame, fill: None, stroke: Some(ink.clone()) }));
    block.nodes.push(path(hills, None, Some(ink)));
    block.put(cx.pen.spans(&spans, look(12.5, cx.pen.theme.soft), width - 20.0), 20.0, 0.0);
    block
}
