//! The map as one page for browsers: the same picture, with lanes and personas to switch off, details of every
//! touchpoint, search, and both themes. It asks the network for nothing, and without scripts it is the plain map with
//! the details below it.

mod details;
mod escape;
pub mod index;
mod palette;
mod shell;
mod tools;

pub use self::shell::Shell;
use self::{details::Details, escape::escape, palette::Palette};
use super::svg::{self, Inline};
use crate::layout::{
    self, Color, Scene, Theme,
    text::{Direction, Fonts, Style},
};
use crate::model::{Journey, Model};

/// How a page looks.
#[derive(Clone, Debug)]
pub struct Options {
    /// Lanes, columns and words of the maps.
    pub layout: layout::Options,
    /// The colours by day.
    pub light: Theme,
    /// The colours by night; none keeps those of the day.
    pub dark: Option<Theme>,
}

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// A map in both themes: its colours are numbers of a [`Palette`].
struct Map<'m> {
    journey: &'m Journey,
    scene: Scene,
    prefix: String,
}

/// The page of `journeys`, a section for each map. One that revises another one of them shares its map.
pub fn render(model: &Model, journeys: &[&Journey], options: &Options, fonts: &Fonts) -> String {
    let together = layout::maps(journeys);
    let lay = |theme: &Theme| -> Vec<Scene> {
        together.iter().map(|map| layout::map(model, map, &options.layout, theme, fonts)).collect()
    };
    let (mut scenes, mut palette) = (lay(&options.light), Palette::default());
    let dark = options.dark.as_ref().map(lay);
    let mut numbered = scenes.clone();
    let partners = dark.as_ref().unwrap_or(&scenes);
    let paired = numbered.iter_mut().zip(partners).all(|(scene, partner)| palette.number(scene, partner));
    if !paired {
        // The two themes draw different things: the day's colours stand for both.
        palette = Palette::default();
        numbered.clone_from(&scenes);
        numbered.iter_mut().zip(&scenes).for_each(|(scene, same)| {
            palette.number(scene, same);
        });
    }
    scenes = numbered;
    let prefix = if options.layout.prefix.is_empty() { "map" } else { &options.layout.prefix };
    let maps: Vec<Map> = together
        .iter()
        .zip(scenes)
        .filter_map(|(journeys, scene)| {
            let journey = journeys.last().copied()?;
            Some(Map { journey, scene, prefix: prefix.to_owned() })
        })
        .collect();
    let night = options.dark.as_ref().filter(|_| paired);
    let colours = letters(fonts) + &colours(&palette, options, night);
    let words = words(model, &maps, options, night.is_some());
    let faces =
        svg::Faces::with(maps.iter().map(|map| &map.scene), &format!("{}{}", words.bar, words.abouts.concat()), fonts);
    let body = body(&maps, words, options, fonts, &faces);
    let titles: Vec<&str> = maps.iter().map(|map| map.scene.title.as_str()).collect();
    let descriptions: Vec<&str> = maps.iter().map(|map| map.scene.desc.as_str()).collect();
    let (direction, lang) = common(&maps);
    Shell {
        title: &titles.join(" · "),
        description: &descriptions.join(" "),
        lang: lang.or(Some("en")),
        direction,
        styles: vec![&faces.style, &colours, STYLE],
        scripts: vec![SCRIPT],
        body: &body,
    }
    .page()
}

/// The map alone, as an SVG for a page that brings the rest: every touchpoint, stage and statement carries where it was
/// written (`data-file`, `data-start` and `data-end`, a file's number and bytes), so that a click can move a cursor.
/// Its letters are embedded.
pub fn fragment(scene: &Scene, fonts: &Fonts, prefix: &str) -> String {
    let faces = svg::Faces::of([scene], fonts);
    let inline = Inline { prefix: prefix.to_owned(), numbered: false, places: true, style: faces.style.clone() };
    svg::inline(scene, fonts, &faces, &inline)
}

/// Direction and language of all maps, where they have these in common.
fn common<'m>(maps: &'m [Map]) -> (Direction, Option<&'m str>) {
    let first = maps.first().map(|map| (map.scene.direction, map.scene.lang.as_deref()));
    let (direction, lang) = first.unwrap_or_default();
    let same = |of: &dyn Fn(&Map) -> bool| maps.iter().all(of);
    let direction = if same(&|map| map.scene.direction == direction) { direction } else { Direction::LeftToRight };
    (direction, lang.filter(|lang| same(&|map| map.scene.lang.as_deref() == Some(lang))))
}

