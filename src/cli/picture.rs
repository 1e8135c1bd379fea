use clap::{Args, ValueEnum};

use super::console::{Failure, did_you_mean};
use super::formats::Format;
use super::select::quoted;
use crate::backend::{png, svg};
use crate::config::Config;
use crate::layout::text::Fonts;
use crate::layout::{self, Color, Columns, Labels, Lane, Scene, Theme};
use crate::model::{Journey, Model};

/// How a picture looks: options that only pictures have.
#[derive(Args, Clone, Debug, Default)]
pub struct PictureArgs {
    /// Only these lanes, in this order: action,emotion,pain (svg, png)
    #[arg(long, value_name = "LANES", value_delimiter = ',')]
    lanes: Vec<String>,
    /// How many touchpoints stand in a row, 0 for all (svg, png) [default: up to 12]
    #[arg(long, value_name = "N")]
    columns: Option<usize>,
    /// Everything at a glance: narrow columns, bars and dots for pain points and opportunities (svg, png)
    #[arg(long)]
    overview: bool,
    /// The colours: light, dark, print or contrast (svg, png) [default: the project's, or light]
    #[arg(long, value_name = "THEME")]
    theme: Option<String>,
    /// Letters as text with embedded fonts, or as outlines for programs that know no fonts (svg)
    #[arg(long, value_name = "HOW", value_enum)]
    text: Option<Letters>,
    /// How many times as large as the SVG (png) [default: 1]
    #[arg(long, value_name = "N", value_parser = scale)]
    scale: Option<f32>,
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
    letters: svg::Letters,
    scale: f32,
    fonts: Fonts,
}

impl Picture {
    /// Reads what the user wrote, for outputs in `formats`.
    ///
    /// # Errors
    /// A lane or theme that does not exist, or an option that none of the outputs heeds.
    pub fn new(args: &PictureArgs, formats: &[Format]) -> Result<Picture, Failure> {
        let given = [
            ("--lanes", !args.lanes.is_empty()),
            ("--columns", args.columns.is_some()),
            ("--overview", args.overview),
            ("--theme", args.theme.is_some()),
            ("--text", args.text.is_some()),
        ];
        if let Some((option, _)) = given.iter().find(|(_, given)| *given)
            && !formats.iter().any(|format| format.is_picture())
        {
            return Err(Failure::new(format!("`{option}` is for pictures: `svg` and `png`")));
        }
        if args.scale.is_some() && !formats.contains(&Format::Png) {
            return Err(Failure::new("`--scale` is for `png`").help("an SVG is sharp at any size"));
        }
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
        Ok(Picture { options, chosen, theme, letters, scale: args.scale.unwrap_or(1.0), fonts: Fonts::bundled() })
    }

    /// Takes on the words and colours of a project. A theme that the user names beats the project's, its
    /// colours too.
    pub fn dress(&mut self, config: &Config) {
        self.options.labels = Labels::new(config.labels.clone());
        if !self.chosen {
            let look = &config.theme;
            let mut theme = Theme::named(look.name.word()).unwrap_or_else(Theme::light);
            if let Some(accent) = look.accent.as_deref().and_then(Color::parse) {
                theme = theme.with_accent(accent);
            }
            self.theme = theme.with_stages(look.stages.iter().filter_map(|stage| Color::parse(stage)).collect());
        }
    }

    /// `journeys` as one SVG. A journey that revises another one shows the curves of both.
    pub fn svg(&self, model: &Model, journeys: &[&Journey]) -> String {
        let options = svg::Options { letters: self.letters, ..svg::Options::default() };
        svg::render(&self.scene(model, journeys), &self.fonts, &options)
    }

    fn scene(&self, model: &Model, journeys: &[&Journey]) -> Scene {
        let mut shown: Vec<&Journey> = Vec::new();
        for &journey in journeys {
            let base = journey.revises.as_deref().and_then(|base| model.journey(base));
            for journey in base.into_iter().chain([journey]) {
                if !shown.iter().any(|other| other.id == journey.id) {
                    shown.push(journey);
                }
            }
        }
        layout::map(model, &shown, &self.options, &self.theme, &self.fonts)
    }

    /// The same as a PNG.
    ///
    /// # Errors
    /// It would be too large.
    pub fn png(&self, model: &Model, journeys: &[&Journey]) -> Result<Vec<u8>, Failure> {
        // The rasteriser has the faces at hand: what is embedded would only be read past.
        let options = svg::Options { letters: svg::Letters::Bare, ..svg::Options::default() };
        let svg = svg::render(&self.scene(model, journeys), &self.fonts, &options);
        png::render(&svg, &self.fonts, self.scale).map_err(|error| Failure::new(error.to_string()))
    }
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
