use clap::{Args, ValueEnum};

use super::console::{Failure, did_you_mean};
use super::fonts;
use super::formats::Format;
use super::select::quoted;
#[cfg(feature = "html")]
use crate::backend::html;
#[cfg(feature = "pdf")]
use crate::backend::pdf::{self, Laid, Paper};
#[cfg(feature = "png")]
use crate::backend::png;
use crate::backend::svg;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::dress;
use crate::layout::text::Fonts;
use crate::layout::{self, Columns, Labels, Lane, Scene, Theme};
use crate::model::{Journey, Model};
use crate::project::{Files, Project};
use crate::text::FileId;

/// How a picture looks: options that only pictures have.
#[derive(Args, Clone, Debug, Default)]
pub struct PictureArgs {
    /// Only these lanes, in this order: action,emotion,pain (svg, png, pdf, html)
    #[arg(long, value_name = "LANES", value_delimiter = ',')]
    lanes: Vec<String>,
    /// How many touchpoints stand in a row, 0 for all (svg, png, pdf, html) [default: up to 12; what
    /// fits a `--page`; all of them in html]
    #[arg(long, value_name = "N")]
    columns: Option<usize>,
    /// Everything at a glance: narrow columns, bars and dots for pain points and opportunities (svg, png, pdf, html)
    #[arg(long)]
    overview: bool,
    /// The colours: light, dark, print or contrast (svg, png, pdf, html) [default: the project's,
    /// or light; html follows the reader's system]
    #[arg(long, value_name = "THEME")]
    theme: Option<String>,
    /// Letters as text with embedded fonts, or as outlines for programs that know no fonts (svg)
    #[arg(long, value_name = "HOW", value_enum)]
    text: Option<Letters>,
    /// How many times as large as the SVG (png) [default: 1]
    #[arg(long, value_name = "N", value_parser = scale)]
    scale: Option<f32>,
    /// Draw characters that neither the bundled fonts nor the project's have as boxes (svg, png, pdf, html)
    #[arg(long)]
    no_system_fonts: bool,
    /// The paper that a map is laid on: a4, a3-landscape, letter, 420x297mm (pdf) [default: a page as large as the map]
    #[arg(long, value_name = "SIZE")]
    page: Option<String>,
    /// On at most N sheets of paper, with smaller text where it must be (pdf, with --page) [default: as many as
    /// keep text at 5.5 points]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    sheets: Option<u16>,
}

/// How the letters of an SVG are written.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Letters {
    Live,
    Paths,
}

fn scale(text: &str) -> Result<f32, String> {
    match text.parse::<f32>() {
        Ok(scale) if (0.1..=10.0).contains(&scale) => Ok(scale),
        _ => Err("a scale is a number from 0.1 to 10".to_owned()),
    }
}

/// How pictures are drawn.
pub struct Picture {
    options: layout::Options,
    /// Whether the user named the theme.
    chosen: bool,
    theme: Theme,
    /// The colours by night, for pages that follow the reader's system.
    #[cfg(feature = "html")]
    night: Option<Theme>,
    letters: svg::Letters,
    /// Whether fonts of the machine may help out.
    system_fonts: bool,
    fonts: Fonts,
    #[cfg(feature = "png")]
    scale: f32,
    #[cfg(feature = "pdf")]
    paper: Option<Paper>,
    #[cfg(feature = "pdf")]
    sheets: Option<usize>,
}

impl Picture {
    /// Reads what the user wrote, for outputs in `formats`.
    ///
    /// # Errors
    /// A lane, theme or paper that does not exist, an option that none of the outputs heeds, or a format that this
    /// program was built without.
    pub fn new(args: &PictureArgs, formats: &[Format]) -> Result<Picture, Failure> {
        if let Some((format, feature)) = formats.iter().find_map(|format| Some((format, format.missing()?))) {
            return Err(Failure::new(format!("this `journey` was built without {}", format.name()))
                .help(format!("build it with `cargo install journey-lang --features {feature}`")));
        }
        heeded(args, formats)?;
        let lanes = args.lanes.iter().map(|key| lane(key)).collect::<Result<Vec<Lane>, Failure>>()?;
        let outside = lanes.iter().find(|lane| args.overview && !lane.in_overview());
        if let Some(lane) = outside {
            let all = Lane::ALL.into_iter().filter(|lane| lane.in_overview()).map(Lane::key);
            return Err(Failure::new(format!("an overview has no lane `{}`", lane.key()))
                .help(format!("its lanes are {}", quoted(all))));
        }
        let options = layout::Options {
            overview: args.overview,
            lanes: Some(lanes).filter(|lanes| !lanes.is_empty()),
            columns: match args.columns {
                None => Columns::Auto,
                Some(0) => Columns::All,
                Some(most) => Columns::AtMost(most),
            },
            ..layout::Options::default()
        };
        let chosen = args.theme.is_some();
        let theme = args.theme.as_deref().map(theme).transpose()?.unwrap_or_else(Theme::light);
        let letters = match args.text {
            Some(Letters::Paths) => svg::Letters::Paths,
            Some(Letters::Live) | None => svg::Letters::Live,
        };
        Ok(Picture {
            options,
            chosen,
            #[cfg(feature = "html")]
            night: (!chosen).then(Theme::dark),
            theme,
            letters,
            system_fonts: !args.no_system_fonts,
            fonts: Fonts::bundled(),
            #[cfg(feature = "png")]
            scale: args.scale.unwrap_or(1.0),
            #[cfg(feature = "pdf")]
            paper: args.page.as_deref().map(paper).transpose()?,
            #[cfg(feature = "pdf")]
            sheets: args.sheets.map(usize::from),
        })
    }

