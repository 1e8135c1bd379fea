//! The lane of touchpoints: icon, title, star, further channels.

use super::swimlane::{self, Place, Row, Swimlane};
use crate::layout::{
    block::{Block, line_of, path, rect},
    compare::Fate,
    context::{Context, Item},
    frame::Stretch,
    icons,
    lane::Lane,
    pen::{Look, look},
    scene::{Node, Outline, Rect, Shape, Stroke},
};
use crate::{
    language::built_in_channel,
    model::{ChannelKind, Stage, Text, Touchpoint},
    text::markup::Span,
};

/// Edge of the square behind an icon.
const TILE: f64 = 36.0;
/// What a star takes from the room of a title in an overview.
const STAR: f64 = 7.0;

/// The lane.
pub(in crate::layout) struct Touchpoints;

impl Swimlane for Touchpoints {
    fn lane(&self) -> Lane {
        Lane::named("touchpoint")
    }

    fn in_overview(&self) -> bool {
        true
    }

    fn pad(&self) -> f64 {
        10.0
    }

    fn empty_at(&self) -> f64 {
        9.0
    }

    fn name_at(&self, cx: &Context, name: f64, h: f64) -> f64 {
        // Beside the icons, however much stands below them.
        if cx.overview { ((h - name) / 2.0).max(4.0) } else { ((56.0f64.min(h) - name) / 2.0).max(8.0) }
    }

    fn span(&self, width: f64) -> f64 {
        width.min(640.0)
    }

    fn cell(&self, cx: &Context, item: Item, width: f64) -> Option<Block> {
        let block = match item {
            Item::Stage(stage) => of_stage(cx, stage, width),
            Item::Touchpoint(touchpoint) => return Some(one(cx, touchpoint, width)),
        };
        (!block.nodes.is_empty()).then_some(block)
    }

    fn glance(&self, cx: &Context, item: Item, width: f64) -> Option<Block> {
        let Item::Touchpoint(touchpoint) = item else { return None };
        let room = width - if is_moment(touchpoint) { STAR } else { 0.0 };
        let block = cx.pen.plain(&touchpoint.title, at_a_glance(cx), room);
        (!block.nodes.is_empty()).then_some(block)
    }

    fn row(&self, cx: &Context, stretch: &Stretch, place: Place) -> Option<Row> {
        let mut row = swimlane::cells(self, cx, stretch, place)?;
        for (index, &(x, w)) in stretch.xs.iter().enumerate() {
            let touchpoint = stretch.column(index).and_then(|column| column.touchpoint);
            if touchpoint.is_some_and(is_moment) {
                let r = if cx.overview { 6.5 } else { 9.0 };
                let star = star(cx, stretch.frame.start + x + w - r - 8.0, row.top + 3.5, r);
                row.add(self.lane(), index, vec![star]);
            }
        }
        Some(row)
    }
}

/// How a title looks in an overview.
fn at_a_glance(cx: &Context) -> Look {
    look(11.5, cx.pen.theme.ink).medium().leading(1.25)
}

/// How wide a column of an overview must be so that the words of all titles stay whole.
pub(in crate::layout) fn narrowest(cx: &Context) -> f64 {
    let words = cx.journey.touchpoints().map(|(_, touchpoint)| {
        let star = if is_moment(touchpoint) { STAR } else { 0.0 };
        cx.pen.longest(&touchpoint.title, at_a_glance(cx)) + star
    });
    words.fold(0.0, f64::max) + 2.0 * cx.pad()
}

/// Whether a touchpoint bears a star.
pub(in crate::layout) fn is_moment(touchpoint: &Touchpoint) -> bool {
    !touchpoint.moments.is_empty()
}

