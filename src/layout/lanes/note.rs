//! The lane of remarks, pictures and pages to read.

use super::{swimlane::Swimlane, texts};
use crate::layout::{
    block::Block,
    context::{Context, Item},
    demand::Demand,
    images,
    lane::Lane,
    pen::look,
};
use crate::{
    model::{Link, Touchpoint},
    text::markup::Span,
};

/// The lane.
pub(super) struct Notes;

impl Swimlane for Notes {
    fn lane(&self) -> Lane {
        Lane::named("note")
    }

    fn demand(&self, cx: &Context, touchpoint: &Touchpoint, demand: &mut Demand) {
        demand.texts(cx, &touchpoint.notes, 28.0);
        if touchpoint.images.iter().any(|image| images::is_drawn(cx, image)) {
            demand.word = demand.word.max(images::LEAST);
        }
    }

    fn cell(&self, cx: &Context, item: Item, width: f64) -> Option<Block> {
        let mut blocks = Vec::new();
        match item {
            Item::Stage(stage) => {
                blocks.push(texts::over(cx, &stage.notes, width));
                blocks.extend(images::block(cx, &stage.images, width));
            }
            Item::Touchpoint(touchpoint) => {
                blocks.push(texts::plain(cx, &touchpoint.notes, width));
                blocks.extend(images::block(cx, &touchpoint.images, width));
                blocks.extend(touchpoint.links.iter().map(|link| page(cx, link, width)));
            }
        }
        texts::stacked(blocks)
    }
}

fn page(cx: &Context, link: &Link, width: f64) -> Block {
    let words = link.title.as_deref().unwrap_or(&link.url);
    let span = Span { text: words.to_owned(), link: Some(link.url.clone()), ..Default::default() };
    let spans: Vec<_> = [span].into_iter().chain(cx.marks(&link.evidence).map(Span::plain)).collect();
    cx.pen.spans(&spans, look(12.5, cx.pen.theme.accent), width)
}
