use krilla::color::rgb;
use krilla::geom::{Point, Rect as Area, Size, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{
    Fill, FillRule, LineCap, LineJoin, LinearGradient, Paint as Ink, SpreadMethod, Stop, Stroke as Line, StrokeDash,
};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::KrillaGlyph;

use super::{
    faces::{Faces, glyphs},
    path,
    reach::{Reach, is_hidden},
    sheets::Sheet,
    tags::Branch,
};
use crate::layout::{
    Color, Scene, bounds,
    scene::{Group, Image, Node, Outline, Paint, Rect, Role, Run, Shape, Stroke, Text},
    text::{Direction, Fonts, Locale, Style, Typesetter},
};
use crate::picture::Media;
use crate::text::markup;

/// Draws one sheet.
pub(super) struct Draw<'a, 's, 'f> {
    scene: &'a Scene,
    /// How far its nodes reach.
    reach: &'a [Reach],
    sheet: Sheet,
    surface: &'a mut Surface<'s>,
    faces: &'a mut Faces<'f>,
    /// The group that is open, below the one it stands in.
    open: Vec<Branch>,
    /// Whether what is drawn belongs to an artifact.
    artifact: bool,
    /// Inside of what is not read.
    hidden: usize,
}

impl<'a, 's, 'f> Draw<'a, 's, 'f> {
    pub fn new(
        (scene, reach): (&'a Scene, &'a [Reach]),
        sheet: Sheet,
        surface: &'a mut Surface<'s>,
        faces: &'a mut Faces<'f>,
    ) -> Self {
        Draw { scene, reach, sheet, surface, faces, open: vec![Branch::default()], artifact: false, hidden: 0 }
    }

    /// What was drawn, in reading order.
    pub fn finish(mut self) -> Branch {
        self.end_artifact();
        self.open.pop().unwrap_or_default()
    }

    /// The part of the scene that the sheet shows, on a ground that covers all of the sheet.
    pub fn map(&mut self) {
        let Sheet { width, height, view, at, scale } = self.sheet;
        self.start_artifact();
        self.fill(Some(Paint::Solid(self.scene.background)));
        self.surface.set_stroke(None);
        if let Some(page) = path::of(&Outline::Rect { rect: Rect::new(0.0, 0.0, width, height), radius: 0.0 }) {
            self.surface.draw_path(&page);
        }
        self.end_artifact();
        let transform = Transform::from_row(
            scale as f32,
            0.0,
            0.0,
            scale as f32,
            (at.0 - view.x * scale) as f32,
            (at.1 - view.y * scale) as f32,
        );
        self.surface.push_transform(&transform);
        let whole = view.w >= self.scene.width && view.h >= self.scene.height;
        let clip = path::of(&Outline::Rect { rect: view, radius: 0.0 }).filter(|_| !whole);
        if let Some(clip) = &clip {
            self.surface.push_clip_path(clip, &FillRule::NonZero);
        }
        self.nodes(&self.scene.nodes, 0);
        self.end_artifact();
        if clip.is_some() {
            self.surface.pop();
        }
        self.surface.pop();
    }

