//! The lane of stages: chevrons that point the way.

use super::swimlane::{Place, Row, Swimlane, group};
use crate::layout::{
    block::{Block, line_of, path, polygon, shift},
    color::Color,
    context::Context,
    frame::Stretch,
    grid::Piece,
    icons,
    lane::Lane,
    pen::look,
    scene::Node,
};
use crate::model::Stage;

/// How far a chevron's tip reaches out.
const TIP: f64 = 12.0;
/// Between the tip of one chevron and the notch of the next.
const GAP: f64 = 4.0;

/// The lane.
pub(in crate::layout) struct Stages;

impl Swimlane for Stages {
    fn lane(&self) -> Lane {
        Lane::named("stage")
    }

    fn in_overview(&self) -> bool {
        true
    }

    fn heads(&self) -> bool {
        true
    }

    fn name_at(&self, _: &Context, name: f64, h: f64) -> f64 {
        (h - name) / 2.0
    }

    fn row(&self, cx: &Context, stretch: &Stretch, place: Place) -> Option<Row> {
        let chevron = |(number, piece): (usize, &Piece)| {
            let stage = cx.journey.stages.get(piece.stage)?;
            let (left, w) = stretch.extent(piece);
            Some((number, left, w, Chevron::new(cx, stage, piece, number == 0, w)))
        };
        let chevrons: Vec<_> = stretch.pieces.iter().enumerate().filter_map(chevron).collect();
        let tallest = chevrons.iter().map(|(.., chevron)| chevron.height(cx)).fold(0.0, f64::max);
        let mut row = Row::new(stretch, place, tallest.ceil());
        for (number, left, w, chevron) in chevrons {
            let mut nodes = chevron.draw(cx, w, row.h).nodes;
            shift(&mut nodes, stretch.frame.start + left, row.top);
            if let Some(span) = row.spans.get_mut(number) {
                span.push(group(self.lane(), nodes));
            }
        }
        row.spans.iter().any(|span| !span.is_empty()).then_some(row)
    }
}

/// The words of a chevron; its form is drawn when the height of all of them is known.
struct Chevron {
    words: Block,
    first: bool,
    star: bool,
    fill: Color,
    ink: Color,
}

impl Chevron {
    /// The chevron of `stage`, `width` wide; `first` has no notch.
    fn new(cx: &Context, stage: &Stage, piece: &Piece, first: bool, width: f64) -> Chevron {
        let pen = &cx.pen;
        let (fill, ink) = pen.theme.stage(piece.stage, cx.journey.stages.len());
        let star = !stage.moments.is_empty();
        // Below each other: what a stage is called and what its touchpoints say.
        let left = cx.pad();
        let room = width - left - TIP - if cx.overview { 2.0 } else { 8.0 } - if star { 16.0 } else { 0.0 };
        // Smaller letters rather than a broken word, down to those of running text.
        let sizes = if cx.overview { [13.0, 12.0, 11.0] } else { [15.0, 14.0, 13.0] };
        let titles = sizes.map(|size| look(size, ink).semibold().leading(1.25));
        let fitting = titles.into_iter().find(|title| pen.longest(&stage.title, *title) <= room);
        let title = fitting.unwrap_or(titles[2]);
        let mut words = vec![if piece.part.1 > 1 {
            // A stage that goes on in the next row says so by counting its parts.
            pen.plain(&format!("{} {}/{}", stage.title, piece.part.0 + 1, piece.part.1), title, room)
        } else {
            pen.plain(&stage.title, title, room)
        }];
        if let Some(goal) = stage.goal.as_ref().filter(|_| !cx.overview) {
            words.push(cx.said(&goal.text, &goal.evidence, look(12.0, ink).leading(1.35), room));
        }
        let mut block = Block::stack(words, 2.0);
        shift(&mut block.nodes, left, 0.0);
        recolor_links(&mut block, ink);
        Chevron { words: block, first, star, fill, ink }
    }

    /// How tall its words need it.
    fn height(&self, cx: &Context) -> f64 {
        if cx.overview { self.words.h + 12.0 } else { (self.words.h + 22.0).max(50.0) }
    }

    /// The chevron `width` by `height`.
    fn draw(self, cx: &Context, width: f64, height: f64) -> Block {
        let mut block = Block { w: width, h: height, nodes: Vec::new() };
        let right = width - GAP / 2.0;
        // The notch ends where the tip before it does: it reaches into the column of the stage before.
        let left = if self.first { 0.0 } else { GAP / 2.0 - TIP };
        let mut points =
            vec![(left, 0.0), (right - TIP, 0.0), (right, height / 2.0), (right - TIP, height), (left, height)];
        if !self.first {
            points.push((left + TIP, height / 2.0));
        }
        block.nodes.push(path(polygon(&points), Some(self.fill), None));
        let y = (height - self.words.h) / 2.0;
        block.put(Block { w: 0.0, h: 0.0, nodes: self.words.nodes }, 0.0, y);
        if self.star {
            let star = icons::star(width - TIP - 14.0, height / 2.0, 8.0);
            let edge = line_of(self.ink, 1.0);
            block.nodes.push(path(star, Some(cx.pen.theme.star), Some(edge)));
        }
        block.w = width;
        block.h = height;
        block
    }
}

/// On a coloured ground a link keeps the ink that reads there.
fn recolor_links(block: &mut Block, ink: Color) {
    for node in &mut block.nodes {
        if let Node::Text(text) = node {
            for run in &mut text.runs {
                run.color = ink;
            }
        }
    }
}
