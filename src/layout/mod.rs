//! From the resolved map to a picture in pure geometry: text set in lines, the grid, the curve, the scene.

pub mod text;

mod about;
mod band;
mod block;
mod color;
mod compare;
mod context;
mod demand;
mod experiments;
mod feeling;
mod figures;
mod flow;
mod frame;
mod grid;
mod header;
mod icons;
mod images;
mod labels;
mod lane;
mod lanes;
mod legend;
mod logo;
mod names;
mod objectives;
mod pen;
mod persona;
pub mod scene;
mod theme;
mod title;

pub use block::bounds;
pub use color::Color;
pub use grid::Columns;
pub use labels::Labels;
pub use lane::Lane;
pub use lanes::{lane, lane_keys, lanes, overview_lanes};
pub use scene::Scene;
pub use theme::Theme;

use std::rc::Rc;

use self::{
    block::{Block, mirror, shift},
    compare::{Shown, shown},
    context::Context,
    demand::Demand,
    frame::Frame,
    grid::{Column, Piece},
    lanes::{Swimlane, touchpoint},
    pen::{Pen, comma, look, quotation_marks},
    scene::{Area, Gradient, Group, Node, Rect, Role},
    text::{Direction, Fonts, Locale, Typesetter},
};
use crate::model::{Journey, Model};
use crate::picture::Pictures;

/// What a map shows and how it is cut, apart from its colours.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// The lanes to draw, in this order; all of them where none is named. A lane that no statement uses
    /// is left out either way.
    pub lanes: Option<Vec<Lane>>,
    /// How many columns stand in a row.
    pub columns: Columns,
    /// Everything at a glance: narrow columns, twice as many in a row, and of the lanes only stages, touchpoints,
    /// feelings, pain points and opportunities, the last two as bars and dots.
    pub overview: bool,
    /// The words that the map brings.
    pub labels: Labels,
    /// The logo, and the pictures that the map names; one that is not here is told by its name.
    pub pictures: Pictures,
    /// What all ids in the picture start with, `map` where it is empty.
    pub prefix: String,
}

/// Around the whole picture.
const MARGIN: f64 = 40.0;
/// Lanes' names and columns together are at least this wide.
const LEAST: f64 = 700.0;
/// Between bands of one map, and between maps.
const BAND_GAP: f64 = 34.0;
const MAP_GAP: f64 = 72.0;

/// Which of `journeys` share a map: one that revises another one of them shows both.
pub fn maps<'j>(journeys: &[&'j Journey]) -> Vec<Vec<&'j Journey>> {
    let of = |id: &str| journeys.iter().copied().find(|other| other.id == id);
    let revised =
        |journey: &Journey| journeys.iter().any(|other| other.revises.as_deref() == Some(journey.id.as_str()));
    let shown = journeys.iter().copied().filter(|journey| !revised(journey));
    shown.map(|journey| journey.revises.as_deref().and_then(of).into_iter().chain([journey]).collect()).collect()
}

/// Draws `journeys` below each other. A journey that revises another one of `journeys` shares its map:
/// the revising one is shown, with the curve of both.
pub fn map(model: &Model, journeys: &[&Journey], options: &Options, theme: &Theme, fonts: &Fonts) -> Scene {
    in_columns(model, journeys, options, theme, fonts, |lay| lay(options.columns))
}

/// The same with as many columns in a row as `take` asks for, as often as it asks: what was set in lines once is not
/// set anew. `options.columns` says nothing then.
pub fn in_columns<T>(
    model: &Model,
    journeys: &[&Journey],
    options: &Options,
    theme: &Theme,
    fonts: &Fonts,
    take: impl FnOnce(&dyn Fn(Columns) -> Scene) -> T,
) -> T {
    let together = maps(journeys);
    let drawn: Vec<Shown> = together
        .iter()
        .filter_map(|journeys| match journeys.as_slice() {
            [base, told] => Some(shown(told, Some(base))),
            [told] => Some(shown(told, None)),
            _ => None,
        })
        .collect();
    let setter = |shown: &Shown| {
        let locale = shown.told.lang.as_deref().map(Locale::new).unwrap_or_default();
        Rc::new(Typesetter::new(fonts, locale))
    };
    let setters: Vec<Rc<Typesetter>> = drawn.iter().map(setter).collect();
    take(&|columns| {
        let maps = drawn.iter().zip(&setters);
        let drafts = maps.map(|(shown, setter)| Draft::new(model, shown, (options, columns), theme, Rc::clone(setter)));
        below_each_other(drafts.collect(), &drawn, options, theme)
    })
}

