//! A scene as SVG: real text, one group for each touchpoint, nothing that asks the network for anything.

mod faces;
mod inline;
mod length;
mod outlines;
mod pictures;
mod text;

use std::collections::BTreeSet;
use std::fmt::{self, Write};

pub use self::faces::Faces;
pub use self::inline::{Inline, inline};
use self::{length::Length, outlines::Outlines, pictures::Pictures};
use crate::layout::{
    Color,
    scene::{Group, Node, Outline, Paint, Role, Scene, Segment, Shape, Stroke},
    text::{FaceId, Fonts},
};
use crate::text::{markup, seen};

/// How letters are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Letters {
    /// As text that can be selected and searched, with the letters in use embedded as fonts.
    #[default]
    Live,
    /// As text, without fonts: for those who bring the faces themselves.
    Bare,
    /// As outlines, for programs that do not read embedded fonts.
    Paths,
}

/// How the SVG is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// What ids of gradients and letters start with; `map` where it is empty.
    pub prefix: String,
    /// How letters are written.
    pub letters: Letters,
    /// Pictures with the pixels that a raster this many times as large shows, rather than with all they have.
    pub raster: Option<f32>,
}

/// Writes `scene`, whose text was set with `fonts`.
pub fn render(scene: &Scene, fonts: &Fonts, options: &Options) -> String {
    let prefix = if options.prefix.is_empty() { "map" } else { &options.prefix };
    let faces = match options.letters {
        Letters::Live => Faces::of([scene], fonts),
        Letters::Bare => Faces::default(),
        Letters::Paths => Faces::drawn(fonts),
    };
    let mut svg = Svg::new(fonts, prefix, faces.outlined);
    svg.pictures.raster = options.raster.map(f64::from);
    svg.document(scene, &faces.style)
}

struct Svg<'a> {
    out: String,
    fonts: &'a Fonts,
    prefix: &'a str,
    /// Faces whose letters are drawn as outlines.
    outlined: BTreeSet<FaceId>,
    outlines: Outlines,
    pictures: Pictures,
    /// What a page that holds it wants besides.
    inline: Option<inline::Extras>,
}

impl<'a> Svg<'a> {
    fn new(fonts: &'a Fonts, prefix: &'a str, outlined: BTreeSet<FaceId>) -> Self {
        Svg {
            out: String::new(),
            fonts,
            prefix,
            outlined,
            outlines: Outlines::default(),
            pictures: Pictures::default(),
            inline: None,
        }
    }

