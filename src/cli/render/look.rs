use clap::{Args, ValueEnum};

use super::format::built;
use crate::backend::svg::Letters;
use crate::backend::{NoPaper, Paper};
use crate::cli::console::{Failure, did_you_mean};
use crate::cli::offered::Offered;
use crate::cli::select::quoted;
use crate::layout::{self, Columns, Lane, Theme};
use crate::render::{Format, Look};

/// How a picture looks: options that only pictures have.
#[derive(Args, Clone, Debug, Default)]
pub struct LookArgs {
    /// Only these lanes, in this order: action,emotion,pain (svg, png, pdf, html)
    #[arg(long, value_name = "LANES", value_delimiter = ',', value_parser = Offered(lanes), hide_possible_values = true)]
    lanes: Vec<String>,
    /// How many touchpoints stand in a row, 0 for all (svg, png, pdf, html) [default: up to 12; what
    /// fits a `--page`; all of them in html]
    #[arg(long, value_name = "N", value_parser = columns)]
    columns: Option<usize>,
    /// Everything at a glance: narrow columns, bars and dots for pain points and opportunities (svg, png, pdf, html)
    #[arg(long)]
    overview: bool,
    /// The colours: light, dark, print or contrast (svg, png, pdf, html) [default: the project's,
    /// or light; html follows the reader's system]
    #[arg(long, value_name = "THEME", value_parser = Offered(themes), hide_possible_values = true)]
    theme: Option<String>,
    /// Letters as text with embedded fonts, or as outlines for programs that know no fonts (svg)
    #[arg(long, value_name = "HOW", value_enum, ignore_case = true)]
    text: Option<Text>,
    /// How many times as large as the SVG (png) [default: 1]
    #[arg(long, value_name = "N", value_parser = scale)]
    scale: Option<f32>,
    /// Draw characters that neither the bundled fonts nor the project's have as boxes (svg, png, pdf, html)
    #[arg(long)]
    no_system_fonts: bool,
    /// The paper that a map is laid on: a4, a3-landscape, letter, 420x297mm (pdf) [default: a page as large as the map]
    #[arg(long, value_name = "SIZE", value_parser = Offered(papers), hide_possible_values = true)]
    page: Option<String>,
    /// On at most N sheets of paper, with smaller text where it must be (pdf, with --page) [default: as many as
    /// keep text at 5.5 points]
    #[arg(long, value_name = "N", value_parser = sheets)]
    sheets: Option<usize>,
}

/// How the letters of an SVG are written.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Text {
    Live,
    Paths,
}

fn lanes() -> Vec<&'static str> {
    layout::lane_keys().collect()
}

fn themes() -> Vec<&'static str> {
    Theme::NAMES.to_vec()
}

fn papers() -> Vec<&'static str> {
    Paper::names().collect()
}

fn columns(text: &str) -> Result<usize, String> {
    text.trim().parse().map_err(|_| "columns are counted: `4`, or `0` for all in one row".to_owned())
}

fn sheets(text: &str) -> Result<usize, String> {
    match text.trim().parse() {
        Ok(sheets) if sheets > 0 => Ok(sheets),
        _ => Err("sheets are counted: `1` or more".to_owned()),
    }
}

fn scale(text: &str) -> Result<f32, String> {
    match text.trim().parse::<f32>() {
        Ok(scale) if (0.1..=10.0).contains(&scale) => Ok(scale),
        _ => Err("a scale is a number from 0.1 to 10".to_owned()),
    }
}

impl LookArgs {
    /// Reads what the user wrote, for outputs in `formats`.
    ///
    /// # Errors
    /// A lane, theme or paper that does not exist, an option that none of the outputs heeds, or a format that this
    /// program was built without.
    pub fn look(&self, formats: &[Format]) -> Result<Look, Failure> {
        built(formats)?;
        heeded(self, formats)?;
        let lanes = self.lanes.iter().map(|key| lane(key.trim())).collect::<Result<Vec<Lane>, Failure>>()?;
        if let Some(outside) =
            lanes.iter().find(|lane| self.overview && layout::overview_lanes().all(|shown| shown != **lane))
        {
            let all: Vec<Lane> = layout::overview_lanes().collect();
            return Err(Failure::new(format!("an overview has no lane `{}`", outside.key()))
                .help(format!("its lanes are {}", quoted(all.iter().map(Lane::key)))));
        }
        Ok(Look {
            lanes,
            columns: match self.columns {
                None => Columns::Auto,
                Some(0) => Columns::All,
                Some(most) => Columns::AtMost(most),
            },
            overview: self.overview,
            theme: self.theme.as_deref().map(theme).transpose()?,
            letters: match self.text {
                Some(Text::Paths) => Letters::Paths,
                Some(Text::Live) | None => Letters::Live,
            },
            scale: self.scale.unwrap_or(1.0),
            paper: self.page.as_deref().map(paper).transpose()?,
            sheets: self.sheets,
            ..Look::default()
        })
    }

    /// Whether fonts of the machine may help out.
    pub fn system_fonts(&self) -> bool {
        !self.no_system_fonts
    }
}

/// An option that changes none of the outputs was meant for another one.
fn heeded(args: &LookArgs, formats: &[Format]) -> Result<(), Failure> {
    const PICTURES: &[Format] = &Format::PICTURES;
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

fn paper(text: &str) -> Result<Paper, Failure> {
    Paper::parse(text).map_err(|error| match error {
        NoPaper::Size => Failure::new(format!("`--page {text}`: {error}")),
        NoPaper::Unknown => {
            let name = text.split(['-', ' ', ':']).next().unwrap_or(text);
            Failure::new(format!("`{text}` is not a size of paper"))
                .maybe_help(did_you_mean(name, Paper::names()).filter(|_| !Paper::names().any(|known| known == name)))
                .help(format!("the sizes are {}", quoted(Paper::names())))
                .help("each also as `a4-landscape` or `a4-portrait`; any other as `420x297mm` or `11x17in`")
        }
    })
}

fn lane(key: &str) -> Result<Lane, Failure> {
    layout::lane(&key.to_lowercase()).ok_or_else(|| {
        let known = layout::lane_keys;
        Failure::new(format!("there is no lane called `{key}`"))
            .maybe_help(did_you_mean(key, known()))
            .help(format!("the lanes are {}", quoted(known())))
    })
}

fn theme(name: &str) -> Result<Theme, Failure> {
    Theme::named(&name.trim().to_lowercase()).ok_or_else(|| {
        Failure::new(format!("there is no theme called `{name}`"))
            .maybe_help(did_you_mean(name, Theme::NAMES))
            .help(format!("the themes are {}", quoted(Theme::NAMES.into_iter())))
    })
}
