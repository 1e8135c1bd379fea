use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};

use super::{clean, sheets::Sheet};
use crate::layout::{
    bounds,
    scene::{Group, Node, Rect, Role},
};

/// Where maps, their stages and touchpoints lie, for the side bar of a reader.
#[derive(Default)]
pub(super) struct Bookmarks {
    maps: Vec<Mark>,
    /// Ids of what has its bookmark.
    seen: std::collections::BTreeSet<String>,
}

struct Mark {
    id: String,
    title: String,
    to: XyzDestination,
    parts: Vec<Mark>,
}

/// What can have a bookmark, and where it lies: the same on all sheets.
pub(super) struct Place<'s> {
    group: &'s Group,
    id: &'s str,
    area: Rect,
    parts: Vec<Place<'s>>,
}

/// The places among `nodes`.
pub(super) fn places<'s>(nodes: &'s [Node]) -> Vec<Place<'s>> {
    let place = |node: &'s Node| match node {
        Node::Group(group) if matches!(group.role, Role::Map | Role::Stage | Role::Touchpoint) => {
            let (id, area) = (group.id.as_deref()?, bounds(&group.nodes)?);
            Some(Place { group, id, area, parts: places(&group.nodes) })
        }
        _ => None,
    };
    nodes.iter().filter_map(place).collect()
}

impl Bookmarks {
    /// Adds what page number `page` shows of `places`.
    pub fn page(&mut self, places: &[Place], sheet: &Sheet, page: usize) {
        for place in places {
            self.place(place, sheet, page, &[]);
        }
    }

    fn place(&mut self, place: &Place, sheet: &Sheet, page: usize, path: &[&str]) {
        let Place { group, id, area, parts } = place;
        if !area.overlaps(&sheet.view) {
            return;
        }
        // A stage that goes on in the next row has one bookmark, where it starts.
        let stem = match (&group.role, id.rsplit_once('.')) {
            (Role::Stage, Some((stem, part))) if group_goes_on(part) && self.seen.contains(stem) => stem,
            _ => *id,
        };
        if !self.seen.contains(stem) {
            let (x, y) = (area.x.max(sheet.view.x), area.y.max(sheet.view.y));
            let point = Point::from_xy(
                (sheet.at.0 + (x - sheet.view.x) * sheet.scale) as f32,
                (sheet.at.1 + (y - sheet.view.y) * sheet.scale) as f32,
            );
            let title = clean(group.title.as_deref().unwrap_or_default());
            let title = if title.is_empty() { "…".to_owned() } else { title };
            let mark = Mark { id: stem.to_owned(), title, to: XyzDestination::new(page, point), parts: Vec::new() };
            if let Some(list) = find(&mut self.maps, path) {
                list.push(mark);
                self.seen.insert(stem.to_owned());
            }
        }
        let inner: Vec<&str> = path.iter().copied().chain([stem]).collect();
        for part in parts {
            self.place(part, sheet, page, &inner);
        }
    }

    /// The maps with their stages, and the stages with their touchpoints, closed.
    pub fn outline(self) -> Outline {
        let mut outline = Outline::new();
        for map in self.maps {
            outline.push_child(node(map, 0));
        }
        outline
    }
}

fn group_goes_on(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit())
}

fn find<'m>(mut marks: &'m mut Vec<Mark>, path: &[&str]) -> Option<&'m mut Vec<Mark>> {
    for id in path {
        marks = &mut marks.iter_mut().rev().find(|mark| mark.id == *id)?.parts;
    }
    Some(marks)
}

fn node(mark: Mark, depth: usize) -> OutlineNode {
    let mut node = OutlineNode::new(mark.title, mark.to).with_open(depth == 0);
    for part in mark.parts {
        node.push_child(self::node(part, depth + 1));
    }
    node
}
