//! How a map is laid on sheets of paper: as one that fits, or as several that are cut where no text is.

use std::cell::OnceCell;

use crate::backend::{LONGEST, Paper};
use crate::layout::{
    Columns, Scene, bounds,
    scene::{Node, Rect},
};

/// Points in a pixel of the scene.
pub(super) const POINT: f64 = 0.75;
/// What printers leave white at each edge, in points.
const EDGE: f64 = 15.0;
/// Below the map, on sheets that carry the number of their part, in points.
const FOOT: f64 = 12.0;
/// Running text of a map is 13 pixels tall. On paper it should have 5.5 points.
const READABLE: f64 = 5.5 / (13.0 * POINT);
/// A small map on a large sheet grows up to this.
const LARGEST: f64 = 2.0;
/// How much smaller the next scale is that is tried.
const STEP: f64 = 0.94;
/// More columns than this are not tried when a map is folded for a sheet.
const WIDEST: usize = 16;

/// A map with the sheets that show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Laid {
    /// The map.
    pub scene: Scene,
    /// Its sheets in reading order.
    pub(super) sheets: Vec<Sheet>,
}

/// One page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sheet {
    /// Width of the page in points.
    pub width: f64,
    /// Height of the page in points.
    pub height: f64,
    /// The part of the scene that it shows, in pixels.
    pub view: Rect,
    /// Where the part's top left corner lies on the page, in points.
    pub at: (f64, f64),
    /// Points in a pixel.
    pub scale: f64,
}

impl Laid {
    /// The map on a page of its own size; one that is longer than readers can show goes on on a further one.
    pub fn whole(scene: Scene) -> Laid {
        let scale = POINT * (LONGEST / (scene.width * POINT)).min(1.0);
        let cuts = Cuts::of(&Drawn::new(&scene), (LONGEST / scale, LONGEST / scale));
        let sheets = cuts.views(&scene).into_iter().map(|view| {
            let (width, height) = (view.w * scale, view.h * scale);
            Sheet { width, height, view, at: (0.0, 0.0), scale }
        });
        let sheets = sheets.collect();
        Laid { scene, sheets }
    }

    /// The map on `paper`. `lay` draws it with so many columns in a row.
    ///
    /// Where `columns` says nothing, the map is folded so that it fits one sheet with its running text at 5.5 points
    /// or more, as large as it goes. One that cannot goes on as many sheets as it needs at that size or above, but
    /// no more than `most`: then its text is smaller. Sheets end between rows of stages where these fit.
    pub fn on(paper: &Paper, most: Option<usize>, columns: Columns, lay: impl Fn(Columns) -> Scene) -> Laid {
        let all = lay(Columns::All);
        let count = all.anchors.len().max(1);
        let tried: Vec<usize> = match columns {
            Columns::All => vec![count],
            Columns::AtMost(limit) => vec![limit.clamp(1, count)],
            // A long map is on many sheets anyway: fewer ways to fold it are worth a try.
            Columns::Auto if count > 200 => vec![4, 6, 8, 10, 12],
            Columns::Auto => (1..=count.min(WIDEST)).collect(),
        };
        let mut best: Option<(Scene, Way)> = None;
        for columns in tried {
            let scene = if columns == count { all.clone() } else { lay(Columns::AtMost(columns)) };
            let drawn = Drawn::new(&scene);
            let mut better: Option<Way> = None;
            for sheet in paper.ways() {
                let way = Way::of(&drawn, sheet, most);
                if better.as_ref().or(best.as_ref().map(|(_, way)| way)).is_none_or(|other| way.beats(other)) {
                    better = Some(way);
                }
            }
            if let Some(way) = better {
                best = Some((scene, way));
            }
        }
        let Some((scene, way)) = best else { return Laid::whole(all) };
        let sheets = way.sheets(&Drawn::new(&scene));
        Laid { scene, sheets }
    }
}

/// One way to lay a map on sheets of one size.
#[derive(Clone, Copy, Debug)]
struct Way {
    sheet: (f64, f64),
    /// How many sheets it takes.
    count: usize,
    /// How much larger than the scene it is drawn.
    scale: f64,
    /// Whether sheets stand beside each other.
    torn: bool,
    /// Whether a row of stages goes on on the next sheet.
    broken: bool,
}