/// The colours of the page and of the maps as custom properties, by day, by night and on paper.
fn colours(palette: &Palette, options: &Options, night: Option<&Theme>) -> String {
    let (by_day, by_night) = palette.properties();
    let day = own(&options.light) + &by_day;
    let Some(night) = night else {
        let scheme = if options.light.ground.luminance() < 0.18 { "dark" } else { "light" };
        return format!(":root{{color-scheme:{scheme};{day}}}\n");
    };
    let night = own(night) + &by_night;
    format!(
        ":root{{{day}}}\n@media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{night}}}}}\n\
         @media screen{{:root[data-theme=dark]{{color-scheme:dark;{night}}}:root[data-theme=light]{{color-scheme:light}}}}\n"
    )
}

/// The font of the page, where it is not the usual one.
fn letters(fonts: &Fonts) -> String {
    let family = fonts.get(fonts.primary(&Style::new(15.0))).map_or("Inter", |face| face.family());
    if family == "Inter" { String::new() } else { format!(":root{{--font:\"{family}\"}}\n") }
}

/// What the page around the maps is coloured with.
fn own(theme: &Theme) -> String {
    // An edge that marks something to press must be seen (WCAG 1.4.11).
    let edge = (0..=20u8)
        .map(|step| theme.rule.mix(theme.ink, f64::from(step) / 20.0))
        .find(|edge| edge.contrast(theme.panel) >= 3.0)
        .unwrap_or(theme.ink);
    let shade = if theme.ground.luminance() < 0.18 { Color::hex(0) } else { theme.ink };
    let lift = format!("0 0.5rem 2rem rgb({} {} {} / 0.18)", shade.r, shade.g, shade.b);
    format!(
        "--ground:{};--panel:{};--rule:{};--edge:{edge};--ink:{};--muted:{};--accent:{};--tint:{};--lift:{lift};",
        theme.ground, theme.panel, theme.rule, theme.ink, theme.muted, theme.accent, theme.accent_tint
    )
}

/// What is written around the maps, as markup.
struct Words {
    bar: String,
    /// The details of each map.
    abouts: Vec<String>,
}

fn words(model: &Model, maps: &[Map], options: &Options, both: bool) -> Words {
    let labels = &options.layout.labels;
    let details = Details::new(model, labels);
    let abouts = maps.iter().map(|map| details.of(map.journey, &map.prefix)).collect();
    Words { bar: tools::bar(model, maps, labels, both), abouts }
}

fn body(maps: &[Map], words: Words, options: &Options, fonts: &Fonts, faces: &svg::Faces) -> String {
    let labels = &options.layout.labels;
    let mut out = words.bar;
    if maps.len() > 1 {
        out.push_str(&format!("<nav aria-label=\"{}\"><ul class=\"maps\">", escape(labels.get("maps"))));
        for map in maps {
            let (id, title) = (escape(&section(map)), escape(&map.scene.title));
            out.push_str(&format!("<li><a href=\"#{id}\">{title}</a></li>"));
        }
        out.push_str("</ul></nav>\n");
    }
    out.push_str("<main>\n");
    for (number, (map, abouts)) in maps.iter().zip(words.abouts).enumerate() {
        let title = escape(&map.scene.title);
        out.push_str(&format!("<section class=\"journey\" id=\"{}\"", escape(&section(map))));
        if let Some(lang) = &map.scene.lang {
            out.push_str(&format!(" lang=\"{}\"", escape(lang)));
        }
        if map.scene.direction == Direction::RightToLeft {
            out.push_str(" dir=\"rtl\"");
        }
        out.push_str(&format!(">\n<h2 class=\"unseen\">{title}</h2>\n"));
        out.push_str(&format!("<div class=\"frame\" tabindex=\"0\" role=\"region\" aria-label=\"{title}\">\n"));
        let prefix = format!("{}-{number}", map.prefix);
        let inline = Inline { prefix, numbered: true, places: false, style: String::new() };
        out.push_str(&svg::inline(&map.scene, fonts, faces, &inline));
        out.push_str("</div>\n<div class=\"abouts\">\n");
        out.push_str(&abouts);
        out.push_str("</div>\n</section>\n");
    }
    out.push_str("</main>\n");
    out
}

fn section(map: &Map) -> String {
    format!("{}.{}.map", map.prefix, map.journey.id)
}
