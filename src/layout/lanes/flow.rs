//! The lane of where people go from each touchpoint.

use super::swimlane::{Place, Row, Swimlane};
use crate::layout::{
    block::{Block, shift},
    context::Context,
    flow::{self, Leave},
    frame::{Frame, Stretch},
    lane::Lane,
};

/// The lane.
pub(super) struct Ways;

impl Swimlane for Ways {
    fn lane(&self) -> Lane {
        Lane::named("flow")
    }

    fn row(&self, cx: &Context, stretch: &Stretch, place: Place) -> Option<Row> {
        let ways = flow::lay(cx, &self.lane(), stretch.frame.flow?, &stretch.range, &stretch.xs)?;
        let mut row = Row::new(stretch, place, ways.h);
        // Its lines run from column to column: none parts these.
        row.ground.push(row.panel(cx, stretch));
        for (index, mut nodes) in ways.cells.into_iter().enumerate() {
            shift(&mut nodes, stretch.frame.start, row.top);
            row.add(self.lane(), index, nodes);
        }
        row.ways = ways.lines;
        row.ways.iter_mut().for_each(|lines| shift(lines, stretch.frame.start, row.top));
        Some(row)
    }

    fn legend(&self, cx: &Context, frame: &Frame, _: f64) -> Vec<Block> {
        let Some(flow) = frame.flow else { return Vec::new() };
        let leaves = flow.leaves();
        let signs = [(Leave::Choice, "flow.choice"), (Leave::Fork, "flow.fork")];
        let signs = signs.into_iter().filter(|(leave, _)| leaves.contains(leave));
        let signs = signs.map(|(leave, key)| cx.entry(flow::sample(cx, Some(leave)), cx.pen.word(key)));
        let exit = flow.exits().then(|| cx.entry(flow::sample(cx, None), cx.pen.word("flow.exit")));
        signs.chain(exit).collect()
    }
}
