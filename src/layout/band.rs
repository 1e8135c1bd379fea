//! One row of stages with all its lanes.

use std::ops::Range;

use super::{
    block::{Block, shift},
    blueprint,
    context::{Context, Item},
    feeling::{self, Curve, Feeling},
    flow::{self, Flow, Ways},
    grid::{Column, Piece},
    lane::Lane,
    metrics, opportunities, overview, owners, pains,
    panels::{ground, name, names},
    scene::{Area, Gradient, Group, Node, Rect, Role},
    stages::Chevron,
    texts, time, touchpoints,
};
use crate::text::markup;

/// Between lanes.
const GAP: f64 = 10.0;
/// Between lanes that a line of a blueprint parts.
pub(super) const LINE_GAP: f64 = 30.0;
/// Between a cell's edge and what it says.
pub(super) const PAD: f64 = 14.0;

/// Where a band stands and what all bands of a map share.
pub(super) struct Frame<'a> {
    pub columns: &'a [Column<'a>],
    pub widths: &'a [f64],
    pub curves: &'a [Curve],
    pub flow: Option<&'a Flow<'a>>,
    /// Left edge of the lanes' names.
    pub left: f64,
    /// Left edge of the columns.
    pub start: f64,
}

/// What a band adds to the scene.
pub(super) struct Band {
    pub nodes: Vec<Node>,
    pub anchors: Vec<Area>,
    /// The top and bottom of each lane.
    pub lanes: Vec<(Lane, f64, f64)>,
    pub bottom: f64,
}

/// One lane of the band.
pub(super) struct Row {
    pub lane: Lane,
    pub y: f64,
    pub h: f64,
    /// What stages say, by piece.
    pub spans: Vec<Option<Block>>,
    /// What touchpoints say, by column of the band.
    pub cells: Vec<Option<Block>>,
    /// Where touchpoints' cells start, by piece.
    pub below: Vec<f64>,
    pub feeling: Option<Feeling>,
    pub ways: Option<Ways>,
    pub chevrons: Vec<Chevron>,
}