    /// Which part of the map the sheet is, in its lower corner.
    pub fn foot(&mut self, fonts: &'f Fonts, part: usize, count: usize) {
        let locale = self.scene.lang.as_deref().map(Locale::new).unwrap_or_default();
        let setter = Typesetter::new(fonts, locale);
        let style = Style::new(7.0);
        let (width, y) = (self.sheet.width as f32 - 30.0, self.sheet.height - 12.0);
        let number = setter.line(&format!("{part} / {count}"), &style);
        let title = setter.wrap(&[markup::Span::plain(self.scene.title.as_str())], &style, width - number.width - 20.0);
        let ground = self.scene.background;
        let color = Color::hex(0x5B_6577).readable_on(ground);
        self.end_artifact();
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::PageNumber)));
        let backwards = self.scene.direction == Direction::RightToLeft;
        let (left, right) = (15.0, self.sheet.width - 15.0);
        let mut lines = vec![(if backwards { left } else { right - f64::from(number.width) }, number)];
        lines.extend(
            title.into_iter().next().map(|line| (if backwards { right - f64::from(line.width) } else { left }, line)),
        );
        for (x, line) in lines {
            for glyphs in line.runs {
                let run = Run { x: x + f64::from(glyphs.x), color, glyphs };
                self.run(&run, y);
            }
        }
        self.surface.end_tagged();
    }

    /// Those of `nodes` that the sheet shows; the reach of the first one has the number `at`.
    fn nodes(&mut self, nodes: &[Node], mut at: usize) {
        let all = self.reach;
        for node in nodes {
            let Some(reach) = all.get(at) else { return };
            let shown = reach.area.is_some_and(|area| area.overlaps(&self.sheet.view));
            match node {
                _ if !shown && reach.parts => self.end_artifact(),
                _ if !shown => {}
                Node::Group(group) => self.group(group, at + 1),
                Node::Shape(shape) => self.shape(shape),
                Node::Text(text) => self.text(text),
                Node::Image(image) => self.image(image),
            }
            at += reach.count;
        }
    }

    fn group(&mut self, group: &Group, at: usize) {
        if is_hidden(group) {
            self.hidden += 1;
            self.nodes(&group.nodes, at);
            self.hidden -= 1;
            return;
        }
        self.end_artifact();
        let link = group.link.as_deref().filter(|url| markup::is_link(url));
        let area = link.and_then(|_| bounds(&group.nodes));
        let link = link.zip(area).and_then(|(url, area)| Some((url.to_owned(), self.on_page(&area)?)));
        let lang = self.scene.lang.as_deref().filter(|_| group.role == Role::Map);
        self.open.push(Branch::of(group, link).in_language(lang));
        self.nodes(&group.nodes, at);
        self.end_artifact();
        if let Some(done) = self.open.pop() {
            self.add(done);
        }
    }

    fn add(&mut self, branch: Branch) {
        if let Some(open) = self.open.last_mut() {
            open.push(branch);
        }
    }

    /// A box of the scene on the page, in points; none where the sheet does not show it.
    fn on_page(&self, rect: &Rect) -> Option<Area> {
        let Sheet { view, at, scale, .. } = self.sheet;
        let (left, top) = (rect.x.max(view.x), rect.y.max(view.y));
        let (right, bottom) = (rect.right().min(view.right()), rect.bottom().min(view.bottom()));
        let x = |x: f64| (at.0 + (x - view.x) * scale) as f32;
        let y = |y: f64| (at.1 + (y - view.y) * scale) as f32;
        if left >= right || top >= bottom {
            return None;
        }
        Area::from_ltrb(x(left), y(top), x(right), y(bottom))
    }

    fn start_artifact(&mut self) {
        if !self.artifact {
            self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
            self.artifact = true;
        }
    }

    fn end_artifact(&mut self) {
        if self.artifact {
            self.surface.end_tagged();
            self.artifact = false;
        }
    }

    fn shape(&mut self, shape: &Shape) {
        let Some(form) = path::of(&shape.outline) else { return };
        if shape.fill.is_none() && shape.stroke.is_none() {
            return;
        }
        self.start_artifact();
        self.fill(shape.fill);
        let stroke = shape.stroke.as_ref().map(|stroke| self.line(stroke));
        self.surface.set_stroke(stroke);
        self.surface.draw_path(&form);
    }

    fn fill(&mut self, paint: Option<Paint>) {
        let fill = paint.map(|paint| Fill { paint: self.ink(paint), ..Fill::default() });
        self.surface.set_fill(fill);
    }

    fn ink(&self, paint: Paint) -> Ink {
        match paint {
            Paint::Solid(color) => of(color).into(),
            Paint::Gradient(number) => {
                let Some(gradient) = self.scene.gradients.get(number) else { return rgb::Color::black().into() };
                let stops = gradient.stops.iter().map(|stop| Stop {
                    offset: share(stop.at),
                    color: of(stop.color).into(),
                    opacity: share(stop.opacity),
                });
                LinearGradient {
                    x1: 0.0,
                    y1: gradient.from as f32,
                    x2: 0.0,
                    y2: gradient.to as f32,
                    transform: Transform::default(),
                    spread_method: SpreadMethod::Pad,
                    stops: stops.collect(),
                    anti_alias: false,
                }
                .into()
            }
        }
    }

    /// Hairlines end where they end, as in the SVG; thicker lines end round.
    fn line(&self, stroke: &Stroke) -> Line {
        let round = stroke.width != 1.0;
        let dash: Vec<f32> = stroke.dash.iter().map(|length| *length as f32).collect();
        Line {
            paint: self.ink(stroke.paint),
            width: stroke.width as f32,
            miter_limit: 4.0,
            line_cap: if round { LineCap::Round } else { LineCap::Butt },
            line_join: if round { LineJoin::Round } else { LineJoin::Miter },
            dash: (!dash.is_empty()).then_some(StrokeDash { array: dash, offset: 0.0 }),
            ..Line::default()
        }
    }

    fn image(&mut self, image: &Image) {
        let data = image.picture.bytes.clone().into();
        let picture = match image.picture.media {
            Media::Png => krilla::image::Image::from_png(data, false),
            Media::Jpeg => krilla::image::Image::from_jpeg(data, false),
        };
        let size = Size::from_wh(image.rect.w as f32, image.rect.h as f32);
        let clip = path::of(&Outline::Rect { rect: image.rect, radius: image.radius });
        // What was read to be shown can be read again.
        let (Ok(picture), Some(size), Some(clip)) = (picture, size, clip) else { return };
        let alt = image.alt.as_deref().filter(|_| self.hidden == 0);
        let content = match alt {
            Some(_) => {
                self.end_artifact();
                Some(self.surface.start_tagged(ContentTag::Other))
            }
            None => {
                self.start_artifact();
                None
            }
        };
        self.surface.push_clip_path(&clip, &FillRule::NonZero);
        self.surface.push_transform(&Transform::from_translate(image.rect.x as f32, image.rect.y as f32));
        self.surface.draw_image(picture, size);
        self.surface.pop();
        self.surface.pop();
        if let Some((content, alt)) = content.zip(alt) {
            self.surface.end_tagged();
            self.add(Branch::figure(content, alt));
        }
    }

    /// A line of text. Its runs are written in the order in which they are read.
    fn text(&mut self, text: &Text) {
        self.end_artifact();
        let mut runs: Vec<&Run> = text.runs.iter().collect();
        runs.sort_by_key(|run| run.glyphs.range.start);
        for (number, run) in runs.iter().enumerate() {
            if self.hidden > 0 {
                self.start_artifact();
                self.run(run, text.baseline);
                continue;
            }
            let content = self.surface.start_tagged(ContentTag::Span(SpanTag::empty()));
            self.run(run, text.baseline);
            if number + 1 == runs.len() {
                self.blank(run, text.baseline);
            }
            self.surface.end_tagged();
            let link = run.glyphs.link.as_deref().filter(|url| markup::is_link(url));
            let area = Rect::new(run.x, text.bounds.y, f64::from(run.glyphs.width), text.bounds.h);
            let link = link.and_then(|url| Some((url.to_owned(), self.on_page(&area)?)));
            let branch = Branch::text(content, link, run.glyphs.style.size, text.bounds);
            self.add(branch);
        }
    }

    fn run(&mut self, run: &Run, baseline: f64) {
        let Some(face) = self.faces.get(run.glyphs.face) else { return };
        let glyphs = glyphs(&run.glyphs);
        if glyphs.is_empty() {
            return;
        }
        self.fill(Some(Paint::Solid(run.color)));
        self.surface.set_stroke(None);
        let size = run.glyphs.style.size;
        match run.glyphs.direction {
            Direction::LeftToRight => {
                let start = Point::from_xy(run.x as f32, baseline as f32);
                self.surface.draw_glyphs(start, &glyphs, face.font, &run.glyphs.text, size, false);
            }
            // Letter by letter from the right, as they are read: readers take the order of what is drawn for that
            // of the words.
            Direction::RightToLeft => {
                let mut right = run.x as f32 + run.glyphs.width;
                for letter in glyphs.chunk_by(|a, b| a.text_range == b.text_range).rev() {
                    right -= letter.iter().map(|glyph| glyph.x_advance * size).sum::<f32>();
                    let start = Point::from_xy(right, baseline as f32);
                    self.surface.draw_glyphs(start, letter, face.font.clone(), &run.glyphs.text, size, false);
                }
            }
        }
        if run.glyphs.link.is_some() {
            let (down, thick) = face.underline;
            let (top, height) = (baseline + f64::from((down - thick / 2.0) * size), f64::from(thick * size));
            let rect = Rect::new(run.x, top, f64::from(run.glyphs.width), height);
            if let Some(form) = path::of(&Outline::Rect { rect, radius: 0.0 }) {
                self.surface.draw_path(&form);
            }
        }
    }

    /// The blank between this line and the next, which nobody sees: without it their words would be heard as one.
    fn blank(&mut self, run: &Run, baseline: f64) {
        if run.glyphs.text.ends_with(char::is_whitespace) {
            return;
        }
        let Some(face) = self.faces.get(run.glyphs.face) else { return };
        let Some(glyph) = face.blank else { return };
        let backwards = run.glyphs.direction == Direction::RightToLeft;
        let x = if backwards { run.x } else { run.x + f64::from(run.glyphs.width) };
        let glyph = KrillaGlyph::new(glyph, 0.0, 0.0, 0.0, 0.0, 0..1, None);
        let start = Point::from_xy(x as f32, baseline as f32);
        self.surface.draw_glyphs(start, &[glyph], face.font, " ", run.glyphs.style.size, false);
    }
}

fn of(color: Color) -> rgb::Color {
    rgb::Color::new(color.r, color.g, color.b)
}

fn share(part: f64) -> NormalizedF32 {
    NormalizedF32::new(part.clamp(0.0, 1.0) as f32).unwrap_or(NormalizedF32::ONE)
}