fn one(cx: &Context, touchpoint: &Touchpoint, width: f64) -> Block {
    let theme = cx.pen.theme;
    let main = touchpoint.channels.first();
    let left = if main.is_some() { TILE + 10.0 } else { 0.0 };
    let room = width - left - if is_moment(touchpoint) { 6.0 } else { 0.0 };
    let fate = cx.fates.get(&touchpoint.id).copied();
    let ink = if fate == Some(Fate::Dropped) { theme.muted } else { theme.ink };
    let mut title = vec![Span::plain(touchpoint.title.as_str())];
    title.extend(cx.marks(&touchpoint.evidence).map(Span::plain));
    let title = cx.pen.spans(&title, look(13.5, ink).semibold().leading(1.3), room);
    let mut words = vec![title];
    if let Some(rest) = touchpoint.channels.get(1..).filter(|rest| !rest.is_empty()) {
        words.push(cx.flow(rest.iter().map(|channel| mention(cx, channel, room)).collect(), 10.0, 2.0, room));
    }
    let mut pills = Vec::new();
    match fate {
        Some(Fate::New) => pills.push(cx.pill(cx.pen.word("new"), theme.good_ink, theme.good_tint, theme.good_tint)),
        Some(Fate::Dropped) => {
            pills.push(cx.pill(cx.pen.word("dropped"), theme.bad_ink, theme.bad_tint, theme.bad_tint))
        }
        None => {}
    }
    if touchpoint.optional {
        pills.push(cx.pill(cx.pen.word("optional"), theme.muted, theme.mark, theme.panel));
    }
    if !pills.is_empty() {
        words.push(cx.flow(pills, 6.0, 3.0, room));
    }
    let words = Block::stack(words, 4.0);
    let mut block = Block::default();
    if let Some(channel) = main {
        let y = if words.h < TILE { 0.0 } else { ((words.h - TILE) / 2.0).min(2.0) };
        block.put(tile(cx, channel, touchpoint.optional, fate == Some(Fate::Dropped)), 0.0, y);
    }
    let y = ((TILE - words.h) / 2.0).max(0.0);
    block.put(words, left, y);
    let said = moments(cx, &touchpoint.moments, width);
    if !said.nodes.is_empty() {
        let y = block.h + 7.0;
        block.put(said, 0.0, y);
    }
    block
}

/// What the touchpoints of a stage share: its moments of truth and its channels.
fn of_stage(cx: &Context, stage: &Stage, width: f64) -> Block {
    let mut blocks = vec![moments(cx, &stage.moments, width)];
    if !stage.channels.is_empty() {
        let channels = stage.channels.iter().map(|channel| mention(cx, channel, width)).collect();
        blocks.push(cx.flow(channels, 12.0, 2.0, width));
    }
    blocks.retain(|block| !block.nodes.is_empty());
    Block::stack(blocks, 5.0)
}

/// What makes moments of truth such, each behind a small star.
fn moments(cx: &Context, moments: &[Text], width: f64) -> Block {
    let theme = cx.pen.theme;
    let said = moments.iter().filter(|moment| !moment.text.is_empty()).map(|moment| {
        let mut block = Block::default();
        block.nodes.push(star(cx, 6.0, 8.0, 5.6));
        block.put(
            cx.said(&moment.text, &moment.evidence, look(12.0, theme.soft).medium().leading(1.35), width - 17.0),
            17.0,
            0.0,
        );
        block
    });
    Block::stack(said, 3.0)
}

/// A star as the theme has it.
pub(in crate::layout) fn star(cx: &Context, x: f64, y: f64, r: f64) -> Node {
    let theme = cx.pen.theme;
    path(icons::star(x, y, r), Some(theme.star), Some(line_of(theme.star_edge, if r > 7.0 { 1.2 } else { 0.9 })))
}

/// The name, icon and kind of a channel.
fn channel<'a>(cx: &'a Context, id: &'a str) -> (&'a str, &'a str, Option<ChannelKind>) {
    match cx.model.channel(id) {
        Some(declared) => {
            let title = if declared.title.is_empty() { id } else { &declared.title };
            (title, declared.icon.as_deref().filter(|icon| icons::exists(icon)).unwrap_or(id), declared.kind)
        }
        None => (built_in_channel(id).map_or(id, |channel| channel.title), id, None),
    }
}

/// The name people read for a channel.
pub(in crate::layout) fn channel_name<'a>(cx: &'a Context, id: &'a str) -> &'a str {
    channel(cx, id).0
}

fn tile(cx: &Context, id: &str, optional: bool, dropped: bool) -> Block {
    let theme = cx.pen.theme;
    let (ink, ground) = if dropped { (theme.faint, theme.track) } else { (theme.accent, theme.accent_tint) };
    let (_, icon, kind) = channel(cx, id);
    let mut block = Block { w: TILE, h: TILE, nodes: vec![rect(0.0, 0.0, TILE, TILE, 10.0, ground)] };
    if optional || theme.accent_tint == theme.panel {
        let mut edge: Stroke = line_of(ink, 1.2);
        if optional {
            edge.dash = vec![3.0, 3.5];
        }
        let outline = Outline::Rect { rect: Rect::new(0.6, 0.6, TILE - 1.2, TILE - 1.2), radius: 9.4 };
        block.nodes.push(Node::Shape(Shape { outline, fill: None, stroke: Some(edge) }));
    }
    block.nodes.push(icons::channel(icon, kind, TILE / 2.0, TILE / 2.0, 1.0, ink));
    block
}

/// A further channel: a small icon and its name.
fn mention(cx: &Context, id: &str, width: f64) -> Block {
    let (title, icon, kind) = channel(cx, id);
    let mut block = Block::default();
    block.put(cx.pen.plain(title, look(11.5, cx.pen.theme.muted), width - 19.0), 19.0, 0.0);
    block.nodes.push(icons::channel(icon, kind, 7.0, 8.0, 0.72, cx.pen.theme.muted));
    block
}
