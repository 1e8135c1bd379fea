//! What a picture carries besides when it lives in a page that scripts work on.

use std::collections::BTreeMap;

use super::{Faces, Svg, length::Length};
use crate::layout::{
    Color, Scene,
    scene::{Group, Node, Rect, Role},
    text::{Direction, Fonts},
};

/// How a picture is written into a page.
#[derive(Clone, Debug, Default)]
pub struct Inline {
    /// What ids of gradients and letters start with.
    pub prefix: String,
    /// Whether its colours are numbers of the page's custom properties `--c0`, `--c1` and so on.
    pub numbered: bool,
    /// Whether groups say where they were written.
    pub places: bool,
    /// A style sheet of its own.
    pub style: String,
}

/// The same, with what is looked up while writing.
pub(super) struct Extras {
    numbered: bool,
    places: bool,
    /// The columns of touchpoints by their group's id.
    columns: BTreeMap<String, Rect>,
    /// Which row of stages is next, and where the names of its lanes lie.
    rows: Vec<Rect>,
    row: usize,
    /// The left and the right edge of what lies under those names.
    plate: (f64, f64),
    /// The stage that is being written.
    stage: Option<String>,
}

impl Extras {
    pub fn color(&self, color: Color) -> Option<String> {
        let number = u32::from(color.r) << 16 | u32::from(color.g) << 8 | u32::from(color.b);
        self.numbered.then(|| format!("var(--c{number})"))
    }
}

/// Writes `scene` for a page that brings `faces`.
pub fn inline(scene: &Scene, fonts: &Fonts, faces: &Faces, options: &Inline) -> String {
    let mut svg = Svg::new(fonts, &options.prefix, faces.outlined.clone());
    // Ids of groups are those of the scene behind a prefix.
    let lead = scene.nodes.iter().zip(&scene.maps).find_map(|(node, map)| match node {
        Node::Group(group) => group.id.as_deref()?.strip_suffix(&map.id).map(str::to_owned),
        _ => None,
    });
    let lead = lead.unwrap_or_default();
    let columns = scene.anchors.iter().map(|anchor| (format!("{lead}{}", anchor.id), anchor.bounds));
    // On the side of the names, wherever the map starts.
    let columns_of = || scene.anchors.iter().map(|anchor| anchor.bounds);
    let plate = match scene.direction {
        Direction::LeftToRight => (0.0, columns_of().map(|column| column.x).fold(scene.width, f64::min)),
        Direction::RightToLeft => (columns_of().map(|column| column.right()).fold(0.0, f64::max), scene.width),
    };
    svg.inline = Some(Extras {
        numbered: options.numbered,
        places: options.places,
        columns: columns.collect(),
        rows: scene.bands.iter().map(|band| band.bounds).collect(),
        row: 0,
        plate,
        stage: None,
    });
    svg.document(scene, &options.style)
}

impl Svg<'_> {
    /// The rows of stages with the top and bottom of each lane: `stage,310,360 touchpoint,370,450;…`.
    pub(super) fn bands(&mut self, scene: &Scene) {
        if self.inline.is_none() {
            return;
        }
        let row = |(lane, top, bottom): &(crate::layout::Lane, f64, f64)| {
            format!("{},{},{}", lane.key(), Length(*top), Length(*bottom))
        };
        let bands = scene.bands.iter().map(|band| band.lanes.iter().map(row).collect::<Vec<_>>().join(" "));
        let bands = bands.collect::<Vec<_>>().join(";");
        self.attribute("data-bands", &bands);
        // Places of text count from the left, also in a page that runs from right to left.
        self.raw(" direction=\"ltr\"");
    }

    /// Where a group was written, and the stage of a touchpoint.
    pub(super) fn place(&mut self, group: &Group) {
        let Some(inline) = &mut self.inline else { return };
        let mut attributes = Vec::new();
        match group.role {
            Role::Stage => inline.stage.clone_from(&group.id),
            Role::Touchpoint => {
                attributes.extend(inline.stage.clone().map(|stage| ("data-stage", stem(&stage).to_owned())))
            }
            _ => {}
        }
        if let Some(origin) = group.origin.filter(|_| inline.places) {
            let crate::text::Location { file, span } = origin.0;
            attributes.push(("data-file", file.0.to_string()));
            attributes.push(("data-start", span.start.to_string()));
            attributes.push(("data-end", span.end.to_string()));
        }
        for (name, value) in attributes {
            self.attribute(name, &value);
        }
    }

    /// What lies under a group: the column of a touchpoint, which takes clicks, and a ground for the names of lanes.
    pub(super) fn under(&mut self, group: &Group) {
        let Some(inline) = &mut self.inline else { return };
        let (class, rect) = match group.role {
            Role::Touchpoint => {
                let Some(column) = group.id.as_deref().and_then(|id| inline.columns.get(id)) else { return };
                ("hit", column.grown(-2.0))
            }
            Role::Labels => {
                let row = inline.rows.get(inline.row).copied().unwrap_or_default();
                inline.row += 1;
                let (left, right) = inline.plate;
                ("plate", Rect::new(left, row.y - 4.0, (right - left).max(0.0), row.h + 8.0))
            }
            _ => return,
        };
        let (x, y, w, h) = (Length(rect.x), Length(rect.y), Length(rect.w), Length(rect.h));
        self.raw(&format!("<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"8\"/>"));
    }
}

/// The id of a stage without the number of its part.
fn stem(id: &str) -> &str {
    match id.rsplit_once('.') {
        Some((stem, part)) if part.bytes().all(|byte| byte.is_ascii_digit()) && stem.contains(".stage.") => stem,
        _ => id,
    }
}
