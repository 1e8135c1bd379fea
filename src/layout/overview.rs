//! A map at a glance: narrow columns, and bars and dots instead of words for what hurts and what could be better.

use super::{
    block::{Block, disc, rect},
    context::{Context, Item},
    feeling::Curve,
    lane::Lane,
    pains,
    pen::{Look, look},
    scene::{Group, Role},
    touchpoints,
};
use crate::model::{Level, Opportunity, Pain};

/// The lanes of an overview.
pub(super) const LANES: [Lane; 5] = [Lane::Stage, Lane::Touchpoint, Lane::Emotion, Lane::Pain, Lane::Opportunity];

/// What a star takes from the room of a title.
const STAR: f64 = 7.0;

fn title(cx: &Context) -> Look {
    look(11.5, cx.pen.theme.ink).medium().leading(1.25)
}

/// How wide a column must be so that the words of all titles stay whole.
pub(super) fn column(cx: &Context) -> f64 {
    let words = cx.journey.touchpoints().map(|(_, touchpoint)| {
        let star = if touchpoints::is_moment(touchpoint) { STAR } else { 0.0 };
        cx.pen.longest(&touchpoint.title, title(cx)) + star
    });
    words.fold(0.0, f64::max) + 2.0 * cx.pad()
}

/// What `lane` shows of a stage or touchpoint.
pub(super) fn cell(cx: &Context, lane: Lane, item: Item, width: f64) -> Option<Block> {
    let block = match (lane, item) {
        (Lane::Touchpoint, Item::Touchpoint(touchpoint)) => {
            let room = width - if touchpoints::is_moment(touchpoint) { STAR } else { 0.0 };
            cx.pen.plain(&touchpoint.title, title(cx), room)
        }
        (Lane::Pain, Item::Touchpoint(touchpoint)) => {
            let others = touchpoint.differences.values().flat_map(|difference| &difference.pains);
            hurts(cx, touchpoint.pains.iter().chain(others).collect(), width)
        }
        (Lane::Pain, Item::Stage(stage)) => hurts(cx, stage.pains.iter().collect(), width),
        (Lane::Opportunity, Item::Touchpoint(touchpoint)) => {
            let others = touchpoint.differences.values().flat_map(|difference| &difference.opportunities);
            chances(cx, touchpoint.opportunities.iter().chain(others).collect(), width)
        }
        (Lane::Opportunity, Item::Stage(stage)) => chances(cx, stage.opportunities.iter().collect(), width),
        _ => Block::default(),
    };
    (!block.nodes.is_empty()).then_some(block)
}

/// A bar for each pain point, the heaviest first.
fn hurts(cx: &Context, mut all: Vec<&Pain>, width: f64) -> Block {
    all.sort_by_key(|pain| std::cmp::Reverse(pain.severity));
    let titles = all.iter().map(|pain| pain.text.as_str()).collect::<Vec<_>>().join(" · ");
    let bars = all.iter().map(|pain| {
        let (bar, color) = pains::weight(pain.severity);
        let fill = cx.pen.theme.severity.get(color).copied().unwrap_or(cx.pen.theme.bad);
        Block { w: bar, h: 14.0, nodes: vec![rect(0.0, 0.0, bar, 14.0, 1.5, fill)] }
    });
    named(cx.flow(bars.collect(), 4.0, 4.0, width), titles, Lane::Pain)
}

/// A dot for each opportunity, larger where its impact is.
fn chances(cx: &Context, all: Vec<&Opportunity>, width: f64) -> Block {
    let titles = all.iter().map(|one| one.text.as_str()).collect::<Vec<_>>().join(" · ");
    let dots = all.iter().map(|one| {
        let r = match one.impact {
            None | Some(Level::Low) => 3.2,
            Some(Level::Medium) => 4.4,
            Some(Level::High) => 5.6,
        };
        Block { w: 2.0 * r, h: 2.0 * r, nodes: vec![disc(r, r, r, cx.pen.theme.good)] }
    });
    named(cx.flow(dots.collect(), 4.0, 4.0, width), titles, Lane::Opportunity)
}

/// What is drawn without words has a name for those who hear or touch it.
fn named(block: Block, title: String, lane: Lane) -> Block {
    if block.nodes.is_empty() {
        return block;
    }
    let title = Some(crate::text::markup::plain(&title));
    block.grouped(Group { role: Role::Cell(lane), title, ..Group::default() })
}

/// The columns whose feelings an overview names: the lowest and the highest of a curve.
pub(super) fn peaks(curve: &Curve) -> Vec<usize> {
    let scores = || curve.marks.iter().filter_map(|mark| Some((mark.columns.0, mark.feelings.last()?.2)));
    let lowest = scores().min_by(|a, b| a.1.total_cmp(&b.1));
    // Of several highest ones the first, as of several lowest.
    let highest = scores().min_by(|a, b| b.1.total_cmp(&a.1));
    lowest.into_iter().chain(highest).map(|(column, _)| column).collect()
}
