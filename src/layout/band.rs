//! One row of stages with all its lanes.

use std::ops::Range;

use super::{
    block::{Block, line, line_of, panel, shift},
    blueprint,
    compare::Fate,
    context::{Context, Item},
    feeling::{self, Curve, Feeling},
    grid::{Column, Piece},
    lane::Lane,
    metrics, opportunities, owners, pains,
    pen::look,
    scene::{Area, Gradient, Group, Node, Rect, Role, Stroke},
    stages::Chevron,
    texts, time, touchpoints,
};
use crate::text::markup;

/// Between lanes.
const GAP: f64 = 10.0;
/// Between lanes that a line of a blueprint parts.
const LINE_GAP: f64 = 30.0;
/// Between a cell's edge and what it says.
pub(super) const PAD: f64 = 14.0;

/// Where a band stands and what all bands of a map share.
pub(super) struct Frame<'a> {
    pub columns: &'a [Column<'a>],
    pub widths: &'a [f64],
    pub curves: &'a [Curve],
    /// Left edge of the lanes' names.
    pub left: f64,
    /// Left edge of the columns.
    pub start: f64,
}

/// What a band adds to the scene.
pub(super) struct Band {
    pub nodes: Vec<Node>,
    pub anchors: Vec<Area>,
    pub bottom: f64,
}

/// One lane of the band.
struct Row {
    lane: Lane,
    y: f64,
    h: f64,
    /// What stages say, by piece.
    spans: Vec<Option<Block>>,
    /// What touchpoints say, by column of the band.
    cells: Vec<Option<Block>>,
    /// Where touchpoints' cells start, by piece.
    below: Vec<f64>,
    feeling: Option<Feeling>,
    chevrons: Vec<Chevron>,
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
        row.h = row.h.max(name(cx, frame, lane).h + 21.0);
        if !rows.is_empty() {
            y += if blueprint::line_above(lane).is_some() { LINE_GAP } else { GAP };
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
                inside.append(&mut chevron.nodes);
            }
            if let Some(span) = row.spans.get_mut(number).and_then(Option::take) {
                inside.push(place(span, row.lane, frame.start + left + PAD, row.y + pad(row.lane)));
            }
        }
        for index in piece.columns.clone() {
            let (Some(column), Some(&(cell_x, cell_w))) = (frame.columns.get(index), xs.get(index - range.start))
            else {
                continue;
            };
            let mut cells = Vec::new();
            for row in &mut rows {
                let down = row.below.get(number).copied().unwrap_or_default();
                if let Some(feeling) = &mut row.feeling {
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
                    cells.push(place(cell, row.lane, frame.start + cell_x + PAD, row.y + pad(row.lane) + down));
                }
                if row.lane == Lane::Touchpoint && column.touchpoint.is_some_and(touchpoints::is_moment) {
                    cells.push(touchpoints::star(cx, frame.start + cell_x + cell_w - 17.0, row.y + 3.5, 9.0));
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
                        desc: Some(spoken(cx, column)),
                        origin: Some(touchpoint.origin),
                        nodes: cells,
                        ..Group::default()
                    }));
                }
                None => inside.append(&mut cells),
            }
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
    Band { nodes, anchors, bottom: y }
}

/// Space above and below what a lane's cells say.
fn pad(lane: Lane) -> f64 {
    match lane {
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
            let h = chevrons.iter().map(Chevron::height).fold(0.0, f64::max);
            (!chevrons.is_empty()).then_some(Row { h: h.ceil(), chevrons, ..empty })
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
                    if piece.part.0 == 0 { cell(cx, lane, Item::Stage(stage), span_width(lane, w)) } else { None };
                let mut cells = Vec::new();
                for index in piece.columns.clone() {
                    let touchpoint = frame.columns.get(index).and_then(|column| column.touchpoint);
                    let w = xs.get(index - range.start).map_or(0.0, |(_, w)| w - 2.0 * PAD);
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
            row.h = (tallest + 2.0 * pad(lane)).ceil();
            used.then_some(row)
        }
    }
}

/// Sentences of a stage keep a readable length however many columns it has.
fn span_width(lane: Lane, width: f64) -> f64 {
    let inner = width - 2.0 * PAD;
    if matches!(lane, Lane::Thought | Lane::Touchpoint | Lane::Gain | Lane::Time) { inner.min(640.0) } else { inner }
}

