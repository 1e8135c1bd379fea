//! What a lane is, and how one is drawn whose statements stand in cells.

use crate::layout::{
    block::{Block, line, line_of, panel, shift},
    compare::Fate,
    context::{Context, Item},
    demand::Demand,
    frame::{Frame, Stretch},
    grid::Piece,
    lane::Lane,
    scene::{Gradient, Group, Node, Rect, Role},
};
use crate::model::Touchpoint;

/// A lane: what it is called, how much room it takes and what it draws. Most show statements in cells and say no
/// more than `cell`; one that draws otherwise has a `row` of its own.
pub(in crate::layout) trait Swimlane: Sync {
    /// Its key.
    fn lane(&self) -> Lane;

    /// Its title and what explains it: those of its key, which a project may replace.
    fn label<'c>(&self, cx: &'c Context) -> (&'c str, &'c str) {
        cx.pen.labels.lane(self.lane().key())
    }

    /// The same as this map shows it.
    fn title(&self, cx: &Context, _: &Frame) -> (String, String) {
        let (title, hint) = self.label(cx);
        (title.to_owned(), hint.to_owned())
    }

    /// What it needs beside its longest word, and beside its name.
    fn margins(&self) -> (f64, f64) {
        (16.0, 14.0)
    }

    /// How far below its top its name stands that is `name` tall, where it is `h` tall itself.
    fn name_at(&self, cx: &Context, name: f64, h: f64) -> f64 {
        // The words of a card stand a little below its edge.
        if cx.overview { ((h - name) / 2.0).max(4.0) } else { self.pad() + if self.pad() > 11.0 { 4.0 } else { 1.0 } }
    }

    /// Whether an overview shows it.
    fn in_overview(&self) -> bool {
        false
    }

    /// Whether it heads the columns: those of touchpoints start below it.
    fn heads(&self) -> bool {
        false
    }

    /// The key of the line that a blueprint draws above it.
    fn line_above(&self) -> Option<&'static str> {
        None
    }

    /// Adds what a touchpoint has to say here to how wide its column wants to be.
    fn demand(&self, _: &Context, _: &Touchpoint, _: &mut Demand) {}

    /// Space above and below what its cells say.
    fn pad(&self) -> f64 {
        11.0
    }

    /// How far below that the line stands which says that a cell is empty.
    fn empty_at(&self) -> f64 {
        0.0
    }

    /// The widest that it sets what a stage says, whose columns are `width` wide.
    fn span(&self, width: f64) -> f64 {
        width
    }

    /// What it says of a stage or touchpoint.
    fn cell(&self, _: &Context, _: Item, _: f64) -> Option<Block> {
        None
    }

    /// The same at a glance.
    fn glance(&self, _: &Context, _: Item, _: f64) -> Option<Block> {
        None
    }

    /// The lane in one band; nothing where nothing is said there.
    fn row(&self, cx: &Context, stretch: &Stretch, place: Place) -> Option<Row> {
        cells(self, cx, stretch, place)
    }

    /// The signs that it explains at the foot of the map, which is `width` wide.
    fn legend(&self, _: &Context, _: &Frame, _: f64) -> Vec<Block> {
        Vec::new()
    }
}

/// Where a row is to stand.
#[derive(Clone, Copy)]
pub(in crate::layout) struct Place {
    /// Its top edge.
    pub top: f64,
    /// As tall as this at least: the name of a lane may be taller than what it holds.
    pub least: f64,
    /// How many gradients the scene has.
    pub gradients: usize,
}

/// A lane in one band, everything in its place.
pub(in crate::layout) struct Row {
    pub top: f64,
    pub h: f64,
    /// What lies under it.
    pub ground: Vec<Node>,
    /// What stands beside it, below its name.
    pub beside: Vec<Node>,
    /// What it says over all columns of a stage, by piece.
    pub spans: Vec<Vec<Node>>,
    /// What it says in each column.
    pub cells: Vec<Vec<Node>>,
    /// What leaves each column and belongs to none.
    pub ways: Vec<Vec<Node>>,
    /// Fills that the scene gets.
    pub gradients: Vec<Gradient>,
}

impl Row {
    /// A row that holds nothing yet, `h` tall or as much as its name needs.
    pub fn new(stretch: &Stretch, place: Place, h: f64) -> Row {
        let columns = || stretch.xs.iter().map(|_| Vec::new()).collect();
        Row {
            top: place.top,
            h: h.max(place.least),
            ground: Vec::new(),
            beside: Vec::new(),
            spans: stretch.pieces.iter().map(|_| Vec::new()).collect(),
            cells: columns(),
            ways: columns(),
            gradients: Vec::new(),
        }
    }

    /// The panel under all columns.
    pub fn panel(&self, cx: &Context, stretch: &Stretch) -> Node {
        let theme = cx.pen.theme;
        let rect = Rect::new(stretch.frame.start + 0.5, self.top + 0.5, stretch.width - 1.0, self.h - 1.0);
        panel(rect, 10.0, theme.panel, theme.rule)
    }

    /// The line before a column at `x`, between stages or `inside` one of them, which starts `from` below the top. It
    /// keeps off the panel's edges.
    pub fn rule(&self, cx: &Context, x: f64, inside: bool, from: Option<f64>) -> Node {
        let theme = cx.pen.theme;
        let edge = if cx.overview { 5.0 } else { 10.0 };
        let color = if inside { theme.rule } else { theme.rule.mix(theme.mark, 0.55) };
        let from = self.top + from.unwrap_or(edge);
        line((x, from), (x, self.top + self.h - edge), line_of(color, 1.0))
    }