    /// Takes on the words and colours of a project. A theme that the user names beats the project's, its
    /// colours too.
    pub fn dress(&mut self, config: &Config) {
        self.options.labels = Labels::new(config.labels.clone());
        if !self.chosen {
            self.theme = dress::theme(&config.theme);
            #[cfg(feature = "html")]
            {
                self.night = dress::night(&config.theme);
            }
        }
    }

    /// Takes on the fonts and pictures that `model`, which `root` declares, needs, and says what is to be told about
    /// them.
    pub fn load(&mut self, project: &Project, root: FileId, model: &Model, files: &dyn Files) -> Vec<Diagnostic> {
        let (fonts, mut told) = fonts::gather(project, root, model, files, self.system_fonts);
        self.fonts = fonts;
        let (pictures, more) = dress::pictures(project, root, files);
        self.options.pictures = pictures;
        told.extend(more);
        told.sort_by_key(|diagnostic| diagnostic.primary.location);
        told
    }

    /// `journeys` as one SVG. A journey that revises another one shows the curves of both.
    pub fn svg(&self, model: &Model, journeys: &[&Journey]) -> String {
        let options = svg::Options { letters: self.letters, ..svg::Options::default() };
        svg::render(&self.scene(model, journeys), &self.fonts, &options)
    }

    fn scene(&self, model: &Model, journeys: &[&Journey]) -> Scene {
        layout::map(model, &with_bases(model, journeys), &self.options, &self.theme, &self.fonts)
    }

    /// The same as a PNG.
    ///
    /// # Errors
    /// It would be too large.
    #[cfg(feature = "png")]
    pub fn png(&self, model: &Model, journeys: &[&Journey]) -> Result<Vec<u8>, Failure> {
        // The rasteriser has the faces at hand: what is embedded would only be read past.
        let options = svg::Options { letters: svg::Letters::Bare, raster: Some(self.scale), ..svg::Options::default() };
        let svg = svg::render(&self.scene(model, journeys), &self.fonts, &options);
        png::render(&svg, &self.fonts, self.scale).map_err(|error| Failure::new(error.to_string()))
    }

    /// The same as a PDF, each map from a page of its own.
    ///
    /// # Errors
    /// A font cannot be embedded.
    #[cfg(feature = "pdf")]
    pub fn pdf(&self, model: &Model, journeys: &[&Journey]) -> Result<Vec<u8>, Failure> {
        let laid = layout::maps(&with_bases(model, journeys)).into_iter().map(|map| {
            let lay = |columns| {
                let options = layout::Options { columns, ..self.options.clone() };
                layout::map(model, &map, &options, &self.theme, &self.fonts)
            };
            match &self.paper {
                Some(paper) => Laid::on(paper, self.sheets, self.options.columns, lay),
                None => Laid::whole(lay(self.options.columns)),
            }
        });
        let laid: Vec<Laid> = laid.collect();
        pdf::render(&laid, &self.fonts).map_err(|error| Failure::new(error.to_string()))
    }

    /// The same as a page for browsers, a section for each map.
    #[cfg(feature = "html")]
    pub fn html(&self, model: &Model, journeys: &[&Journey]) -> String {
        // A page scrolls, so nothing has to be folded.
        let columns = if self.options.columns == Columns::Auto { Columns::All } else { self.options.columns };
        let options = html::Options {
            layout: layout::Options { columns, ..self.options.clone() },
            light: self.theme.clone(),
            dark: self.night.clone(),
        };
        html::render(model, &with_bases(model, journeys), &options, &self.fonts)
    }

    /// A small picture of a map, its stages and its curve, by day and, where the project has both, by night.
    #[cfg(feature = "html")]
    pub fn thumbnail(&self, model: &Model, journey: &Journey) -> (String, Option<String>) {
        let lanes = Some(vec![Lane::Stage, Lane::Emotion]);
        // Too small to read, so neither letters nor pictures are embedded.
        let pictures = crate::picture::Pictures::default();
        let layout = layout::Options { lanes, columns: Columns::All, pictures, ..self.options.clone() };
        let options = svg::Options { letters: svg::Letters::Bare, ..svg::Options::default() };
        let draw = |theme: &Theme| {
            let scene = layout::map(model, &with_bases(model, &[journey]), &layout, theme, &self.fonts);
            svg::render(&scene, &self.fonts, &options)
        };
        (draw(&self.theme), self.night.as_ref().map(draw))
    }

