use super::{
    color::Color,
    scene::{Group, Node, Outline, Paint, Rect, Segment, Shape, Stroke, Text},
};

/// Something drawn whose top left corner lies at 0, 0: what cells and cards are put together from.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    pub w: f64,
    pub h: f64,
    pub nodes: Vec<Node>,
}

impl Block {
    /// The blocks below each other.
    pub fn stack(blocks: impl IntoIterator<Item = Block>, gap: f64) -> Block {
        let mut all = Block::default();
        for block in blocks {
            if !all.nodes.is_empty() {
                all.h += gap;
            }
            let y = all.h;
            all.put(block, 0.0, y);
        }
        all
    }

    /// Puts `block` at `x`, `y`; the box grows to hold it.
    pub fn put(&mut self, mut block: Block, x: f64, y: f64) {
        shift(&mut block.nodes, x, y);
        self.w = self.w.max(x + block.w);
        self.h = self.h.max(y + block.h);
        self.nodes.append(&mut block.nodes);
    }

    /// Everything in it as one group.
    pub fn grouped(self, group: Group) -> Block {
        Block { w: self.w, h: self.h, nodes: vec![Node::Group(Group { nodes: self.nodes, ..group })] }
    }
}

/// Moves nodes to the right by `dx` and down by `dy`.
pub(super) fn shift(nodes: &mut [Node], dx: f64, dy: f64) {
    if dx == 0.0 && dy == 0.0 {
        return;
    }
    for node in nodes {
        match node {
            Node::Group(group) => shift(&mut group.nodes, dx, dy),
            Node::Shape(shape) => shift_outline(&mut shape.outline, dx, dy),
            Node::Text(text) => shift_text(text, dx, dy),
            Node::Image(image) => {
                image.rect.x += dx;
                image.rect.y += dy;
            }
        }
    }
}

fn shift_outline(outline: &mut Outline, dx: f64, dy: f64) {
    match outline {
        Outline::Rect { rect, .. } => {
            rect.x += dx;
            rect.y += dy;
        }
        Outline::Circle { x, y, .. } => {
            *x += dx;
            *y += dy;
        }
        Outline::Path(segments) => {
            for segment in segments {
                *segment = moved(*segment, |x, y| (x + dx, y + dy));
            }
        }
    }
}

fn shift_text(text: &mut Text, dx: f64, dy: f64) {
    text.bounds.x += dx;
    text.bounds.y += dy;
    text.baseline += dy;
    for run in &mut text.runs {
        run.x += dx;
    }
}

/// Turns the picture round for languages that run from right to left: what lay `x` from the left edge
/// of a map `width` wide lies `x` from its right edge. Lines of text and icons keep their own direction.
pub(super) fn mirror(nodes: &mut [Node], width: f64) {
    for node in nodes {
        match node {
            Node::Group(group) if group.upright => {
                if let Some(bounds) = bounds(&group.nodes) {
                    let dx = width - bounds.right() - bounds.x;
                    shift(&mut group.nodes, dx, 0.0);
                }
            }
            Node::Group(group) => mirror(&mut group.nodes, width),
            Node::Text(text) => {
                let dx = width - text.bounds.right() - text.bounds.x;
                shift_text(text, dx, 0.0);
            }
            Node::Image(image) => image.rect.x = width - image.rect.right(),
            Node::Shape(shape) => match &mut shape.outline {
                Outline::Rect { rect, .. } => rect.x = width - rect.right(),
                Outline::Circle { x, .. } => *x = width - *x,
                Outline::Path(segments) => {
                    for segment in segments {
                        *segment = moved(*segment, |x, y| (width - x, y));
                    }
                }
            },
        }
    }
}

