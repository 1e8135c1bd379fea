//! One row of stages with all its lanes.

use super::{
    block::{line, line_of, shift},
    context::Context,
    feeling, flow,
    frame::{Frame, Stretch},
    grid::{Column, Piece},
    lane::Lane,
    lanes::{Place, Row, touchpoint},
    names::{self, Named},
    pen::look,
    scene::{Area, Gradient, Group, Node, Rect, Role, Stroke},
};
use crate::{model::Stage, text::markup};

/// Between lanes.
const GAP: f64 = 10.0;
/// Between lanes that a line of a blueprint parts.
const LINE_GAP: f64 = 30.0;

/// What a band adds to the scene.
pub(super) struct Band {
    pub nodes: Vec<Node>,
    pub anchors: Vec<Area>,
    /// The top and bottom of each lane.
    pub lanes: Vec<(Lane, f64, f64)>,
    pub bottom: f64,
}

/// Lays out `pieces` from `top` downwards.
pub(super) fn lay(
    cx: &Context,
    frame: &Frame,
    pieces: &[Piece],
    lanes: &[Named],
    top: f64,
    gradients: &mut Vec<Gradient>,
) -> Band {
    let stretch = Stretch::new(frame, pieces);
    let mut rows = rows(cx, &stretch, lanes, top, gradients);
    let bottom = rows.last().map_or(top, |(_, row)| row.top + row.h);
    let ground = rows.iter_mut().filter(|(_, row)| !row.ground.is_empty()).map(|(named, row)| {
        let nodes = std::mem::take(&mut row.ground);
        Node::Group(Group { role: Role::Lane(named.lane.lane()), nodes, ..Group::default() })
    });
    let ground = Node::Group(Group { role: Role::Decoration, nodes: ground.collect(), ..Group::default() });
    let mut nodes = vec![ground, names::beside(cx, frame, rows.iter().map(|(named, row)| (*named, row)))];
    let mut anchors = Vec::new();
    let inside = rows.iter().find(|(named, _)| !named.lane.heads()).map_or(top, |(_, row)| row.top);
    for (number, piece) in pieces.iter().enumerate() {
        let Some(stage) = cx.journey.stages.get(piece.stage) else { continue };
        let mut drawn = Vec::new();
        for (_, row) in &mut rows {
            drawn.extend(row.spans.get_mut(number).map(std::mem::take).unwrap_or_default());
        }
        for index in stretch.local(piece) {
            column(cx, &stretch, index, &mut rows, (inside, bottom), (&mut drawn, &mut anchors));
        }
        nodes.push(of_stage(cx, stage, piece, drawn));
    }
    let lanes = rows.iter().map(|(named, row)| (named.lane.lane(), row.top, row.top + row.h)).collect();
    Band { nodes, anchors, lanes, bottom }
}

/// The lanes below each other; those that say nothing here are left out.
fn rows<'n>(
    cx: &Context,
    stretch: &Stretch,
    lanes: &'n [Named<'n>],
    top: f64,
    gradients: &mut Vec<Gradient>,
) -> Vec<(&'n Named<'n>, Row)> {
    let mut rows: Vec<(&Named, Row)> = Vec::new();
    let mut y = top;
    for named in lanes {
        let line = named.lane.line_above().filter(|_| !rows.is_empty());
        let gap = match line {
            _ if rows.is_empty() => 0.0,
            Some(_) => LINE_GAP,
            None if cx.overview => 5.0,
            None => GAP,
        };
        let least = named.name.h + if cx.overview { 10.0 } else { 21.0 };
        let place = Place { top: y + gap, least, gradients: gradients.len() };
        let Some(mut row) = named.lane.row(cx, stretch, place) else { continue };
        if let Some(key) = line {
            row.ground.splice(0..0, line_above(cx, stretch, cx.pen.word(key), row.top - LINE_GAP / 2.0));
        }
        gradients.append(&mut row.gradients);
        y = row.top + row.h;
        rows.push((named, row));
    }
    rows
}

