//! Where people go from each touchpoint. Stations stand below the touchpoints' icons on a
//! rail; ways that pass stations run over them, ways back under them, each on a track of its own; ways out of
//! the journey or of the row are told in words below their station, ways in from another row above theirs. No line
//! crosses a word.

mod plan;
mod signs;
mod tracks;
mod ways;

pub(super) use self::{
    signs::sample,
    ways::{End, Flow, Leave, Way, of, percent},
};

use std::ops::Range;

use self::{
    plan::{Leg, PORT, Route, STATION, plan, port_span},
    signs::{Point, bent, head, reach, station},
};
use super::{
    block::{Block, centred, disc, line, line_of, shift},
    color::Color,
    context::{Context, Sign},
    lane::Lane,
    pen::look,
    scene::{Group, Node, Role, Stroke},
};
use crate::text::markup::Span;

/// Above and below everything.
const EDGE: f64 = 13.0;
/// From a station to the words below it.
const WORDS: f64 = 30.0;

/// The lane in one band, its top left corner at 0, 0.
pub(super) struct Ways {
    pub h: f64,
    /// Stations and words by column of the band.
    pub cells: Vec<Vec<Node>>,
    /// Lines with their labels by the column that they leave.
    pub lines: Vec<Vec<Node>>,
}

/// A label on a line, with its left edge.
struct Label {
    x: f64,
    block: Block,
}