/// Lays out `pieces` from `top` downwards.
pub(super) fn lay(
    cx: &Context,
    frame: &Frame,
    pieces: &[Piece],
    lanes: &[Lane],
    top: f64,
    gradients: &mut Vec<Gradient>,
) -> Band {
    let range =
        pieces.first().map_or(0, |piece| piece.columns.start)..pieces.last().map_or(0, |piece| piece.columns.end);
    let mut x = 0.0;
    let xs: Vec<(f64, f64)> = frame
        .widths
        .get(range.clone())
        .unwrap_or_default()
        .iter()
        .map(|w| {
            x += w;
            (x - w, *w)
        })
        .collect();
    let width = x;

    let mut rows: Vec<Row> = Vec::new();
    let mut y = top;
    for &lane in lanes {
        let Some(mut row) = row(cx, frame, pieces, &range, &xs, lane, gradients) else { continue };
        // The name of a lane may be taller than what it holds.
        row.h = row.h.max(name(cx, frame, lane).h + if cx.overview { 10.0 } else { 21.0 });
        if !rows.is_empty() {
            y += match blueprint::line_above(lane) {
                Some(_) => LINE_GAP,
                None if cx.overview => 5.0,
                None => GAP,
            };
        }
        row.y = y;
        y += row.h;
        if let Some(feeling) = &row.feeling {
            for gradient in gradients.get_mut(feeling.gradients.clone()).unwrap_or_default() {
                gradient.from += row.y;
                gradient.to += row.y;
            }
        }
        rows.push(row);
    }

    let mut nodes = vec![ground(cx, frame, pieces, &range, &xs, width, &mut rows), names(cx, frame, &rows)];
    let mut anchors = Vec::new();
    let inner_top = rows.iter().find(|row| row.lane != Lane::Stage).map_or(top, |row| row.y);
    for (number, piece) in pieces.iter().enumerate() {
        let Some(stage) = cx.journey.stages.get(piece.stage) else { continue };
        let (left, w) = extent(&xs, &range, &piece.columns);
        let mut inside = Vec::new();
        for row in &mut rows {
            if row.lane == Lane::Stage && !row.chevrons.is_empty() {
                // Drawn in order, so the first one left is this piece's.
                let mut chevron = row.chevrons.remove(0).draw(cx, w, row.h);
                shift(&mut chevron.nodes, frame.start + left, row.y);
                let role = Role::Cell(Lane::Stage);
                inside.push(Node::Group(Group { role, nodes: chevron.nodes, ..Group::default() }));
            }
            if let Some(span) = row.spans.get_mut(number).and_then(Option::take) {
                inside.push(place(span, row.lane, frame.start + left + cx.pad(), row.y + pad(cx, row.lane)));
            }
        }
        for index in piece.columns.clone() {
            let (Some(column), Some(&(cell_x, cell_w))) = (frame.columns.get(index), xs.get(index - range.start))
            else {
                continue;
            };
            let (mut cells, mut lines) = (Vec::new(), Vec::new());
            for row in &mut rows {
                let down = row.below.get(number).copied().unwrap_or_default();
                if let Some(ways) = &mut row.ways {
                    let take = |of: &mut Vec<Vec<Node>>| {
                        let mut nodes = of.get_mut(index - range.start).map(std::mem::take).unwrap_or_default();
                        shift(&mut nodes, frame.start, row.y);
                        nodes
                    };
                    let nodes = take(&mut ways.cells);
                    lines.append(&mut take(&mut ways.lines));
                    if !nodes.is_empty() {
                        cells.push(Node::Group(Group { role: Role::Cell(Lane::Flow), nodes, ..Group::default() }));
                    }
                } else if let Some(feeling) = &mut row.feeling {
                    if let Some(mut faces) = feeling.cells.get_mut(index - range.start).map(std::mem::take)
                        && !faces.is_empty()
                    {
                        shift(&mut faces, frame.start, row.y);
                        cells.push(Node::Group(Group {
                            role: Role::Cell(Lane::Emotion),
                            nodes: faces,
                            ..Group::default()
                        }));
                    }
                } else if let Some(cell) = row.cells.get_mut(index - range.start).and_then(Option::take) {
                    cells.push(place(
                        cell,
                        row.lane,
                        frame.start + cell_x + cx.pad(),
                        row.y + pad(cx, row.lane) + down,
                    ));
                }
                if row.lane == Lane::Touchpoint && column.touchpoint.is_some_and(touchpoints::is_moment) {
                    let r = if cx.overview { 6.5 } else { 9.0 };
                    let star = touchpoints::star(cx, frame.start + cell_x + cell_w - r - 8.0, row.y + 3.5, r);
                    let role = Role::Cell(Lane::Touchpoint);
                    cells.push(Node::Group(Group { role, nodes: vec![star], ..Group::default() }));
                }
            }
            let bounds = Rect::new(frame.start + cell_x, inner_top, cell_w, y - inner_top);
            match column.touchpoint {
                Some(touchpoint) => {
                    let id = format!("{}.{}", cx.prefix, touchpoint.id);
                    anchors.push(Area {
                        id: format!("{}.{}", cx.journey.id, touchpoint.id),
                        title: touchpoint.title.clone(),
                        lang: None,
                        bounds,
                        origin: touchpoint.origin,
                    });
                    inside.push(Node::Group(Group {
                        role: Role::Touchpoint,
                        id: Some(id),
                        title: Some(touchpoint.title.clone()),
                        desc: Some(spoken(cx, frame, index, column)),
                        origin: Some(touchpoint.origin),
                        nodes: cells,
                        ..Group::default()
                    }));
                }
                None => inside.append(&mut cells),
            }
            // Lines between touchpoints belong to none of them.
            inside.append(&mut lines);
        }
        let part = if piece.part.0 > 0 { format!(".{}", piece.part.0 + 1) } else { String::new() };
        nodes.push(Node::Group(Group {
            role: Role::Stage,
            id: Some(format!("{}.stage.{}{part}", cx.prefix, stage.id)),
            title: Some(stage.title.clone()),
            desc: stage.goal.as_ref().map(|goal| markup::plain(&goal.text)),
            origin: Some(stage.origin),
            nodes: inside,
            ..Group::default()
        }));
    }
    let lanes = rows.iter().map(|row| (row.lane, row.y, row.y + row.h)).collect();
    Band { nodes, anchors, lanes, bottom: y }
}

/// Space above and below what a lane's cells say.
pub(super) fn pad(cx: &Context, lane: Lane) -> f64 {
    match lane {
        _ if cx.overview => 7.0,
        Lane::Touchpoint => 10.0,
        Lane::Pain | Lane::Opportunity | Lane::Frontstage | Lane::Backstage | Lane::Support | Lane::System => 12.0,
        _ => 11.0,
    }
}