/// The picture of `drafts`, which are `drawn` below each other.
fn below_each_other(mut drafts: Vec<Draft>, drawn: &[Shown], options: &Options, theme: &Theme) -> Scene {
    // Maps below each other end at the same edge.
    let widest = drafts.iter().map(|draft| draft.inner).fold(0.0, f64::max);
    drafts.iter_mut().for_each(|draft| draft.spread(options, widest));
    let mut scene = Scene { background: theme.ground, ..Scene::default() };
    let mut maps: Vec<(Vec<Node>, Direction)> = Vec::new();
    for (draft, shown) in drafts.iter().zip(drawn) {
        if !maps.is_empty() {
            scene.height += MAP_GAP - MARGIN;
        }
        let direction = draft.cx.pen.setter.locale().direction.unwrap_or_default();
        maps.push((one(draft, shown.base, &mut scene), direction));
    }
    let (width, count) = (scene.width.ceil(), maps.len());
    for (number, (mut nodes, direction)) in maps.into_iter().enumerate() {
        if direction == Direction::RightToLeft {
            mirror(&mut nodes, width);
            if let Some(area) = scene.maps.get(number) {
                let (from, to) = (area.bounds.y, area.bounds.bottom());
                for anchor in scene.anchors.iter_mut().filter(|anchor| anchor.bounds.y >= from && anchor.bounds.y < to)
                {
                    anchor.bounds.x = width - anchor.bounds.right();
                }
            }
            scene.direction = if count == 1 { direction } else { scene.direction };
        }
        if let Some(area) = scene.maps.get_mut(number) {
            area.bounds.w = width;
        }
        scene.nodes.append(&mut nodes);
    }
    // Maps in different languages have none in common.
    let mut langs = scene.maps.iter().map(|area| area.lang.as_ref());
    let first = langs.next().flatten().cloned();
    scene.lang = first.filter(|first| langs.all(|lang| lang == Some(first)));
    (scene.width, scene.height) = (scene.width.ceil(), scene.height.ceil());
    scene.title = scene.maps.iter().map(|area| area.title.as_str()).collect::<Vec<_>>().join(" · ");
    scene
}

/// A map whose columns have their widths.
struct Draft<'a> {
    cx: Context<'a>,
    columns: Vec<Column<'a>>,
    bands: Vec<Vec<Piece>>,
    lanes: Vec<&'a dyn Swimlane>,
    widths: Vec<f64>,
    /// How wide the lanes' names are, the longest band, and everything between the margins.
    names: f64,
    content: f64,
    inner: f64,
}

impl<'a> Draft<'a> {
    fn new(
        model: &'a Model,
        shown: &'a Shown<'a>,
        (options, wanted): (&'a Options, Columns),
        theme: &'a Theme,
        setter: Rc<Typesetter<'a>>,
    ) -> Draft<'a> {
        let journey: &Journey = &shown.journey;
        let quotes = quotation_marks(journey.lang.as_deref());
        let pen = Pen { setter, theme, labels: &options.labels, quotes, comma: comma(journey.lang.as_deref()) };
        let prefix = if options.prefix.is_empty() { "map" } else { &options.prefix };
        let cited = model.cited(journey).into_iter().zip(1..);
        let cx = Context {
            pen,
            model,
            journey,
            told: shown.told,
            fates: &shown.fates,
            prefix: format!("{prefix}.{}", journey.id),
            sources: cited.map(|(source, number)| (source.id.as_str(), number)).collect(),
            pictures: &options.pictures,
            overview: options.overview,
        };
        let columns = grid::columns(journey);
        let lengths: Vec<usize> = journey.stages.iter().map(|stage| stage.touchpoints.len().max(1)).collect();
        let bands = grid::bands(&lengths, wanted, options.overview);
        let lanes = lanes::drawn(options.lanes.as_deref(), options.overview);
        let names = names::width(&cx, &lanes);
        let mut draft = Draft { cx, columns, bands, lanes, widths: Vec::new(), names, content: 0.0, inner: 0.0 };
        draft.spread(options, 0.0);
        draft
    }

    /// Gives the columns their widths, so that the map is `inner` wide where that does not stretch them too far.
    fn spread(&mut self, options: &Options, inner: f64) {
        if !self.widths.is_empty() && inner <= self.inner {
            return;
        }
        let (cx, least, other) = (&self.cx, LEAST - self.names, inner - self.names);
        self.widths = if options.overview {
            grid::even(self.columns.len(), &self.bands, touchpoint::narrowest(cx), (least, other))
        } else {
            grid::widths(&self.demands(), &self.bands, least, other)
        };
        let length = |band: &Vec<Piece>| -> f64 {
            band.iter().flat_map(|piece| self.widths.get(piece.columns.clone()).unwrap_or_default()).sum()
        };
        let none = if self.columns.is_empty() { least } else { 0.0 };
        self.content = self.bands.iter().map(length).fold(none, f64::max);
        self.inner = (self.names + self.content).max(LEAST);
    }

    /// How much every column has to say in the lanes that are drawn.
    fn demands(&self) -> Vec<Demand> {
        let (cx, lanes) = (&self.cx, &self.lanes);
        let of = |column: &Column| {
            let mut demand = Demand::default();
            // A stage of one column has its title and goal above it.
            if column.of.touchpoints.len() < 2 && lanes.iter().any(|lane| lane.heads()) {
                demand.title(cx, &column.of.title, 56.0);
            }
            match column.touchpoint {
                Some(touchpoint) => {
                    demand.title(cx, &touchpoint.title, 76.0);
                    lanes.iter().for_each(|lane| lane.demand(cx, touchpoint, &mut demand));
                }
                None => demand.stage(cx, column.of),
            }
            demand
        };
        self.columns.iter().map(of).collect()
    }