/// Lays the lane out for the columns `range`, whose left edges and widths are `xs`; nothing where all go on in
/// written order there.
pub(super) fn lay(cx: &Context, lane: &Lane, flow: &Flow, range: &Range<usize>, xs: &[(f64, f64)]) -> Option<Ways> {
    let legs = plan(flow, range, xs);
    if legs.is_empty() {
        return None;
    }
    let labels: Vec<Option<Label>> = legs.iter().map(|leg| label(cx, flow, range, &legs, leg)).collect();
    let mut entries: Vec<Vec<(bool, Block)>> = xs.iter().map(|_| Vec::new()).collect();
    let mut words: Vec<Vec<(Vec<Node>, Block)>> = xs.iter().map(|_| Vec::new()).collect();
    for leg in &legs {
        let room = xs.get(leg.column).map_or(0.0, |(_, w)| w - STATION - WORDS - 8.0);
        match leg.route {
            Route::Entry => {
                let begins = leg.way.from == End::Start;
                let told = if begins {
                    let word = Some(cx.pen.word("start")).filter(|_| leg.way.edge.label.is_none());
                    told(cx, leg.way, word, cx.pen.theme.muted, room + 10.0)
                } else {
                    // What the way says stands where it leaves.
                    let ink = look(11.5, cx.pen.theme.ink).leading(1.3).medium();
                    cx.pen.plain(title(cx, leg.way.from).unwrap_or_default(), ink, room + 10.0)
                };
                if let Some(list) = entries.get_mut(leg.column) {
                    list.push((begins, told));
                }
            }
            Route::Words => {
                let told = in_words(cx, leg, room);
                if let Some(list) = words.get_mut(leg.column) {
                    list.push(told);
                }
            }
            _ => {}
        }
    }

    // From top to bottom: entries, tracks over the rail, the rail, tracks under it, words.
    let mut y = EDGE;
    let entry_h = entries.iter().map(|list| stack_height(list)).fold(0.0, f64::max);
    let entry_top = y;
    y += if entry_h > 0.0 { entry_h + 8.0 } else { 0.0 };
    let heights = |above: bool| -> Vec<f64> {
        let mut heights: Vec<f64> = Vec::new();
        for (leg, label) in legs.iter().zip(&labels) {
            let (Route::Above(track) | Route::Below(track)) = leg.route else { continue };
            if matches!(leg.route, Route::Above(_)) == above {
                heights.resize(heights.len().max(track + 1), 14.0);
                let own = label.as_ref().map_or(0.0, |label| label.block.h + 3.0);
                if let Some(height) = heights.get_mut(track) {
                    *height = height.max(own);
                }
            }
        }
        heights
    };
    let mut above = Vec::new();
    for height in heights(true).into_iter().rev() {
        above.insert(0, y + height / 2.0);
        y += height + 2.0;
    }
    let half = legs
        .iter()
        .zip(&labels)
        .filter(|(leg, _)| matches!(leg.route, Route::Rail | Route::Out))
        .filter_map(|(_, label)| label.as_ref().map(|label| label.block.h / 2.0))
        .fold(10.0, f64::max);
    let rail = y + half + if above.is_empty() { 0.0 } else { 3.0 };
    y = rail + half;
    let mut below = Vec::new();
    for height in heights(false) {
        y += if below.is_empty() { 3.0 } else { 2.0 };
        below.push(y + height / 2.0);
        y += height;
    }
    let words_top = y + if below.is_empty() { 2.0 } else { 6.0 };
    let mut bottom = y;

    let mut cells: Vec<Vec<Node>> = xs.iter().map(|_| Vec::new()).collect();
    let mut lines: Vec<Vec<Node>> = xs.iter().map(|_| Vec::new()).collect();
    for (leg, label) in legs.iter().zip(labels) {
        let stroke = stroke(cx, leg);
        let nodes = match leg.route {
            Route::Above(track) => over(cx, leg, label, (rail, above.get(track).copied().unwrap_or(rail)), stroke),
            Route::Below(track) => over(cx, leg, label, (rail, below.get(track).copied().unwrap_or(rail)), stroke),
            Route::Rail | Route::In | Route::Out => along(cx, flow, range, leg, label, rail, stroke),
            Route::Start => {
                let x = leg.to - 22.0;
                let tip = leg.to - reach(flow.leave(leg.column + range.start)) - 1.5;
                let mut nodes = vec![disc(x, rail, 4.2, cx.pen.theme.muted)];
                nodes.push(line((x, rail), (tip, rail), stroke));
                nodes
            }
            Route::Stop => {
                let from = leg.from + reach(flow.leave(leg.column + range.start)) + 1.5;
                let mut nodes = vec![line((from, rail), (leg.to - 6.5, rail), stroke)];
                nodes.extend(signs::end(cx, leg.to, rail, cx.pen.theme.muted));
                nodes
            }
            Route::Entry | Route::Words => continue,
        };
        let group = Group { role: Role::Cell(lane.clone()), title: Some(spoken(cx, leg)), nodes, ..Group::default() };
        if let Some(list) = lines.get_mut(leg.column) {
            list.push(Node::Group(group));
        }
    }
    for (index, &(left, _)) in xs.iter().enumerate() {
        let x = left + STATION;
        let leave = flow.leave(index + range.start);
        let Some(cell) = cells.get_mut(index) else { continue };
        if flow.touches(index + range.start) {
            cell.extend(station(cx, x, rail, leave));
        }
        let theme = cx.pen.theme;
        if let Some(list) = entries.get_mut(index).map(std::mem::take).filter(|list| !list.is_empty()) {
            let mut y = entry_top + entry_h - stack_height(&list);
            let tip = rail - if leave == Leave::On { 7.0 } else { 11.0 };
            cell.push(line((x, y + 8.0), (x, tip - 5.0), line_of(theme.muted, 1.6)));
            for (begins, told) in list {
                let mut words = told.nodes;
                shift(&mut words, x + 12.0, y);
                cell.append(&mut words);
                // A start, or a station of another row.
                cell.push(match begins {
                    true => disc(x, y + 8.0, 4.2, theme.muted),
                    false => Sign::Round.draw(x, y + 8.0, 3.8, theme.panel, Some(line_of(theme.muted, 1.6))),
                });
                y += told.h + 3.0;
            }
            cell.push(head(x, tip, Point::Down, theme.muted));
        }
        let Some(list) = words.get_mut(index).map(std::mem::take).filter(|list| !list.is_empty()) else { continue };
        let mut y = words_top;
        let mut stops = Vec::new();
        for (mut sign, block) in list {
            let middle = y + 8.0;
            shift(&mut sign, x + 18.0, middle);
            cell.append(&mut sign);
            let mut text = block.nodes;
            shift(&mut text, x + WORDS, y);
            cell.append(&mut text);
            stops.push(middle);
            y += block.h.max(16.0) + 4.0;
        }
        bottom = bottom.max(y - 4.0);
        let from = rail + if leave == Leave::On { 6.5 } else { 10.5 };
        let trunk = line_of(theme.muted, 1.6);
        if let Some((last, rest)) = stops.split_last() {
            cell.push(bent(&[(x, from), (x, *last), (x + 11.0, *last)], trunk.clone()));
            for middle in rest {
                cell.push(line((x, *middle), (x + 11.0, *middle), trunk.clone()));
            }
        }
    }
    Some(Ways { h: (bottom + EDGE).ceil(), cells, lines })
}

fn stack_height(list: &[(bool, Block)]) -> f64 {
    list.iter().map(|(_, block)| block.h + 3.0).sum::<f64>() - 3.0
}

/// The more people go that way, the thicker the line.
fn stroke(cx: &Context, leg: &Leg) -> Stroke {
    let share = leg.way.edge.share.filter(|share| share.is_finite()).map(|share| share.clamp(0.0, 1.0));
    line_of(cx.pen.theme.muted, share.map_or(1.6, |share| 1.2 + 2.4 * share))
}

