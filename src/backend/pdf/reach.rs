use crate::layout::{
    bounds,
    scene::{Group, Node, Rect, Role},
};

/// How far one node of a scene reaches. A scene's nodes stand in a list, those of a group behind it: found once, it
/// tells every sheet what it need not look at.
pub(super) struct Reach {
    /// The box around all that it draws, strokes included; none where it draws nothing.
    pub area: Option<Rect>,
    /// How many places in the list it takes, those of the nodes in it included.
    pub count: usize,
    /// Whether an artifact that was begun before it ends there, also on a sheet that shows nothing of it.
    pub parts: bool,
}

/// Whether nobody reads the group: then it is part of what is drawn around it.
pub(super) fn is_hidden(group: &Group) -> bool {
    group.role == Role::Decoration && group.link.is_none() && group.title.is_none()
}

/// The reach of `nodes` and of all nodes in them.
pub(super) fn of(nodes: &[Node]) -> Vec<Reach> {
    let mut all = Vec::new();
    for node in nodes {
        add(node, &mut all);
    }
    all
}

fn add(node: &Node, all: &mut Vec<Reach>) {
    let at = all.len();
    let area = match node {
        Node::Group(_) => None,
        Node::Shape(shape) => {
            let around = shape.stroke.as_ref().map_or(0.0, |stroke| stroke.width) + 1.0;
            bounds(std::slice::from_ref(node)).map(|rect| rect.grown(around))
        }
        Node::Text(text) => Some(text.bounds.grown(2.0)),
        Node::Image(image) => Some(image.rect),
    };
    all.push(Reach { area, count: 1, parts: false });
    let Node::Group(group) = node else { return };
    group.nodes.iter().for_each(|node| add(node, all));
    let inside = all.get(at + 1..).unwrap_or_default();
    let around = inside.iter().filter_map(|reach| reach.area).reduce(|a, b| {
        let (left, top) = (a.x.min(b.x), a.y.min(b.y));
        Rect::new(left, top, a.right().max(b.right()) - left, a.bottom().max(b.bottom()) - top)
    });
    // A little more than all in it, whatever rounding took.
    let area = around.map(|rect| rect.grown(0.01));
    let parts = !is_hidden(group) || inside.iter().any(|reach| reach.parts);
    let count = all.len() - at;
    if let Some(reach) = all.get_mut(at) {
        *reach = Reach { area, count, parts };
    }
}
