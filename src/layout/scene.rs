//! The picture as plain data: what to draw where, in the order in which it is read. Every picture
//! format reads a `Scene` and nothing else.
//!
//! Lengths are CSS pixels, `y` grows downwards. Nodes stand in reading order, which is also the
//! order of painting.

use std::sync::Arc;

use super::{
    color::Color,
    text::{Direction, GlyphRun, Report},
};
use crate::model::Origin;
use crate::picture::Picture;

/// A finished picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// How wide it is.
    pub width: f64,
    /// How tall it is.
    pub height: f64,
    /// The language of its texts (BCP 47), where the file says one.
    pub lang: Option<String>,
    /// Which way it reads.
    pub direction: Direction,
    /// Its name: the title of the journey, or of all of them.
    pub title: String,
    /// What it shows, in a sentence or two.
    pub desc: String,
    /// What lies under everything.
    pub background: Color,
    /// Fills that change over a distance; `Paint::Gradient` counts from 0 in here.
    pub gradients: Vec<Gradient>,
    /// What is drawn.
    pub nodes: Vec<Node>,
    /// Which characters the bundled faces could not draw.
    pub report: Report,
    /// Where each journey lies, one after the other.
    pub maps: Vec<Area>,
    /// Each row of stages with all of its lanes. Between two of them a page can end.
    pub bands: Vec<Band>,
    /// Where each touchpoint lies and where it was written.
    pub anchors: Vec<Area>,
}

/// A row of stages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Band {
    /// Where it lies.
    pub bounds: Rect,
    /// Its lanes from top to bottom, with the top and the bottom edge of each.
    pub lanes: Vec<(super::lane::Lane, f64, f64)>,
}

/// A named place in the picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Area {
    /// The journey's id, or `journey.touchpoint`.
    pub id: String,
    /// The name that people read.
    pub title: String,
    /// Its language, where the file says one.
    pub lang: Option<String>,
    /// Where it lies. A touchpoint's area is its column in all lanes.
    pub bounds: Rect,
    /// Where it was written.
    pub origin: Origin,
}

/// A box by its top left corner and its size.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

impl Rect {
    /// The box with these edges.
    pub fn new(x: f64, y: f64, w: f64, h: f64) -> Rect {
        Rect { x, y, w, h }
    }

    /// The right edge.
    pub fn right(&self) -> f64 {
        self.x + self.w
    }

    /// The bottom edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.h
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(&self, other: &Rect) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// The box that is `by` larger on all four sides.
    pub fn grown(&self, by: f64) -> Rect {
        Rect { x: self.x - by, y: self.y - by, w: self.w + 2.0 * by, h: self.h + 2.0 * by }
    }
}

/// One thing to draw, or several.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Several things that belong together.
    Group(Group),
    /// A filled or stroked outline.
    Shape(Shape),
    /// One line of text.
    Text(Text),
    /// A picture that a file of the project holds.
    Image(Image),
}

/// What a group is. Backends give it a role, a class or a bookmark by it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// Nothing a reader needs: panels, rules, the line of the curve.
    #[default]
    Decoration,
    /// A whole map.
    Map,
    /// Title, cards and objectives.
    Header,
    /// A persona's card.
    Persona,
    /// Another card: objectives, what the map is about.
    Card,
    /// The names of the lanes.
    Labels,
    /// A stage with its touchpoints.
    Stage,
    /// A touchpoint with what each lane says about it.
    Touchpoint,
    /// What one lane says about one touchpoint or stage.
    Cell(super::lane::Lane),
    /// What lies under one lane in one row of stages, or its name beside it.
    Lane(super::lane::Lane),
    /// Part of a cell or card.
    Part,
    /// What the signs mean.
    Legend,
    /// The closing line.
    Footer,
}

/// Several things that belong together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// What it is.
    pub role: Role,
    /// A name that is unique in the scene.
    pub id: Option<String>,
    /// What it is called, for those who hear the map.
    pub title: Option<String>,
    /// What it says, for those who hear the map.
    pub desc: Option<String>,
    /// The page that it leads to: `https:`, `http:` or `mailto:`.
    pub link: Option<String>,
    /// Where it was written.
    pub origin: Option<Origin>,
    /// Id of the persona whom alone it is about, where there are several.
    pub persona: Option<String>,
    /// Whether it keeps its shape in a picture that runs from right to left: icons do.
    pub upright: bool,
    /// What it consists of.
    pub nodes: Vec<Node>,
}

/// A filled or stroked outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Its outline.
    pub outline: Outline,
    /// What fills it.
    pub fill: Option<Paint>,
    /// What is drawn along it.
    pub stroke: Option<Stroke>,
}

/// The form of a shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Outline {
    /// A box with round corners of radius `radius`, square ones where it is 0.
    Rect {
        /// Where it lies.
        rect: Rect,
        /// Radius of its corners.
        radius: f64,
    },
    /// A circle.
    Circle {
        /// Its middle.
        x: f64,
        /// Its middle.
        y: f64,
        /// Its radius.
        r: f64,
    },
    /// Any other form.
    Path(Vec<Segment>),
}

/// One step of a path. The numbers are absolute.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment {
    /// Starts a new piece here.
    Move(f64, f64),
    /// A straight line to here.
    Line(f64, f64),
    /// A cubic curve by its two handles and its end.
    Cubic(f64, f64, f64, f64, f64, f64),
    /// Back to where the piece started.
    Close,
}

/// What a shape is filled or drawn with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Paint {
    /// One colour.
    Solid(Color),
    /// The scene's gradient of this number.
    Gradient(usize),
}

/// A line along an outline. Its ends and corners are round.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// What it is drawn with.
    pub paint: Paint,
    /// How thick it is.
    pub width: f64,
    /// Lengths of dashes and gaps in turn; empty for an unbroken line.
    pub dash: Vec<f64>,
}

/// A fill that changes from `from` to `to` downwards.
#[derive(Clone, Debug, PartialEq)]
pub struct Gradient {
    /// The `y` of its first stop.
    pub from: f64,
    /// The `y` of its last stop.
    pub to: f64,
    /// Its colours, first to last.
    pub stops: Vec<Stop>,
}

/// One colour of a gradient.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stop {
    /// Where it stands, 0…1.
    pub at: f64,
    /// The colour.
    pub color: Color,
    /// How much of it covers what lies below, 0…1.
    pub opacity: f64,
}

/// A picture that a file of the project holds. It keeps its shape in a picture that runs from right to left.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// Where it lies, in the proportions of the picture.
    pub rect: Rect,
    /// Radius of its corners; half of a square's side makes a circle.
    pub radius: f64,
    /// The picture.
    pub picture: Arc<Picture>,
    /// What it shows, for those who hear the map; none where words beside it say so.
    pub alt: Option<String>,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The box that holds it: as wide as its glyphs advance, as tall as the distance between lines.
    pub bounds: Rect,
    /// The `y` on which its letters stand.
    pub baseline: f64,
    /// Its runs from left to right.
    pub runs: Vec<Run>,
}

/// A part of a line that looks the same throughout and runs in one direction.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Its left edge.
    pub x: f64,
    /// What it is filled with.
    pub color: Color,
    /// Its glyphs, its words and its face.
    pub glyphs: GlyphRun,
}