/// Share and label of a way as spans.
fn says(way: &Way) -> Vec<Span> {
    let mut spans = Vec::new();
    if let Some(share) = way.edge.share {
        spans.push(Span { text: percent(share), bold: true, ..Span::default() });
    }
    if let Some(label) = way.edge.label.as_deref().map(str::trim).filter(|label| !label.is_empty()) {
        let blank = if spans.is_empty() { "" } else { " " };
        spans.push(Span::plain(format!("{blank}{label}")));
    }
    spans
}

/// Where the label of a line stands: in the first gap between crossing lines that holds it, seen from the
/// touchpoint that the line leaves; broken into lines in the widest gap where none does.
fn label<'f, 'a>(
    cx: &Context,
    flow: &Flow,
    range: &Range<usize>,
    legs: &[Leg<'f, 'a>],
    leg: &Leg<'f, 'a>,
) -> Option<Label> {
    let mut spans = says(leg.way);
    if spans.is_empty() {
        return None;
    }
    spans.extend(cx.marks(&leg.way.edge.evidence).map(Span::plain));
    let look = look(11.5, cx.pen.theme.soft).leading(1.3);
    let gaps = match leg.route {
        Route::Rail | Route::Out => {
            let leave = |column: usize| reach(flow.leave(column + range.start));
            let end = if leg.route == Route::Rail { 10.0 } else { 4.0 };
            vec![(leg.from + leave(leg.column) + 12.0, leg.to - end - 18.0)]
        }
        Route::Above(track) | Route::Below(track) => {
            let above = matches!(leg.route, Route::Above(_));
            let mut taken = Vec::new();
            for other in legs {
                match other.route {
                    Route::Above(far) if above && far > track => taken.extend([other.from + PORT, other.to - PORT]),
                    Route::Below(far) if !above && far > track => taken.extend([other.from - PORT, other.to + PORT]),
                    Route::Entry if above => taken.push(other.to),
                    Route::Words if !above => taken.push(other.from),
                    _ => {}
                }
            }
            let (left, right) = port_span(leg);
            let mut gaps = tracks::gaps(left + 13.0, right - 13.0, &taken, 9.0);
            if !above {
                gaps.reverse();
            }
            gaps
        }
        _ => return None,
    };
    let natural = cx.pen.spans(&spans, look, f64::INFINITY).w;
    let width = |(left, right): &(f64, f64)| right - left;
    let fitting = gaps.iter().find(|gap| width(gap) >= natural);
    let widest = gaps.iter().max_by(|a, b| width(a).total_cmp(&width(b)));
    let (left, right) = *fitting.or(widest)?;
    let mut block = cx.pen.spans(&spans, look, right - left);
    centred(&mut block);
    Some(Label { x: (left + right - block.w) / 2.0, block })
}

/// A way over or under stations, on a track at the height `track`.
fn over(cx: &Context, leg: &Leg, label: Option<Label>, (rail, track): (f64, f64), stroke: Stroke) -> Vec<Node> {
    let color = cx.pen.theme.muted;
    let way = if leg.to > leg.from { 1.0 } else { -1.0 };
    let up = if track < rail { -1.0 } else { 1.0 };
    let (from, to) = (leg.from + PORT * way, leg.to - PORT * way);
    let (start, tip) = (rail + 4.6 * up, rail + 6.2 * up);
    let into = (to, tip + 6.0 * up);
    let mut nodes = Vec::new();
    match label {
        None => nodes.push(bent(&[(from, start), (from, track), (to, track), into], stroke)),
        Some(label) => {
            let (near, far) = if way > 0.0 {
                (label.x - 5.0, label.x + label.block.w + 5.0)
            } else {
                (label.x + label.block.w + 5.0, label.x - 5.0)
            };
            nodes.push(bent(&[(from, start), (from, track), (near, track)], stroke.clone()));
            nodes.push(bent(&[(far, track), (to, track), into], stroke));
            put(&mut nodes, label, track);
        }
    }
    nodes.push(head(to, tip, if up < 0.0 { Point::Down } else { Point::Up }, color));
    nodes
}

/// A way along the rail.
fn along(
    cx: &Context,
    flow: &Flow,
    range: &Range<usize>,
    leg: &Leg,
    label: Option<Label>,
    rail: f64,
    stroke: Stroke,
) -> Vec<Node> {
    let color = cx.pen.theme.muted;
    let at = |end: End| match end {
        End::Column(column) if range.contains(&column) => reach(flow.leave(column)) + 1.5,
        _ => 4.0,
    };
    let (from, tip) = (leg.from + at(leg.way.from), leg.to - at(leg.way.to));
    let mut nodes = Vec::new();
    match label {
        None => nodes.push(line((from, rail), (tip - 6.0, rail), stroke)),
        Some(label) => {
            nodes.push(line((from, rail), (label.x - 5.0, rail), stroke.clone()));
            nodes.push(line((label.x + label.block.w + 5.0, rail), (tip - 6.0, rail), stroke));
            put(&mut nodes, label, rail);
        }
    }
    nodes.push(head(tip, rail, Point::Right, color));
    nodes
}