    /// The page that leads to all maps.
    #[cfg(feature = "html")]
    pub fn index(&self, title: &str, entries: &[html::index::Entry]) -> String {
        let labels = &self.options.labels;
        html::index::render(title, entries, labels, &self.theme, self.night.as_ref(), &self.fonts)
    }

    // Formats that are missing were refused before.
    #[cfg(not(feature = "png"))]
    pub fn png(&self, _: &Model, _: &[&Journey]) -> Result<Vec<u8>, Failure> {
        Ok(Vec::new())
    }

    #[cfg(not(feature = "html"))]
    pub fn html(&self, _: &Model, _: &[&Journey]) -> String {
        String::new()
    }

    #[cfg(not(feature = "pdf"))]
    pub fn pdf(&self, _: &Model, _: &[&Journey]) -> Result<Vec<u8>, Failure> {
        Ok(Vec::new())
    }
}

/// `journeys`, and before each the one that it revises.
fn with_bases<'m>(model: &'m Model, journeys: &[&'m Journey]) -> Vec<&'m Journey> {
    let mut shown: Vec<&Journey> = Vec::new();
    for &journey in journeys {
        let base = journey.revises.as_deref().and_then(|base| model.journey(base));
        for journey in base.into_iter().chain([journey]) {
            if !shown.iter().any(|other| other.id == journey.id) {
                shown.push(journey);
            }
        }
    }
    shown
}

/// An option that changes none of the outputs was meant for another one.
fn heeded(args: &PictureArgs, formats: &[Format]) -> Result<(), Failure> {
    const PICTURES: &[Format] = &[Format::Svg, Format::Png, Format::Pdf, Format::Html];
    let given: [(&str, bool, &[Format], &str); 9] = [
        ("--lanes", !args.lanes.is_empty(), PICTURES, ""),
        ("--columns", args.columns.is_some(), PICTURES, ""),
        ("--overview", args.overview, PICTURES, ""),
        ("--theme", args.theme.is_some(), PICTURES, ""),
        ("--no-system-fonts", args.no_system_fonts, PICTURES, ""),
        ("--text", args.text.is_some(), &[Format::Svg], "the others bring their letters with them"),
        ("--scale", args.scale.is_some(), &[Format::Png], "the others are sharp at any size"),
        ("--page", args.page.is_some(), &[Format::Pdf], "write one with `-o map.pdf`"),
        ("--sheets", args.sheets.is_some(), &[Format::Pdf], "write one with `-o map.pdf --page a4`"),
    ];
    for (option, _, heeding, why) in given.into_iter().filter(|(_, given, ..)| *given) {
        if formats.iter().any(|format| heeding.contains(format)) {
            continue;
        }
        return Err(match heeding {
            [only] => Failure::new(format!("`{option}` is for {}", only.name())).help(why),
            _ => Failure::new(format!("`{option}` is for pictures: `svg`, `png`, `pdf` and `html`")),
        });
    }
    match (args.sheets, &args.page) {
        (Some(_), None) => {
            Err(Failure::new("`--sheets` counts sheets of paper").help("say of which size: `--page a4`"))
        }
        _ => Ok(()),
    }
}

#[cfg(feature = "pdf")]
fn paper(text: &str) -> Result<Paper, Failure> {
    Paper::parse(text).map_err(|error| match error {
        pdf::NoPaper::Size => Failure::new(format!("`--page {text}`: {error}")),
        pdf::NoPaper::Unknown => {
            let name = text.split(['-', ' ', ':']).next().unwrap_or(text);
            Failure::new(format!("`{text}` is not a size of paper"))
                .maybe_help(did_you_mean(name, Paper::names()).filter(|_| !Paper::names().any(|known| known == name)))
                .help(format!("the sizes are {}", quoted(Paper::names())))
                .help("each also as `a4-landscape` or `a4-portrait`; any other as `420x297mm` or `11x17in`")
        }
    })
}

fn lane(key: &str) -> Result<Lane, Failure> {
    Lane::from_key(key).ok_or_else(|| {
        let known = || Lane::ALL.into_iter().map(Lane::key);
        Failure::new(format!("there is no lane called `{key}`"))
            .maybe_help(did_you_mean(key, known()))
            .help(format!("the lanes are {}", quoted(known())))
    })
}

fn theme(name: &str) -> Result<Theme, Failure> {
    Theme::named(name).ok_or_else(|| {
        Failure::new(format!("there is no theme called `{name}`"))
            .maybe_help(did_you_mean(name, Theme::NAMES))
            .help(format!("the themes are {}", quoted(Theme::NAMES.into_iter())))
    })
}