    /// Where the columns of the first band end, from the left edge of the names.
    fn edges(&self) -> Vec<f64> {
        let mut x = self.names;
        let first = self.bands.first().into_iter().flatten();
        let widths = first.flat_map(|piece| self.widths.get(piece.columns.clone()).unwrap_or_default());
        widths
            .map(|width| {
                x += width;
                x
            })
            .collect()
    }
}

/// Draws one journey below what the scene already holds.
fn one(draft: &Draft, base: Option<&Journey>, scene: &mut Scene) -> Vec<Node> {
    let Draft { cx, columns, bands, lanes, widths, names, content, inner } = draft;
    let (names, content, inner) = (*names, *content, *inner);
    let journey = cx.journey;
    let curves = feeling::curves(cx, columns, base);
    let flow = flow::of(cx, columns);
    let top = scene.height;
    scene.width = scene.width.max(inner + 2.0 * MARGIN);

    let mut y = top + MARGIN - 4.0;
    let mut header = header::block(cx, inner, &draft.edges());
    shift(&mut header.nodes, MARGIN, y);
    let mut nodes = header.nodes;
    y += header.h + 24.0;
    let frame = Frame { columns, widths, curves: &curves, flow: flow.as_ref(), left: MARGIN, start: MARGIN + names };
    let named = names::of(cx, &frame, lanes);
    let mut gradients: Vec<Gradient> = std::mem::take(&mut scene.gradients);
    for (number, pieces) in bands.iter().enumerate() {
        if number > 0 {
            y += BAND_GAP;
        }
        let mut band = band::lay(cx, &frame, pieces, &named, y, &mut gradients);
        let bounds = Rect::new(MARGIN, y, names + content, band.bottom - y);
        scene.bands.push(scene::Band { bounds, lanes: std::mem::take(&mut band.lanes) });
        y = band.bottom;
        nodes.append(&mut band.nodes);
        scene.anchors.append(&mut band.anchors);
    }
    scene.gradients = gradients;
    if let Some(across) = about::across(cx, content - 36.0).filter(|_| !cx.overview) {
        y += 16.0;
        let height = across.h + 30.0;
        let mut card = header::card(cx, content, height, across);
        shift(&mut card.nodes, MARGIN + names, y);
        nodes.append(&mut card.nodes);
        y += height;
    }
    y += 14.0;
    let legend = legend::content(cx, &frame, lanes, content.max(inner - names));
    y += foot(cx, legend, (MARGIN, names, content.max(inner - names)), y, &mut nodes);
    scene.height = y + MARGIN - 8.0;
    let report = cx.pen.setter.report();
    scene.report.missing.extend(report.missing);
    scene.report.borrowed.extend(report.borrowed);
    let summary = legend::summary(cx);
    let bounds = Rect::new(0.0, top, inner + 2.0 * MARGIN, scene.height - top);
    scene.maps.push(Area {
        id: journey.id.clone(),
        title: journey.title.clone(),
        lang: journey.lang.clone(),
        bounds,
        origin: journey.origin,
    });
    if !scene.desc.is_empty() {
        scene.desc.push(' ');
    }
    scene.desc.push_str(&summary);
    vec![Node::Group(Group {
        role: Role::Map,
        id: Some(cx.prefix.clone()),
        title: Some(journey.title.clone()),
        desc: Some(summary),
        origin: Some(journey.origin),
        nodes,
        ..Group::default()
    })]
}

/// Legend and summary: side by side where both have room.
fn foot(cx: &Context, legend: Block, (left, names, width): (f64, f64, f64), y: f64, nodes: &mut Vec<Node>) -> f64 {
    let words = look(12.0, cx.pen.theme.faint);
    let room = width - legend.w - if legend.nodes.is_empty() { 0.0 } else { 32.0 };
    let one_line = legend::summary_block(cx, words, f64::INFINITY);
    let beside = one_line.w <= room;
    let summary = if beside { one_line } else { legend::summary_block(cx, words, width) };
    let (legend_h, summary_h) = (legend.h, summary.h);
    let mut add = |block: Block, role, x: f64, y: f64| {
        let mut inner = block.nodes;
        shift(&mut inner, x, y);
        nodes.push(Node::Group(Group { role, nodes: inner, ..Group::default() }));
    };
    add(legend, Role::Legend, left + names, y);
    let x = left + names + if beside { width - summary.w } else { 0.0 };
    add(summary, Role::Footer, x, if beside { y } else { y + legend_h + if legend_h > 0.0 { 6.0 } else { 0.0 } });
    if beside { legend_h.max(summary_h) } else { legend_h + 6.0 + summary_h }
}