fn put(nodes: &mut Vec<Node>, label: Label, middle: f64) {
    let mut text = label.block.nodes;
    shift(&mut text, label.x, middle - label.block.h / 2.0);
    nodes.append(&mut text);
}

/// The sign around 0, 0 and the words of a way that is not drawn to its end.
fn in_words(cx: &Context, leg: &Leg, room: f64) -> (Vec<Node>, Block) {
    let theme = cx.pen.theme;
    match leg.way.to {
        End::Exit => {
            let color = if leg.way.says() { theme.bad } else { theme.muted };
            let word = Some(cx.pen.word("exit")).filter(|_| leg.way.edge.label.is_none());
            (signs::end(cx, 0.0, 0.0, color), told(cx, leg.way, word, color, room))
        }
        End::Journey(title) => {
            (signs::page(0.0, 0.0, theme.accent), told(cx, leg.way, Some(title), theme.accent, room))
        }
        End::Column(column) if leg.way.from == End::Column(column) => {
            let word = Some(cx.pen.word("again")).filter(|_| leg.way.edge.label.is_none());
            (signs::again(0.0, 0.0, theme.muted), told(cx, leg.way, word, theme.ink, room))
        }
        End::Column(column) => {
            let back = matches!(leg.way.from, End::Column(from) if from > column);
            let title = title(cx, leg.way.to);
            (signs::on(0.0, 0.0, back, theme.muted), told(cx, leg.way, title, theme.ink, room))
        }
        End::Start => (Vec::new(), Block::default()),
    }
}

/// Share and label of a way and where it leads: a word goes on behind them, the title of a thing stands below.
fn told(cx: &Context, way: &Way, target: Option<&str>, color: Color, room: f64) -> Block {
    let theme = cx.pen.theme;
    let small = |color| look(11.5, color).leading(1.3);
    let mut spans = says(way);
    let named = matches!(way.to, End::Journey(_)) || matches!(way.to, End::Column(_)) && way.from != way.to;
    let below = target.filter(|_| named && way.from != End::Start);
    if let Some(word) = target.filter(|_| below.is_none()) {
        let blank = if spans.is_empty() { "" } else { " " };
        spans.push(Span::plain(format!("{blank}{word}")));
    }
    let mut blocks = Vec::new();
    if !spans.is_empty() {
        spans.extend(cx.marks(&way.edge.evidence).map(Span::plain));
        let ink = if way.to == End::Exit { color } else { theme.soft };
        blocks.push(cx.pen.spans(&spans, small(ink), room));
    }
    blocks.extend(below.map(|title| cx.pen.plain(title, small(color).medium(), room)));
    Block::stack(blocks, 0.0)
}

/// What people call an end.
fn title<'a>(cx: &'a Context, end: End<'a>) -> Option<&'a str> {
    match end {
        End::Start => Some(cx.pen.word("start")),
        End::Exit => Some(cx.pen.word("exit")),
        End::Journey(title) => Some(title),
        End::Column(column) => {
            let mut at = 0;
            for stage in &cx.journey.stages {
                let count = stage.touchpoints.len().max(1);
                if column < at + count {
                    return stage.touchpoints.get(column - at).map(|touchpoint| touchpoint.title.as_str());
                }
                at += count;
            }
            None
        }
    }
}

fn spoken(cx: &Context, leg: &Leg) -> String {
    let name = |end: End| title(cx, end).unwrap_or_default().to_owned();
    let ends = cx.pen.way(&name(leg.way.from), &name(leg.way.to));
    let says: String = says(leg.way).into_iter().map(|span| span.text).collect();
    if says.is_empty() { ends } else { format!("{ends}: {says}") }
}

/// Where people go from `column`, for those who hear the map; nothing where they go on in written order.
pub(super) fn heard(cx: &Context, flow: &Flow, column: usize) -> Option<String> {
    let ways = flow.out_of(column).filter(|way| !flow.plain(way));
    let ways: Vec<String> = ways
        .map(|way| {
            let says: String = says(way).into_iter().map(|span| span.text).collect();
            let to = title(cx, way.to).unwrap_or_default();
            if says.is_empty() { to.to_owned() } else { format!("{to} ({says})") }
        })
        .collect();
    (!ways.is_empty()).then(|| cx.pen.lead(&ways.join(cx.pen.comma)))
}