fn row(
    cx: &Context,
    frame: &Frame,
    pieces: &[Piece],
    range: &Range<usize>,
    xs: &[(f64, f64)],
    lane: Lane,
    gradients: &mut Vec<Gradient>,
) -> Option<Row> {
    let empty = Row {
        lane,
        y: 0.0,
        h: 0.0,
        spans: Vec::new(),
        cells: Vec::new(),
        below: Vec::new(),
        feeling: None,
        ways: None,
        chevrons: Vec::new(),
    };
    match lane {
        Lane::Stage => {
            let chevrons: Vec<Chevron> = pieces
                .iter()
                .enumerate()
                .filter_map(|(number, piece)| {
                    let stage = cx.journey.stages.get(piece.stage)?;
                    Some(Chevron::new(cx, stage, piece, number == 0, extent(xs, range, &piece.columns).1))
                })
                .collect();
            let h = chevrons.iter().map(|chevron| chevron.height(cx)).fold(0.0, f64::max);
            (!chevrons.is_empty()).then_some(Row { h: h.ceil(), chevrons, ..empty })
        }
        Lane::Flow => {
            let ways = flow::lay(cx, frame.flow?, range, xs)?;
            Some(Row { h: ways.h, ways: Some(ways), ..empty })
        }
        Lane::Emotion => {
            let feeling = feeling::lay(cx, frame.curves, range, xs, gradients)?;
            Some(Row { h: feeling.h, feeling: Some(feeling), ..empty })
        }
        _ => {
            let mut row = empty;
            let mut tallest = 0.0f64;
            for piece in pieces {
                let stage = cx.journey.stages.get(piece.stage)?;
                let (_, w) = extent(xs, range, &piece.columns);
                // What a stage says stands above its touchpoints, once, in its first row.
                let span =
                    if piece.part.0 == 0 { cell(cx, lane, Item::Stage(stage), span_width(cx, lane, w)) } else { None };
                let mut cells = Vec::new();
                for index in piece.columns.clone() {
                    let touchpoint = frame.columns.get(index).and_then(|column| column.touchpoint);
                    let w = xs.get(index - range.start).map_or(0.0, |(_, w)| w - 2.0 * cx.pad());
                    cells.push(touchpoint.and_then(|touchpoint| cell(cx, lane, Item::Touchpoint(touchpoint), w)));
                }
                let height = cells.iter().flatten().map(|cell| cell.h).fold(0.0, f64::max);
                let down = span.as_ref().map_or(0.0, |span| span.h + if height > 0.0 { 10.0 } else { 0.0 });
                tallest = tallest.max(down + height);
                row.below.push(down);
                row.spans.push(span);
                row.cells.append(&mut cells);
            }
            let used = row.spans.iter().chain(&row.cells).any(Option::is_some);
            row.h = (tallest + 2.0 * pad(cx, lane)).ceil();
            used.then_some(row)
        }
    }
}

/// Sentences of a stage keep a readable length however many columns it has.
fn span_width(cx: &Context, lane: Lane, width: f64) -> f64 {
    let inner = width - 2.0 * cx.pad();
    if matches!(lane, Lane::Thought | Lane::Touchpoint | Lane::Gain | Lane::Time) { inner.min(640.0) } else { inner }
}

fn cell(cx: &Context, lane: Lane, item: Item, width: f64) -> Option<Block> {
    if cx.overview {
        return overview::cell(cx, lane, item, width);
    }
    match lane {
        Lane::Touchpoint => touchpoints::cell(cx, item, width),
        Lane::Pain => pains::cell(cx, item, width),
        Lane::Opportunity => opportunities::cell(cx, item, width),
        Lane::Metric => metrics::cell(cx, item, width),
        Lane::Frontstage | Lane::Backstage | Lane::Support | Lane::System => blueprint::cell(cx, lane, item, width),
        Lane::Time => time::cell(cx, item, width),
        Lane::Owner => owners::cell(cx, item, width),
        Lane::Stage | Lane::Emotion | Lane::Flow => None,
        Lane::Action | Lane::Thought | Lane::Expectation | Lane::Gain | Lane::Activity | Lane::Note => {
            texts::cell(cx, lane, item, width)
        }
    }
}

/// Left edge and width of columns in the band.
fn extent(xs: &[(f64, f64)], range: &Range<usize>, columns: &Range<usize>) -> (f64, f64) {
    let inside = xs.get(columns.start.saturating_sub(range.start)..columns.end.saturating_sub(range.start));
    match inside.and_then(|inside| inside.first().zip(inside.last())) {
        Some(((left, _), (x, w))) => (*left, x + w - left),
        None => (0.0, 0.0),
    }
}

fn place(block: Block, lane: Lane, x: f64, y: f64) -> Node {
    let mut nodes = block.nodes;
    shift(&mut nodes, x, y);
    Node::Group(Group { role: Role::Cell(lane), nodes, ..Group::default() })
}

/// What a touchpoint is about, in one sentence, for those who hear the map.
fn spoken(cx: &Context, frame: &Frame, index: usize, column: &Column) -> String {
    let mut facts = vec![column.of.title.clone()];
    if let Some(touchpoint) = column.touchpoint {
        facts.extend(touchpoint.channels.iter().map(|id| touchpoints::channel_name(cx, id).to_owned()));
        let first = cx.journey.personas.first().map(String::as_str);
        facts.extend(
            feeling::emotion_of(touchpoint, first)
                .map(|emotion| format!("{} {}", emotion.label, feeling::number(emotion.score, cx.journey.scale))),
        );
        if touchpoints::is_moment(touchpoint) {
            facts.push(cx.pen.word("moment").to_owned());
        }
        if touchpoint.optional {
            facts.push(cx.pen.word("optional").to_owned());
        }
        facts.extend(frame.flow.and_then(|flow| flow::heard(cx, flow, index)));
    }
    facts.join(cx.pen.comma)
}