/// The smallest box around the nodes; of paths the handles count too.
pub fn bounds(nodes: &[Node]) -> Option<Rect> {
    let mut edges: Option<(f64, f64, f64, f64)> = None;
    let mut add = |x: f64, y: f64, w: f64, h: f64| {
        let (l, t, r, b) = edges.unwrap_or((x, y, x + w, y + h));
        edges = Some((l.min(x), t.min(y), r.max(x + w), b.max(y + h)));
    };
    for node in nodes {
        match node {
            Node::Group(group) => {
                if let Some(inner) = bounds(&group.nodes) {
                    add(inner.x, inner.y, inner.w, inner.h);
                }
            }
            Node::Text(text) => add(text.bounds.x, text.bounds.y, text.bounds.w, text.bounds.h),
            Node::Image(image) => add(image.rect.x, image.rect.y, image.rect.w, image.rect.h),
            Node::Shape(shape) => match &shape.outline {
                Outline::Rect { rect, .. } => add(rect.x, rect.y, rect.w, rect.h),
                Outline::Circle { x, y, r } => add(x - r, y - r, 2.0 * r, 2.0 * r),
                Outline::Path(segments) => {
                    for segment in segments {
                        match *segment {
                            Segment::Move(x, y) | Segment::Line(x, y) => add(x, y, 0.0, 0.0),
                            Segment::Cubic(a, b, c, d, x, y) => {
                                add(a, b, 0.0, 0.0);
                                add(c, d, 0.0, 0.0);
                                add(x, y, 0.0, 0.0);
                            }
                            Segment::Close => {}
                        }
                    }
                }
            },
        }
    }
    edges.map(|(l, t, r, b)| Rect::new(l, t, r - l, b - t))
}

fn moved(segment: Segment, f: impl Fn(f64, f64) -> (f64, f64)) -> Segment {
    match segment {
        Segment::Move(x, y) => {
            let (x, y) = f(x, y);
            Segment::Move(x, y)
        }
        Segment::Line(x, y) => {
            let (x, y) = f(x, y);
            Segment::Line(x, y)
        }
        Segment::Cubic(a, b, c, d, x, y) => {
            let ((a, b), (c, d), (x, y)) = (f(a, b), f(c, d), f(x, y));
            Segment::Cubic(a, b, c, d, x, y)
        }
        Segment::Close => Segment::Close,
    }
}

/// Lines of text that are narrower than the block move to its middle.
pub(super) fn centred(block: &mut Block) {
    let all = block.w;
    for node in &mut block.nodes {
        if let Node::Text(text) = node {
            let dx = (all - text.bounds.w) / 2.0 - text.bounds.x;
            shift_text(text, dx, 0.0);
        }
    }
}

/// A box filled with `fill`.
pub(super) fn rect(x: f64, y: f64, w: f64, h: f64, radius: f64, fill: Color) -> Node {
    Node::Shape(Shape {
        outline: Outline::Rect { rect: Rect::new(x, y, w, h), radius },
        fill: Some(Paint::Solid(fill)),
        stroke: None,
    })
}

/// A card: a filled box with a hairline around it.
pub(super) fn panel(rect: Rect, radius: f64, fill: Color, edge: Color) -> Node {
    Node::Shape(Shape {
        outline: Outline::Rect { rect, radius },
        fill: Some(Paint::Solid(fill)),
        stroke: Some(line_of(edge, 1.0)),
    })
}

/// A filled circle.
pub(super) fn disc(x: f64, y: f64, r: f64, fill: Color) -> Node {
    Node::Shape(Shape { outline: Outline::Circle { x, y, r }, fill: Some(Paint::Solid(fill)), stroke: None })
}

/// A straight line.
pub(super) fn line(from: (f64, f64), to: (f64, f64), stroke: Stroke) -> Node {
    path(vec![Segment::Move(from.0, from.1), Segment::Line(to.0, to.1)], None, Some(stroke))
}

/// Any outline.
pub(super) fn path(segments: Vec<Segment>, fill: Option<Color>, stroke: Option<Stroke>) -> Node {
    Node::Shape(Shape { outline: Outline::Path(segments), fill: fill.map(Paint::Solid), stroke })
}

/// An unbroken stroke.
pub(super) fn line_of(color: Color, width: f64) -> Stroke {
    Stroke { paint: Paint::Solid(color), width, dash: Vec::new() }
}

/// A polygon.
pub(super) fn polygon(points: &[(f64, f64)]) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::with_capacity(points.len() + 1);
    for (index, &(x, y)) in points.iter().enumerate() {
        segments.push(if index == 0 { Segment::Move(x, y) } else { Segment::Line(x, y) });
    }
    segments.push(Segment::Close);
    segments
}
