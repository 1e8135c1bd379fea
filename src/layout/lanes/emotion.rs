//! The lane of feelings: the curve with its faces and labels, and the ends of its scale.

use super::swimlane::{Place, Row, Swimlane};
use crate::layout::{
    block::{Block, shift},
    context::Context,
    demand::Demand,
    feeling::{self, Feeling},
    frame::{Frame, Stretch},
    lane::Lane,
    pen::look,
    scene::Node,
};
use crate::model::{Scale, Touchpoint};

/// What the face of a course and its name need beside others that stand higher or lower.
const FACE: f64 = 66.0;

/// The lane.
pub(super) struct Emotions;

impl Swimlane for Emotions {
    fn lane(&self) -> Lane {
        Lane::named("emotion")
    }

    fn in_overview(&self) -> bool {
        true
    }

    fn margins(&self) -> (f64, f64) {
        (42.0, 34.0)
    }

    fn name_at(&self, _: &Context, _: f64, _: f64) -> f64 {
        12.0
    }

    fn title(&self, cx: &Context, frame: &Frame) -> (String, String) {
        let (title, hint) = self.label(cx);
        let other = feeling::title(cx, frame.curves);
        let figure = |score: f64, scale: Scale| cx.pen.figure(&feeling::number(score, scale));
        let hint = match (feeling::axis(frame.curves), &other) {
            (Some(scale), _) if !hint.is_empty() => {
                let ends = format!("{} … {}", figure(scale.min, scale), figure(scale.max, scale));
                if other.is_some() { ends } else { format!("{hint}, {ends}") }
            }
            (_, Some(_)) => String::new(),
            _ => hint.to_owned(),
        };
        (other.unwrap_or_else(|| title.to_owned()), hint)
    }

    fn demand(&self, _: &Context, touchpoint: &Touchpoint, demand: &mut Demand) {
        let others = touchpoint.differences.values().filter_map(|difference| difference.emotion.as_ref());
        let course = others.chain(&touchpoint.emotion).map(|emotion| emotion.course.len() + 1).max();
        demand.faces = FACE * course.unwrap_or_default() as f64;
    }

    fn row(&self, cx: &Context, stretch: &Stretch, place: Place) -> Option<Row> {
        let feeling = feeling::lay(cx, stretch.frame.curves, &stretch.range, &stretch.xs, place.gradients)?;
        let mut row = Row::new(stretch, place, feeling.h);
        let start = stretch.frame.start;
        row.beside = ticks(cx, stretch.frame, &feeling, row.top);
        row.ground.push(row.panel(cx, stretch));
        for piece in stretch.pieces {
            let of = stretch.local(piece);
            for index in of.clone().filter(|index| *index > 0) {
                let Some(&(x, _)) = stretch.xs.get(index) else { continue };
                row.ground.push(row.rule(cx, start + x, index > of.start, None));
            }
        }
        let Feeling { mut ground, cells, mut gradients, .. } = feeling;
        shift(&mut ground, start, row.top);
        row.ground.append(&mut ground);
        for (index, mut faces) in cells.into_iter().enumerate() {
            shift(&mut faces, start, row.top);
            row.add(self.lane(), index, faces);
        }
        for gradient in &mut gradients {
            gradient.from += row.top;
            gradient.to += row.top;
        }
        row.gradients = gradients;
        Some(row)
    }

    fn legend(&self, cx: &Context, frame: &Frame, _: f64) -> Vec<Block> {
        if frame.curves.len() < 2 {
            return Vec::new();
        }
        let entry = |(number, curve): (usize, &feeling::Curve)| {
            let name = if curve.name.is_empty() { cx.pen.word("emotion") } else { &curve.name };
            cx.entry(feeling::sample(cx, curve, number), name)
        };
        frame.curves.iter().enumerate().map(entry).collect()
    }
}

/// The numbers beside the curve: the ends of its scale and its middle.
fn ticks(cx: &Context, frame: &Frame, feeling: &Feeling, top: f64) -> Vec<Node> {
    let Some(scale) = feeling::axis(frame.curves) else { return Vec::new() };
    let scores = [scale.max, (scale.min + scale.max) / 2.0, scale.min];
    let mut nodes = Vec::new();
    for (tick, score) in feeling.ticks.iter().zip(scores) {
        let figure =
            cx.pen.line(&cx.pen.figure(&feeling::number(score, scale)), look(11.0, cx.pen.theme.faint).medium());
        let (x, y) = (frame.start - 10.0 - figure.w, top + tick - figure.h / 2.0);
        let mut figures = figure.nodes;
        shift(&mut figures, x, y);
        nodes.append(&mut figures);
    }
    nodes
}