    /// Adds `nodes` to the cell of column `index`.
    pub fn add(&mut self, lane: Lane, index: usize, nodes: Vec<Node>) {
        if let Some(cell) = self.cells.get_mut(index).filter(|_| !nodes.is_empty()) {
            cell.push(group(lane, nodes));
        }
    }
}

/// What one lane says in one place.
pub(in crate::layout) fn group(lane: Lane, nodes: Vec<Node>) -> Node {
    Node::Group(Group { role: Role::Cell(lane), nodes, ..Group::default() })
}

/// What stands in the cells of one stage in a band.
struct Said {
    span: Option<Block>,
    cells: Vec<Option<Block>>,
    /// How far below what the stage says its cells start.
    below: f64,
    h: f64,
}

impl Said {
    fn of<L: Swimlane + ?Sized>(lane: &L, cx: &Context, stretch: &Stretch, piece: &Piece) -> Option<Said> {
        let stage = cx.journey.stages.get(piece.stage)?;
        let cell = |item: Item, w: f64| if cx.overview { lane.glance(cx, item, w) } else { lane.cell(cx, item, w) };
        // What a stage says stands above its touchpoints, once, in its first row.
        let width = || lane.span(stretch.extent(piece).1 - 2.0 * cx.pad());
        let span = if piece.part.0 == 0 { cell(Item::Stage(stage), width()) } else { None };
        let in_column = |index: usize| {
            let touchpoint = stretch.column(index).and_then(|column| column.touchpoint)?;
            let w = stretch.xs.get(index).map_or(0.0, |(_, w)| w - 2.0 * cx.pad());
            cell(Item::Touchpoint(touchpoint), w)
        };
        let cells: Vec<Option<Block>> = stretch.local(piece).map(in_column).collect();
        let height = cells.iter().flatten().map(|cell| cell.h).fold(0.0, f64::max);
        let below = span.as_ref().map_or(0.0, |span| span.h + if height > 0.0 { 10.0 } else { 0.0 });
        Some(Said { span, cells, below, h: below + height })
    }

    fn is_empty(&self) -> bool {
        self.span.is_none() && self.cells.iter().all(Option::is_none)
    }
}

/// A lane of statements: what a stage says above its touchpoints, and a cell for each of these.
pub(in crate::layout) fn cells<L: Swimlane + ?Sized>(
    lane: &L,
    cx: &Context,
    stretch: &Stretch,
    place: Place,
) -> Option<Row> {
    let said = stretch.pieces.iter().map(|piece| Said::of(lane, cx, stretch, piece)).collect::<Option<Vec<_>>>()?;
    if said.iter().all(Said::is_empty) {
        return None;
    }
    let pad = if cx.overview { 7.0 } else { lane.pad() };
    let tallest = said.iter().map(|said| said.h).fold(0.0f64, f64::max);
    let mut row = Row::new(stretch, place, (tallest + 2.0 * pad).ceil());
    row.ground.push(row.panel(cx, stretch));
    let start = stretch.frame.start;
    for (number, (piece, said)) in stretch.pieces.iter().zip(said).enumerate() {
        let ground = under(lane, cx, stretch, piece, &said, (&row, pad));
        row.ground.extend(ground);
        let (left, _) = stretch.extent(piece);
        if let (Some(span), Some(list)) = (said.span, row.spans.get_mut(number)) {
            list.push(placed(lane, span, start + left + cx.pad(), row.top + pad));
        }
        for (index, cell) in stretch.local(piece).zip(said.cells) {
            let (Some(cell), Some(&(x, _)), Some(list)) = (cell, stretch.xs.get(index), row.cells.get_mut(index))
            else {
                continue;
            };
            list.push(placed(lane, cell, start + x + cx.pad(), row.top + pad + said.below));
        }
    }
    Some(row)
}

/// The lines between the columns of a stage, and the marks of empty cells.
fn under<L: Swimlane + ?Sized>(
    lane: &L,
    cx: &Context,
    stretch: &Stretch,
    piece: &Piece,
    said: &Said,
    (row, pad): (&Row, f64),
) -> Vec<Node> {
    let mut nodes = Vec::new();
    let (spanned, any) = (said.span.is_some(), said.cells.iter().any(Option::is_some));
    let of = stretch.local(piece);
    for (index, cell) in of.clone().zip(&said.cells) {
        let Some(&(x, _)) = stretch.xs.get(index) else { continue };
        let (x, inner) = (stretch.frame.start + x, index > of.start);
        if index > 0 && !(inner && spanned && !any) {
            // Inside a stage the line starts below what the stage says over all its columns.
            nodes.push(row.rule(cx, x, inner, (inner && spanned).then_some(pad + said.below - 4.0)));
        }
        let touchpoint = stretch.column(index).and_then(|column| column.touchpoint);
        let gone = touchpoint.is_some_and(|touchpoint| cx.fates.get(&touchpoint.id) == Some(&Fate::Dropped));
        if cell.is_none() && !spanned && !gone && !cx.overview {
            // At the height of the words beside it.
            let mut dash = cx.nothing().nodes;
            shift(&mut dash, x + cx.pad(), row.top + pad + lane.empty_at());
            nodes.append(&mut dash);
        }
    }
    nodes
}

fn placed<L: Swimlane + ?Sized>(lane: &L, block: Block, x: f64, y: f64) -> Node {
    let mut nodes = block.nodes;
    shift(&mut nodes, x, y);
    group(lane.lane(), nodes)
}