fn cell(cx: &Context, lane: Lane, item: Item, width: f64) -> Option<Block> {
    match lane {
        Lane::Touchpoint => touchpoints::cell(cx, item, width),
        Lane::Pain => pains::cell(cx, item, width),
        Lane::Opportunity => opportunities::cell(cx, item, width),
        Lane::Metric => metrics::cell(cx, item, width),
        Lane::Frontstage | Lane::Backstage | Lane::Support | Lane::System => blueprint::cell(cx, lane, item, width),
        Lane::Time => time::cell(cx, item, width),
        Lane::Owner => owners::cell(cx, item, width),
        Lane::Stage | Lane::Emotion => None,
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
fn spoken(cx: &Context, column: &Column) -> String {
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
    }
    facts.join(", ")
}

/// Panels, lines between columns, the curve, empty cells.
fn ground(
    cx: &Context,
    frame: &Frame,
    pieces: &[Piece],
    range: &Range<usize>,
    xs: &[(f64, f64)],
    width: f64,
    rows: &mut [Row],
) -> Node {
    let theme = cx.pen.theme;
    let mut nodes = Vec::new();
    let mut first = true;
    for row in rows.iter_mut() {
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
                if index > 0 && !(inner && spanned && !any) {
                    // Inside a stage the line starts below what the stage says over all its columns.
                    let from = row.y + if inner && spanned { pad(row.lane) + down - 4.0 } else { 10.0 };
                    let color = if inner { theme.rule } else { theme.rule.mix(theme.mark, 0.55) };
                    nodes.push(line((x, from), (x, row.y + row.h - 10.0), line_of(color, 1.0)));
                }
                let vacant = row.feeling.is_none() && row.cells.get(index).is_some_and(Option::is_none);
                let gone = frame.columns.get(range.start + index).and_then(|column| column.touchpoint);
                let gone = gone.is_some_and(|touchpoint| cx.fates.get(&touchpoint.id) == Some(&Fate::Dropped));
                if vacant && !spanned && !gone {
                    let mut dash = cx.nothing().nodes;
                    shift(&mut dash, x + PAD, row.y + pad(row.lane) + if row.lane == Lane::Pain { 4.0 } else { 0.0 });
                    nodes.append(&mut dash);
                }
            }
        }
        if let Some(feeling) = &mut row.feeling {
            let mut curve = std::mem::take(&mut feeling.ground);
            shift(&mut curve, frame.start, row.y);
            nodes.append(&mut curve);
        }
    }
    Node::Group(Group { role: Role::Decoration, nodes, ..Group::default() })
}

/// The name of a lane and what explains it.
fn name(cx: &Context, frame: &Frame, lane: Lane) -> Block {
    let theme = cx.pen.theme;
    let (name, hint) = cx.pen.labels.lane(lane);
    let figure = |score: f64| cx.pen.figure(&feeling::number(score, cx.journey.scale));
    let hint = match lane {
        Lane::Emotion if !hint.is_empty() => {
            format!("{hint}, {} … {}", figure(cx.journey.scale.min), figure(cx.journey.scale.max))
        }
        _ => hint.to_owned(),
    };
    let room = frame.start - frame.left - if lane == Lane::Emotion { 34.0 } else { 14.0 };
    let mut words = vec![cx.pen.plain(name, look(12.5, theme.ink).semibold().leading(1.3), room)];
    if !hint.is_empty() {
        words.push(cx.pen.plain(&hint, look(11.0, theme.faint).leading(1.3), room));
    }
    Block::stack(words, 1.0)
}

/// The names of the lanes, and the ends of the scale.
fn names(cx: &Context, frame: &Frame, rows: &[Row]) -> Node {
    let theme = cx.pen.theme;
    let mut nodes = Vec::new();
    let scale = cx.journey.scale;
    let number = |score: f64| feeling::number(score, scale);
    for row in rows {
        let mut block = name(cx, frame, row.lane);
        let y = match row.lane {
            Lane::Stage => row.y + (row.h - block.h) / 2.0,
            Lane::Touchpoint => row.y + ((56.0f64.min(row.h) - block.h) / 2.0).max(8.0),
            Lane::Pain | Lane::Opportunity | Lane::Frontstage | Lane::Backstage | Lane::Support | Lane::System => {
                row.y + 16.0
            }
            _ => row.y + 12.0,
        };
        shift(&mut block.nodes, frame.left, y);
        nodes.append(&mut block.nodes);
        if let Some(feeling) = &row.feeling {
            let middle = (scale.min + scale.max) / 2.0;
            for (tick, score) in feeling.ticks.iter().zip([scale.max, middle, scale.min]) {
                let figure = cx.pen.line(&cx.pen.figure(&number(score)), look(11.0, theme.faint).medium());
                let (x, y) = (frame.start - 10.0 - figure.w, row.y + tick - figure.h / 2.0);
                let mut figures = figure.nodes;
                shift(&mut figures, x, y);
                nodes.append(&mut figures);
            }
        }
    }
    Node::Group(Group { role: Role::Labels, nodes, ..Group::default() })
}