impl Way {
    fn of(drawn: &Drawn, sheet: (f64, f64), most: Option<usize>) -> Way {
        let (scene, (w, h)) = (drawn.scene, room(sheet, false));
        let (width, height) = (scene.width * POINT, scene.height * POINT);
        let one = (w / width).min(h / height).min(LARGEST);
        let one = Way { sheet, count: 1, scale: one, torn: false, broken: false };
        let most = most.unwrap_or(usize::MAX).max(1);
        if one.scale >= READABLE || most == 1 {
            return one;
        }
        let at = |scale: f64| {
            let cuts = Cuts::of(drawn, pixels(sheet, scale));
            Way { sheet, count: cuts.count(), scale, torn: cuts.columns.len() > 2, broken: cuts.broken }
        };
        // A step smaller each time: as long as it stays readable, or until few enough sheets are left.
        let mut scale = (room(sheet, true).0 / width).clamp(READABLE, 1.0);
        let mut best = at(scale);
        while scale * STEP > one.scale && (scale * STEP >= READABLE || best.count > most) {
            scale *= STEP;
            let way = at(scale);
            if best.count > most || (way.count <= most && way.beats(&best)) {
                best = way;
            }
        }
        if best.count > most { one } else { best }
    }

    /// Fewer sheets, larger text; a row of stages on two sheets only where it must be, and sheets to be glued side by
    /// side as the last resort.
    fn beats(&self, other: &Way) -> bool {
        let key = |way: &Way| (way.torn, way.broken, way.count);
        key(self) < key(other) || (key(self) == key(other) && self.scale > other.scale + 1e-9)
    }

    fn sheets(&self, drawn: &Drawn) -> Vec<Sheet> {
        let scene = drawn.scene;
        let (width, height) = self.sheet;
        let scale = self.scale * POINT;
        let views = match self.count {
            1 => vec![Rect::new(0.0, 0.0, scene.width, scene.height)],
            _ => Cuts::of(drawn, pixels(self.sheet, self.scale)).views(scene),
        };
        let one = views.len() == 1;
        let place = |view: Rect| {
            // A map that fills less than its sheet lies in the middle of it; parts start at the top.
            let (room_w, room_h) = room(self.sheet, !one);
            let x = EDGE + ((room_w - view.w * scale) / 2.0).max(0.0);
            let y = EDGE + if one { ((room_h - view.h * scale) / 2.0).max(0.0) } else { 0.0 };
            Sheet { width, height, view, at: (if self.torn { EDGE } else { x }, y), scale }
        };
        views.into_iter().map(place).collect()
    }
}

/// What a sheet has room for, in points.
fn room((width, height): (f64, f64), several: bool) -> (f64, f64) {
    (width - 2.0 * EDGE, height - 2.0 * EDGE - if several { FOOT } else { 0.0 })
}

/// The same in pixels of a scene that is drawn `scale` times as large.
fn pixels(sheet: (f64, f64), scale: f64) -> (f64, f64) {
    let (w, h) = room(sheet, true);
    (w / (scale * POINT), h / (scale * POINT))
}

/// Where a scene is cut, its edges included.
struct Cuts {
    columns: Vec<f64>,
    rows: Vec<f64>,
    /// Whether one of `rows` lies inside a row of stages.
    broken: bool,
}

impl Cuts {
    /// Cuts that leave no part larger than `room` pixels: between rows of stages and between touchpoints, elsewhere
    /// only where these leave too much, and then at best through nothing.
    fn of(drawn: &Drawn, room: (f64, f64)) -> Cuts {
        let scene = drawn.scene;
        let gaps = scene.bands.iter().zip(scene.bands.iter().skip(1));
        let gaps: Vec<f64> = gaps.map(|(above, below)| (above.bounds.bottom() + below.bounds.y) / 2.0).collect();
        let edges: Vec<f64> = scene.anchors.iter().map(|anchor| anchor.bounds.x).collect();
        let columns = cut(scene.width, room.0, edges, || &drawn.lines().0);
        let rows = cut(scene.height, room.1, gaps, || &drawn.lines().1);
        let inside = |at: &f64| scene.bands.iter().any(|band| *at > band.bounds.y && *at < band.bounds.bottom());
        let broken = rows.iter().any(inside);
        Cuts { columns, rows, broken }
    }

