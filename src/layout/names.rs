//! The names of the lanes beside a band, and how wide they are.

use super::{
    block::{Block, shift},
    context::Context,
    frame::Frame,
    lanes::{Row, Swimlane},
    pen::look,
    scene::{Group, Node, Role},
};

/// The narrowest and the widest place for the lanes' names.
const NAMES: f64 = 132.0;
const WIDEST: f64 = 220.0;

/// A lane that is drawn, with its name and what explains it: these are set once for all bands of a map.
pub(super) struct Named<'a> {
    pub lane: &'a dyn Swimlane,
    pub name: Block,
}

/// The names of `lanes`.
pub(super) fn of<'a>(cx: &Context, frame: &Frame, lanes: &[&'a dyn Swimlane]) -> Vec<Named<'a>> {
    lanes.iter().map(|lane| Named { lane: *lane, name: name(cx, frame, *lane) }).collect()
}

fn name(cx: &Context, frame: &Frame, lane: &dyn Swimlane) -> Block {
    let theme = cx.pen.theme;
    let (title, hint) = lane.title(cx, frame);
    let room = frame.start - frame.left - lane.margins().1;
    let mut words = vec![cx.pen.plain(&title, look(12.5, theme.ink).semibold().leading(1.3), room)];
    if !hint.is_empty() && !cx.overview {
        words.push(cx.pen.plain(&hint, look(11.0, theme.faint).leading(1.3), room));
    }
    Block::stack(words, 1.0)
}

/// The names beside the rows of a band, and what else stands there.
pub(super) fn beside<'r>(cx: &Context, frame: &Frame, rows: impl Iterator<Item = (&'r Named<'r>, &'r Row)>) -> Node {
    let rows = rows.map(|(Named { lane, name }, row)| {
        let mut nodes = name.nodes.clone();
        shift(&mut nodes, frame.left, row.top + lane.name_at(cx, name.h, row.h));
        nodes.extend(row.beside.iter().cloned());
        Node::Group(Group { role: Role::Lane(lane.lane()), nodes, ..Group::default() })
    });
    Node::Group(Group { role: Role::Labels, nodes: rows.collect(), ..Group::default() })
}

/// As wide as the longest word of a lane's name needs it, within bounds.
pub(super) fn width(cx: &Context, lanes: &[&dyn Swimlane]) -> f64 {
    let name = look(12.5, cx.pen.theme.ink).semibold();
    let hint = look(11.0, cx.pen.theme.faint);
    let mut widest = 0.0f64;
    for lane in lanes {
        let ((words, below), extra) = (lane.label(cx), lane.margins().0);
        for (words, look) in [(words, name), (below, hint)] {
            for word in words.split_whitespace() {
                widest = widest.max(cx.pen.measure(word, look) + extra);
            }
        }
    }
    widest.clamp(NAMES, WIDEST).ceil()
}
