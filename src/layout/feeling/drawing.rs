//! What stands on the curves of one band: faces near the line, labels near their faces, and at the foot of a column
//! what finds no place there.

use super::{
    curve,
    lines::{Curve, Kind},
    place::Places,
    signs::{label, sign, stroke},
    spots::{Spot, valley},
};
use crate::layout::{
    block::{Block, shift},
    context::Context,
    scene::{Group, Node, Outline, Rect, Role, Shape},
};

/// The lane while it is drawn.
pub(super) struct Drawing<'d, 'a> {
    pub cx: &'d Context<'a>,
    pub curves: &'d [Curve],
    /// Left edges and widths of the columns.
    pub xs: &'d [(f64, f64)],
    /// What is taken in each column.
    pub places: Vec<Places>,
    /// Faces and labels by column.
    pub cells: Vec<Vec<Node>>,
}

impl<'d, 'a> Drawing<'d, 'a> {
    pub fn new(cx: &'d Context<'a>, curves: &'d [Curve], xs: &'d [(f64, f64)]) -> Self {
        let places = xs.iter().map(|_| Places::default()).collect();
        Drawing { cx, curves, xs, places, cells: xs.iter().map(|_| Vec::new()).collect() }
    }

    /// The curves through `lines`, whose points count from `zero`; the first curve lies on top.
    pub fn strokes(&mut self, lines: &[Vec<Vec<(f64, f64)>>], zero: f64, gradient: usize) -> Vec<Node> {
        let mut strokes = Vec::new();
        for (number, (curve, pieces)) in self.curves.iter().zip(lines).enumerate().rev() {
            for piece in pieces {
                let points: Vec<(f64, f64)> = piece.iter().map(|&(x, y)| (x, y + zero)).collect();
                let segments = curve::through(&points);
                for (x, y) in curve::samples(&segments, 4.0) {
                    let column = self.xs.partition_point(|(left, w)| left + w < x);
                    if let Some(places) = self.places.get_mut(column) {
                        places.points.push((x, y));
                    }
                }
                // A lone score has no line to stand on: its face is enough.
                if segments.is_empty() {
                    continue;
                }
                let stroke = stroke(curve, number, gradient);
                let shape = Shape { outline: Outline::Path(segments), fill: None, stroke: Some(stroke) };
                strokes.extend(of(curve, vec![Node::Shape(shape)]));
            }
        }
        strokes
    }

    /// The faces and markers.
    pub fn faces(&mut self, spots: &[Spot]) {
        for spot in spots.iter().filter(|spot| spot.shown) {
            let (Some(curve), Some(places), Some(cell)) =
                (self.curves.get(spot.curve), self.places.get_mut(spot.column), self.cells.get_mut(spot.column))
            else {
                continue;
            };
            let r = spot.r + 1.5;
            places.boxes.push(Rect::new(spot.x - r, spot.y - r, 2.0 * r, 2.0 * r));
            places.faces.push((spot.x, spot.y));
            cell.extend(of(curve, sign(self.cx, curve, spot)));
        }
    }

    /// The labels that find a place in a lane `h` tall; gives those that find none, by column.
    pub fn labels<'s>(
        &mut self,
        spots: &'s [Spot<'s>],
        mut labels: Vec<Option<Block>>,
        h: f64,
    ) -> Vec<Vec<(&'s Spot<'s>, Block)>> {
        let mut left_over: Vec<Vec<(&Spot, Block)>> = self.xs.iter().map(|_| Vec::new()).collect();
        let mut order: Vec<usize> = (0..spots.len()).collect();
        order.sort_by_key(|index| spots.get(*index).map(|spot| (spot.curve, spot.column)));
        for index in order {
            let (Some(spot), Some(label)) = (spots.get(index), labels.get_mut(index).and_then(Option::take)) else {
                continue;
            };
            let up = spot.feeling.2 > 0.0 || (spot.feeling.2 == 0.0 && !valley(spots, index));
            if let (Some(label), Some(list)) = (self.settle(spot, label, up, h), left_over.get_mut(spot.column)) {
                list.push((spot, label));
            }
        }
        left_over
    }

    /// Puts `label` near its face; gives it back where it is to be listed.
    fn settle(&mut self, spot: &Spot, mut label: Block, up: bool, h: f64) -> Option<Block> {
        let curve = self.curves.get(spot.curve)?;
        let &(x, w) = self.xs.get(spot.column)?;
        let (places, cell) = (self.places.get_mut(spot.column)?, self.cells.get_mut(spot.column)?);
        // Off the edges of the panel, and a little off the lines between columns.
        let edge = |outer: bool| if outer { 11.0 } else { 6.0 };
        let (before, behind) = (edge(spot.column == 0), edge(spot.column + 1 == self.xs.len()));
        let room = Rect::new(x + before, 5.0, w - before - behind, h - 10.0);
        match places.find((label.w, label.h), (spot.x, spot.y), spot.r, room, up) {
            Some(place) => {
                places.boxes.push(place);
                shift(&mut label.nodes, place.x, place.y);
                cell.extend(of(curve, label.nodes));
                None
            }
            // The base is only compared with: what does not fit is not worth a list.
            None if curve.kind == Kind::Base => None,
            // Beside the sign in the list there is less room.
            None => Some(self::label(self.cx, curve, spot.feeling, w - 35.0).unwrap_or(label)),
        }
    }

    /// What is `left_over`, listed below `h`; gives how much taller the lane is.
    pub fn foot(&mut self, left_over: Vec<Vec<(&Spot, Block)>>, h: f64) -> f64 {
        let mut foot = 0.0f64;
        for ((cell, list), &(x, _)) in self.cells.iter_mut().zip(left_over).zip(self.xs) {
            let mut y = h;
            for (spot, label) in list {
                let Some(curve) = self.curves.get(spot.curve) else { continue };
                // The same sign again, smaller, says what the words belong to.
                let mark = sign(self.cx, curve, &Spot { x: x + 15.0, y: y + 8.5, r: spot.r.min(6.5), ..*spot });
                let height = label.h;
                let mut nodes = label.nodes;
                shift(&mut nodes, x + 29.0, y);
                nodes.splice(0..0, mark);
                cell.extend(of(curve, nodes));
                y += height + 2.0;
            }
            foot = foot.max(y - h);
        }
        if foot > 0.0 { foot + 8.0 } else { 0.0 }
    }
}

/// What belongs to a curve: one group where it is the curve of one of several personas.
fn of(curve: &Curve, nodes: Vec<Node>) -> Vec<Node> {
    match &curve.persona {
        Some(persona) => {
            let group = Group { role: Role::Part, persona: Some(persona.clone()), nodes, ..Group::default() };
            vec![Node::Group(group)]
        }
        None => nodes,
    }
}