    fn count(&self) -> usize {
        (self.columns.len() - 1) * (self.rows.len() - 1)
    }

    /// The parts, row by row.
    fn views(&self, scene: &Scene) -> Vec<Rect> {
        let mut views = Vec::new();
        for row in self.rows.windows(2) {
            let (&[top, bottom], count) = (row, self.columns.len()) else { continue };
            let part = |column: &[f64]| match *column {
                [left, right] => Some(Rect::new(left, top, right - left, bottom - top)),
                _ => None,
            };
            let row: Vec<Rect> = self.columns.windows(2).filter_map(part).collect();
            debug_assert_eq!(row.len() + 1, count);
            views.extend(row);
        }
        if scene.direction == crate::layout::text::Direction::RightToLeft {
            // The part that is read first is the right one.
            for row in views.chunk_by_mut(|a, b| a.y == b.y) {
                row.reverse();
            }
        }
        views
    }
}

/// Cuts a line from 0 to `length` in pieces of at most `room`: each as long as it can be, ending at one of `wanted`
/// where there is one, otherwise where nothing is, or at least no text.
fn cut<'t>(length: f64, room: f64, mut wanted: Vec<f64>, taken: impl Fn() -> &'t Taken) -> Vec<f64> {
    wanted.sort_by(f64::total_cmp);
    let mut cuts = vec![0.0];
    let mut from = 0.0;
    // A pixel more is nothing that anybody sees.
    while length - from > room + 1.0 {
        let limit = from + room;
        let near = wanted.iter().rev().find(|at| **at <= limit && **at > from + room * 0.2).copied();
        from = near.unwrap_or_else(|| {
            let [texts, all] = taken();
            beside(from, limit, all).or_else(|| beside(from, limit, texts)).unwrap_or(limit)
        });
        cuts.push(from);
    }
    cuts.push(length);
    cuts
}

/// The last place in the latter half of `from` to `limit` that lies in none of `taken`.
fn beside(from: f64, limit: f64, taken: &[(f64, f64)]) -> Option<f64> {
    let half = (from + limit) / 2.0;
    let mut at = limit;
    while at > half {
        let crossed = taken.iter().filter(|(start, end)| *start < at && *end > at).map(|(start, _)| *start);
        match crossed.min_by(f64::total_cmp) {
            Some(start) => at = start,
            None => return Some(at),
        }
    }
    None
}

/// Where texts lie along a line, and where anything does.
type Taken = [Vec<(f64, f64)>; 2];

/// A scene, and where it cannot be cut: that is found when somebody asks, and once.
struct Drawn<'s> {
    scene: &'s Scene,
    lines: OnceCell<(Taken, Taken)>,
}

impl<'s> Drawn<'s> {
    fn new(scene: &'s Scene) -> Drawn<'s> {
        Drawn { scene, lines: OnceCell::new() }
    }

    /// What is taken from the left to the right edge, and from the top to the bottom.
    fn lines(&self) -> &(Taken, Taken) {
        self.lines.get_or_init(|| {
            let mut boxes = Boxes::default();
            boxes.collect(&self.scene.nodes);
            (boxes.along(|rect| (rect.x, rect.right())), boxes.along(|rect| (rect.y, rect.bottom())))
        })
    }
}

/// The boxes of what is drawn: texts, and everything else.
#[derive(Default)]
struct Boxes {
    texts: Vec<Rect>,
    shapes: Vec<Rect>,
}

impl Boxes {
    fn collect(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => self.collect(&group.nodes),
                // No sheet ends in the middle of either.
                Node::Text(text) => self.texts.push(text.bounds),
                Node::Image(image) => self.texts.push(image.rect),
                Node::Shape(_) => self.shapes.extend(bounds(std::slice::from_ref(node))),
            }
        }
    }

    fn along(&self, of: fn(&Rect) -> (f64, f64)) -> Taken {
        let texts: Vec<_> = self.texts.iter().map(of).collect();
        let all = texts.iter().copied().chain(self.shapes.iter().map(of)).collect();
        [texts, all]
    }
}
