//! A scene as SVG: real text, one group for each touchpoint, nothing that asks the network for anything.

use std::fmt::Write;

use crate::layout::{
    scene::{Group, Node, Outline, Paint, Role, Run, Scene, Segment, Shape, Stroke, Text},
    text::{Direction, Fonts, Weight},
};

/// How the SVG is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// What ids of gradients start with; `map` where it is empty.
    pub prefix: String,
}

/// Writes `scene`, whose text was set with `fonts`.
pub fn render(scene: &Scene, fonts: &Fonts, options: &Options) -> String {
    let prefix = if options.prefix.is_empty() { "map" } else { &options.prefix };
    let mut svg = Svg { out: String::new(), fonts, prefix };
    svg.document(scene);
    svg.out
}

struct Svg<'a> {
    out: String,
    fonts: &'a Fonts,
    prefix: &'a str,
}

impl Svg<'_> {
    fn document(&mut self, scene: &Scene) {
        let (w, h) = (Number(scene.width), Number(scene.height));
        self.raw(&format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" \
             font-family=\"Inter, sans-serif\" role=\"graphics-document document\" aria-labelledby=\"{0}-title {0}-desc\"",
            self.prefix
        ));
        if let Some(lang) = &scene.lang {
            self.attribute("xml:lang", lang);
        }
        self.raw(">");
        self.raw(&format!("<title id=\"{}-title\">", self.prefix));
        self.text(&scene.title);
        self.raw(&format!("</title><desc id=\"{}-desc\">", self.prefix));
        self.text(&scene.desc);
        self.raw("</desc>\n");
        if !scene.gradients.is_empty() {
            self.raw("<defs>");
            for (number, gradient) in scene.gradients.iter().enumerate() {
                self.raw(&format!(
                    "<linearGradient id=\"{}-fill-{number}\" gradientUnits=\"userSpaceOnUse\" x1=\"0\" y1=\"{}\" x2=\"0\" y2=\"{}\">",
                    self.prefix,
                    Number(gradient.from),
                    Number(gradient.to)
                ));
                for stop in &gradient.stops {
                    self.raw(&format!("<stop offset=\"{}\" stop-color=\"{}\"", Number(stop.at), stop.color));
                    if stop.opacity < 1.0 {
                        self.raw(&format!(" stop-opacity=\"{}\"", Number(stop.opacity)));
                    }
                    self.raw("/>");
                }
                self.raw("</linearGradient>");
            }
            self.raw("</defs>\n");
        }
        self.raw(&format!("<rect width=\"{w}\" height=\"{h}\" fill=\"{}\"/>\n", scene.background));
        self.nodes(&scene.nodes);
        self.raw("</svg>\n");
    }

    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => self.group(group),
                Node::Shape(shape) => self.shape(shape),
                Node::Text(text) => self.line(text),
            }
        }
    }

    fn group(&mut self, group: &Group) {
        let link = group.link.as_deref().filter(|url| crate::text::markup::is_link(url));
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
            Role::Labels => Some("labels"),
            Role::Stage => Some("stage"),
            Role::Touchpoint => Some("touchpoint"),
            Role::Cell(_) => Some("cell"),
            Role::Legend => Some("legend"),
            Role::Footer => Some("footer"),
        };
        if let Some(id) = &group.id {
            self.attribute("id", id);
        }
        if let Some(class) = class {
            self.attribute("class", class);
        }
        if let Role::Cell(lane) = group.role {
            self.attribute("data-lane", lane.key());
        }
        if group.title.is_some() || group.desc.is_some() {
            self.attribute("role", "group");
        } else if group.role == Role::Decoration {
            self.attribute("aria-hidden", "true");
        }
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
                let (x, y, w, h) = (Number(rect.x), Number(rect.y), Number(rect.w), Number(rect.h));
                self.raw(&format!("<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\""));
                if *radius > 0.0 {
                    self.raw(&format!(" rx=\"{}\"", Number(*radius)));
                }
            }
            Outline::Circle { x, y, r } => {
                self.raw(&format!("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"", Number(*x), Number(*y), Number(*r)));
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
            let step = match *segment {
                Segment::Move(x, y) => format!("M{} {}", Number(x), Number(y)),
                Segment::Line(x, y) => format!("L{} {}", Number(x), Number(y)),
                Segment::Cubic(a, b, c, d, x, y) => {
                    format!("C{} {} {} {} {} {}", Number(a), Number(b), Number(c), Number(d), Number(x), Number(y))
                }
                Segment::Close => "Z".to_owned(),
            };
            self.raw(&step);
        }
    }

    fn paint(&mut self, name: &str, paint: Paint) {
        match paint {
            Paint::Solid(color) => self.raw(&format!(" {name}=\"{color}\"")),
            Paint::Gradient(number) => self.raw(&format!(" {name}=\"url(#{}-fill-{number})\"", self.prefix)),
        }
    }

    fn stroke(&mut self, stroke: &Stroke) {
        self.paint("stroke", stroke.paint);
        if stroke.width != 1.0 {
            self.raw(&format!(" stroke-width=\"{}\"", Number(stroke.width)));
            self.raw(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
        }
        if !stroke.dash.is_empty() {
            let dash: Vec<String> = stroke.dash.iter().map(|length| Number(*length).to_string()).collect();
            self.raw(&format!(" stroke-dasharray=\"{}\"", dash.join(" ")));
        }
    }

    fn line(&mut self, text: &Text) {
        for run in &text.runs {
            self.run(run, text.baseline);
        }
    }

    /// Every run is an element of its own that starts at its left edge: viewers cannot disagree on how
    /// runs of different directions follow each other.
    fn run(&mut self, run: &Run, baseline: f64) {
        let glyphs = &run.glyphs;
        if glyphs.text.trim().is_empty() {
            return;
        }
        let link = glyphs.link.as_deref().filter(|url| crate::text::markup::is_link(url));
        if let Some(link) = link {
            self.raw("<a");
            self.attribute("href", link);
            self.raw(">");
        }
        let face = self.fonts.get(glyphs.face);
        let size = f64::from(glyphs.style.size);
        self.raw(&format!("<text x=\"{}\" y=\"{}\" font-size=\"{}\"", Number(run.x), Number(baseline), Number(size)));
        if let Some(face) = face {
            if face.family() != "Inter" {
                self.attribute("font-family", face.family());
            }
            if face.weight() != Weight::Regular {
                self.raw(&format!(" font-weight=\"{}\"", face.weight().css()));
            }
            if face.italic() {
                self.raw(" font-style=\"italic\"");
            }
        }
        if glyphs.style.letter_spacing != 0.0 {
            self.raw(&format!(" letter-spacing=\"{}\"", Number(f64::from(glyphs.style.letter_spacing))));
        }
        if link.is_some() {
            self.raw(" text-decoration=\"underline\"");
        }
        if glyphs.text.starts_with(' ') || glyphs.text.ends_with(' ') {
            self.raw(" xml:space=\"preserve\"");
        }
        self.raw(&format!(" fill=\"{}\">", run.color));
        if glyphs.direction == Direction::RightToLeft {
            // Marks of direction at both ends: signs and blanks there belong to the run.
            self.raw("\u{200F}");
            self.text(&glyphs.text);
            self.raw("\u{200F}");
        } else {
            self.text(&glyphs.text);
        }
        self.raw("</text>");
        if link.is_some() {
            self.raw("</a>");
        }
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

    /// Text of a writer: nothing in it can become markup, and no control character leaves.
    fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\n' | '\t' => self.out.push(' '),
                '\u{FFFE}' | '\u{FFFF}' => self.out.push('\u{FFFD}'),
                c if c.is_control() => {}
                c => self.out.push(c),
            }
        }
    }
}

/// A number with at most two decimals and none that say nothing.
struct Number(f64);

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let hundredths = (self.0 * 100.0).round();
        if !hundredths.is_finite() {
            return f.write_char('0');
        }
        let value = hundredths as i64;
        if value < 0 {
            f.write_char('-')?;
        }
        let (whole, rest) = (value.unsigned_abs() / 100, value.unsigned_abs() % 100);
        match (rest / 10, rest % 10) {
            (0, 0) => write!(f, "{whole}"),
            (tenths, 0) => write!(f, "{whole}.{tenths}"),
            _ => write!(f, "{whole}.{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        for (number, text) in
            [(0.0, "0"), (-0.001, "0"), (1.0, "1"), (1.5, "1.5"), (-2.345, "-2.35"), (0.04, "0.04"), (f64::NAN, "0")]
        {
            assert_eq!(Number(number).to_string(), text);
        }
    }
}