    /// The whole file. What it draws is written first, because the definitions depend on it.
    fn document(mut self, scene: &Scene, style: &str) -> String {
        self.nodes(&scene.nodes);
        let body = std::mem::take(&mut self.out);
        let (w, h) = (Length(scene.width), Length(scene.height));
        self.raw(&format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" \
             font-family=\"Inter, sans-serif\" role=\"graphics-document document\" aria-labelledby=\"{0}-title {0}-desc\"",
            self.prefix
        ));
        if let Some(lang) = &scene.lang {
            self.attribute("xml:lang", lang);
        }
        self.bands(scene);
        self.raw(">");
        self.raw(&format!("<title id=\"{}-title\">", self.prefix));
        self.text(&scene.title);
        self.raw(&format!("</title><desc id=\"{}-desc\">", self.prefix));
        self.text(&scene.desc);
        self.raw("</desc>\n");
        if !style.is_empty() {
            self.raw(&format!("<style>{style}</style>\n"));
        }
        let defined = self.outlines.definitions(self.prefix) + &self.pictures.definitions(self.prefix);
        if !scene.gradients.is_empty() || !defined.is_empty() {
            self.raw("<defs>");
            self.raw(&defined);
            for (number, gradient) in scene.gradients.iter().enumerate() {
                self.raw(&format!(
                    "<linearGradient id=\"{}-fill-{number}\" gradientUnits=\"userSpaceOnUse\" x1=\"0\" y1=\"{}\" x2=\"0\" y2=\"{}\">",
                    self.prefix,
                    Length(gradient.from),
                    Length(gradient.to)
                ));
                for stop in &gradient.stops {
                    self.raw(&format!(
                        "<stop offset=\"{}\" stop-color=\"{}\"",
                        Length(stop.at),
                        self.color(stop.color)
                    ));
                    if stop.opacity < 1.0 {
                        self.raw(&format!(" stop-opacity=\"{}\"", Length(stop.opacity)));
                    }
                    self.raw("/>");
                }
                self.raw("</linearGradient>");
            }
            self.raw("</defs>\n");
        }
        self.raw(&format!("<rect width=\"{w}\" height=\"{h}\" fill=\"{}\"/>\n", self.color(scene.background)));
        self.raw(&body);
        self.raw("</svg>\n");
        self.out
    }

    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => self.group(group),
                Node::Shape(shape) => self.shape(shape),
                Node::Text(text) => self.line(text),
                Node::Image(image) => self.image(image),
            }
        }
    }

    fn group(&mut self, group: &Group) {
        let link = group.link.as_deref().filter(|url| markup::is_link(url));
        if let Some(link) = link {
            self.raw("<a");
            self.attribute("href", link);
            self.raw(">");
        }
        self.raw("<g");
        let class = match group.role {
            Role::Decoration => None,
            Role::Map => Some("map"),
            Role::Header => Some("header"),
            Role::Persona => Some("persona"),
            Role::Card => Some("card"),
            Role::Labels => Some("labels"),
            Role::Stage => Some("stage"),
            Role::Touchpoint => Some("touchpoint"),
            Role::Cell(_) => Some("cell"),
            Role::Lane(_) => Some("lane"),
            Role::Part => None,
            Role::Legend => Some("legend"),
            Role::Footer => Some("footer"),
        };
        if let Some(id) = &group.id {
            self.attribute("id", id);
        }
        if let Some(class) = class {
            self.attribute("class", class);
        }
        if let Role::Cell(lane) | Role::Lane(lane) = &group.role {
            self.attribute("data-lane", lane.key());
        }
        if let Some(persona) = &group.persona {
            self.attribute("data-persona", persona);
        }
        if group.title.is_some() || group.desc.is_some() {
            self.attribute("role", "group");
        } else if group.role == Role::Decoration {
            self.attribute("aria-hidden", "true");
        }
        self.place(group);
        self.raw(">");
        if let Some(title) = &group.title {
            self.raw("<title>");
            self.text(title);
            self.raw("</title>");
        }
        if let Some(desc) = &group.desc {
            self.raw("<desc>");
            self.text(desc);
            self.raw("</desc>");
        }
        self.under(group);
        self.nodes(&group.nodes);
        self.raw("</g>");
        if link.is_some() {
            self.raw("</a>");
        }
        // Lines of a readable length for whoever opens the file.
        self.raw("\n");
    }

    fn shape(&mut self, shape: &Shape) {
        match &shape.outline {
            Outline::Rect { rect, radius } => {
                let (x, y, w, h) = (Length(rect.x), Length(rect.y), Length(rect.w), Length(rect.h));
                self.put(format_args!("<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\""));
                if *radius > 0.0 {
                    self.put(format_args!(" rx=\"{}\"", Length(*radius)));
                }
            }
            Outline::Circle { x, y, r } => {
                self.put(format_args!("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"", Length(*x), Length(*y), Length(*r)));
            }
            Outline::Path(segments) => {
                self.raw("<path d=\"");
                self.path(segments);
                self.raw("\"");
            }
        }
        match shape.fill {
            Some(fill) => self.paint("fill", fill),
            None => self.raw(" fill=\"none\""),
        }
        if let Some(stroke) = &shape.stroke {
            self.stroke(stroke);
        }
        self.raw("/>");
    }

    fn path(&mut self, segments: &[Segment]) {
        for segment in segments {
            match *segment {
                Segment::Move(x, y) => self.put(format_args!("M{} {}", Length(x), Length(y))),
                Segment::Line(x, y) => self.put(format_args!("L{} {}", Length(x), Length(y))),
                Segment::Cubic(a, b, c, d, x, y) => self.put(format_args!(
                    "C{} {} {} {} {} {}",
                    Length(a),
                    Length(b),
                    Length(c),
                    Length(d),
                    Length(x),
                    Length(y)
                )),
                Segment::Close => self.raw("Z"),
            }
        }
    }

    fn paint(&mut self, name: &str, paint: Paint) {
        match paint {
            Paint::Solid(color) => self.put(format_args!(" {name}=\"{}\"", self.color(color))),
            Paint::Gradient(number) => self.raw(&format!(" {name}=\"url(#{}-fill-{number})\"", self.prefix)),
        }
    }

    fn stroke(&mut self, stroke: &Stroke) {
        self.paint("stroke", stroke.paint);
        if stroke.width != 1.0 {
            self.put(format_args!(" stroke-width=\"{}\"", Length(stroke.width)));
            self.raw(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
        }
        if !stroke.dash.is_empty() {
            let dash: Vec<String> = stroke.dash.iter().map(|length| Length(*length).to_string()).collect();
            self.raw(&format!(" stroke-dasharray=\"{}\"", dash.join(" ")));
        }
    }

    /// A colour as it is written.
    fn color(&self, color: Color) -> String {
        if let Some(property) = self.inline.as_ref().and_then(|inline| inline.color(color)) {
            return property;
        }
        color.to_string()
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.raw(" ");
        self.raw(name);
        self.raw("=\"");
        self.text(value);
        self.raw("\"");
    }

    fn raw(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn put(&mut self, text: fmt::Arguments<'_>) {
        // Writing into a string never fails.
        let _ = self.out.write_fmt(text);
    }

    /// Text of a writer: nothing in it can become markup, and no control character leaves.
    fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\n' | '\t' => self.out.push(' '),
                c => self.out.extend(seen(c)),
            }
        }
    }
}