/// The line of a blueprint at the height `y`, with its name.
fn line_above(cx: &Context, stretch: &Stretch, name: &str, y: f64) -> Vec<Node> {
    let (faint, start) = (cx.pen.theme.faint, stretch.frame.start);
    let word = cx.pen.line(name, look(10.5, faint).medium());
    let from = start + word.w + 12.0;
    let stroke = Stroke { dash: vec![6.0, 5.0], ..line_of(faint, 1.2) };
    let mut nodes = vec![line((from, y), (start + stretch.width, y), stroke)];
    let mut words = word.nodes;
    shift(&mut words, start + 2.0, y - word.h / 2.0);
    nodes.append(&mut words);
    nodes
}

/// What all lanes say in column `index`, from `top` to `bottom`.
fn column(
    cx: &Context,
    stretch: &Stretch,
    index: usize,
    rows: &mut [(&Named, Row)],
    (top, bottom): (f64, f64),
    (drawn, anchors): (&mut Vec<Node>, &mut Vec<Area>),
) {
    let (Some(column), Some(&(x, w))) = (stretch.column(index), stretch.xs.get(index)) else { return };
    let (mut cells, mut ways) = (Vec::new(), Vec::new());
    for (_, row) in rows {
        cells.extend(row.cells.get_mut(index).map(std::mem::take).unwrap_or_default());
        ways.extend(row.ways.get_mut(index).map(std::mem::take).unwrap_or_default());
    }
    match column.touchpoint {
        Some(touchpoint) => {
            anchors.push(Area {
                id: format!("{}.{}", cx.journey.id, touchpoint.id),
                title: touchpoint.title.clone(),
                lang: None,
                bounds: Rect::new(stretch.frame.start + x, top, w, bottom - top),
                origin: touchpoint.origin,
            });
            drawn.push(Node::Group(Group {
                role: Role::Touchpoint,
                id: Some(format!("{}.{}", cx.prefix, touchpoint.id)),
                title: Some(touchpoint.title.clone()),
                desc: Some(spoken(cx, stretch.frame, stretch.range.start + index, column)),
                origin: Some(touchpoint.origin),
                nodes: cells,
                ..Group::default()
            }));
        }
        None => drawn.append(&mut cells),
    }
    // Lines between touchpoints belong to none of them.
    drawn.append(&mut ways);
}

/// A stage, or the part of it that stands in this band.
fn of_stage(cx: &Context, stage: &Stage, piece: &Piece, nodes: Vec<Node>) -> Node {
    let part = if piece.part.0 > 0 { format!(".{}", piece.part.0 + 1) } else { String::new() };
    Node::Group(Group {
        role: Role::Stage,
        id: Some(format!("{}.stage.{}{part}", cx.prefix, stage.id)),
        title: Some(stage.title.clone()),
        desc: stage.goal.as_ref().map(|goal| markup::plain(&goal.text)),
        origin: Some(stage.origin),
        nodes,
        ..Group::default()
    })
}

/// What a touchpoint is about, in one sentence, for those who hear the map.
fn spoken(cx: &Context, frame: &Frame, index: usize, column: &Column) -> String {
    let mut facts = vec![column.of.title.clone()];
    if let Some(touchpoint) = column.touchpoint {
        facts.extend(touchpoint.channels.iter().map(|id| touchpoint::channel_name(cx, id).to_owned()));
        let first = cx.journey.personas.first().map(String::as_str);
        facts.extend(
            feeling::emotion_of(touchpoint, first)
                .map(|emotion| format!("{} {}", emotion.label, feeling::number(emotion.score, cx.journey.scale))),
        );
        if touchpoint::is_moment(touchpoint) {
            facts.push(cx.pen.word("moment").to_owned());
        }
        if touchpoint.optional {
            facts.push(cx.pen.word("optional").to_owned());
        }
        facts.extend(frame.flow.and_then(|flow| flow::heard(cx, flow, index)));
    }
    facts.join(cx.pen.comma)
}
