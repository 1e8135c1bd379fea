//! What lies under and beside the cells of a band: panels, lines between columns, the curve, the lanes' names.

use std::ops::Range;

use super::{
    band::{Frame, LINE_GAP, Row, pad},
    block::{Block, line, line_of, panel, shift},
    blueprint,
    compare::Fate,
    context::Context,
    feeling,
    grid::Piece,
    lane::Lane,
    pen::look,
    scene::{Group, Node, Rect, Role, Stroke},
};
use crate::model::Scale;

/// Panels, lines between columns, the curve, empty cells.
pub(super) fn ground(
    cx: &Context,
    frame: &Frame,
    pieces: &[Piece],
    range: &Range<usize>,
    xs: &[(f64, f64)],
    width: f64,
    rows: &mut [Row],
) -> Node {
    let theme = cx.pen.theme;
    let mut all = Vec::new();
    let mut first = true;
    for row in rows.iter_mut() {
        let mut nodes = Vec::new();
        if let Some(key) = blueprint::line_above(row.lane).filter(|_| !first) {
            let y = row.y - LINE_GAP / 2.0;
            let word = cx.pen.line(cx.pen.word(key), look(10.5, theme.faint).medium());
            let from = frame.start + word.w + 12.0;
            let stroke = Stroke { dash: vec![6.0, 5.0], ..line_of(theme.faint, 1.2) };
            nodes.push(line((from, y), (frame.start + width, y), stroke));
            let mut words = word.nodes;
            shift(&mut words, frame.start + 2.0, y - word.h / 2.0);
            nodes.append(&mut words);
        }
        first = false;
        if row.lane == Lane::Stage {
            continue;
        }
        // Lines between columns keep off the panel's edges.
        let edge = if cx.overview { 5.0 } else { 10.0 };
        let rect_of = Rect::new(frame.start + 0.5, row.y + 0.5, width - 1.0, row.h - 1.0);
        nodes.push(panel(rect_of, 10.0, theme.panel, theme.rule));
        for (number, piece) in pieces.iter().enumerate() {
            let down = row.below.get(number).copied().unwrap_or_default();
            let spanned = row.spans.get(number).is_some_and(Option::is_some);
            let of = piece.columns.start - range.start..piece.columns.end - range.start;
            let any = row.cells.get(of.clone()).unwrap_or_default().iter().any(Option::is_some);
            for index in of.clone() {
                let Some(&(x, _)) = xs.get(index) else { continue };
                let x = frame.start + x;
                let inner = index > of.start;
                // The lines of the flow run from column to column.
                if index > 0 && row.ways.is_none() && !(inner && spanned && !any) {
                    // Inside a stage the line starts below what the stage says over all its columns.
                    let from = row.y + if inner && spanned { pad(cx, row.lane) + down - 4.0 } else { edge };
                    let color = if inner { theme.rule } else { theme.rule.mix(theme.mark, 0.55) };
                    nodes.push(line((x, from), (x, row.y + row.h - edge), line_of(color, 1.0)));
                }
                let vacant =
                    row.feeling.is_none() && row.ways.is_none() && row.cells.get(index).is_some_and(Option::is_none);
                let gone = frame.columns.get(range.start + index).and_then(|column| column.touchpoint);
                let gone = gone.is_some_and(|touchpoint| cx.fates.get(&touchpoint.id) == Some(&Fate::Dropped));
                if vacant && !spanned && !gone && !cx.overview {
                    let mut dash = cx.nothing().nodes;
                    // At the height of the words beside it.
                    let down = match row.lane {
                        Lane::Touchpoint => 9.0,
                        Lane::Pain | Lane::Opportunity => 4.0,
                        _ => 0.0,
                    };
                    shift(&mut dash, x + cx.pad(), row.y + pad(cx, row.lane) + down);
                    nodes.append(&mut dash);
                }
            }
        }
        if let Some(feeling) = &mut row.feeling {
            let mut curve = std::mem::take(&mut feeling.ground);
            shift(&mut curve, frame.start, row.y);
            nodes.append(&mut curve);
        }
        all.push(Node::Group(Group { role: Role::Lane(row.lane), nodes, ..Group::default() }));
    }
    Node::Group(Group { role: Role::Decoration, nodes: all, ..Group::default() })
}

/// The name of a lane and what explains it.
pub(super) fn name(cx: &Context, frame: &Frame, lane: Lane) -> Block {
    let theme = cx.pen.theme;
    let (name, hint) = cx.pen.labels.lane(lane);
    let figure = |score: f64, scale: Scale| cx.pen.figure(&feeling::number(score, scale));
    let other = if lane == Lane::Emotion { feeling::title(cx, frame.curves) } else { None };
    let hint = match (lane, feeling::axis(frame.curves), &other) {
        (Lane::Emotion, Some(scale), _) if !hint.is_empty() => {
            let ends = format!("{} … {}", figure(scale.min, scale), figure(scale.max, scale));
            if other.is_some() { ends } else { format!("{hint}, {ends}") }
        }
        (Lane::Emotion, _, Some(_)) => String::new(),
        _ => hint.to_owned(),
    };
    let name = other.as_deref().unwrap_or(name);
    let room = frame.start - frame.left - if lane == Lane::Emotion { 34.0 } else { 14.0 };
    let mut words = vec![cx.pen.plain(name, look(12.5, theme.ink).semibold().leading(1.3), room)];
    if !hint.is_empty() && !cx.overview {
        words.push(cx.pen.plain(&hint, look(11.0, theme.faint).leading(1.3), room));
    }
    Block::stack(words, 1.0)
}

/// The names of the lanes, and the ends of the scale.
pub(super) fn names(cx: &Context, frame: &Frame, rows: &[Row]) -> Node {
    let theme = cx.pen.theme;
    let mut all = Vec::new();
    for row in rows {
        let mut nodes = Vec::new();
        let mut block = name(cx, frame, row.lane);
        let y = match row.lane {
            Lane::Stage => row.y + (row.h - block.h) / 2.0,
            _ if cx.overview && row.lane != Lane::Emotion => row.y + ((row.h - block.h) / 2.0).max(4.0),
            Lane::Touchpoint => row.y + ((56.0f64.min(row.h) - block.h) / 2.0).max(8.0),
            Lane::Pain | Lane::Opportunity | Lane::Frontstage | Lane::Backstage | Lane::Support | Lane::System => {
                row.y + 16.0
            }
            _ => row.y + 12.0,
        };
        shift(&mut block.nodes, frame.left, y);
        nodes.append(&mut block.nodes);
        if let (Some(feeling), Some(scale)) = (&row.feeling, feeling::axis(frame.curves)) {
            let middle = (scale.min + scale.max) / 2.0;
            for (tick, score) in feeling.ticks.iter().zip([scale.max, middle, scale.min]) {
                let figure =
                    cx.pen.line(&cx.pen.figure(&feeling::number(score, scale)), look(11.0, theme.faint).medium());
                let (x, y) = (frame.start - 10.0 - figure.w, row.y + tick - figure.h / 2.0);
                let mut figures = figure.nodes;
                shift(&mut figures, x, y);
                nodes.append(&mut figures);
            }
        }
        all.push(Node::Group(Group { role: Role::Lane(row.lane), nodes, ..Group::default() }));
    }
    Node::Group(Group { role: Role::Labels, nodes: all, ..Group::default() })
}
