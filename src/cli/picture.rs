use clap::Args;

use super::console::{Failure, did_you_mean};
use super::select::quoted;
use crate::backend::{png, svg};
use crate::layout::text::Fonts;
use crate::layout::{self, Columns, Lane, Theme};
use crate::model::{Journey, Model};

/// What a picture shows and how large it is.
#[derive(Args, Debug)]
pub struct PictureArgs {
    /// Only these lanes, in this order: action,emotion,pain
    #[arg(long, value_name = "LANE", value_delimiter = ',')]
    lanes: Vec<String>,
    /// How many touchpoints stand in a row; 0 for all [default: up to 12]
    #[arg(long, value_name = "N")]
    columns: Option<usize>,
    /// How many pixels of a PNG make one of the SVG
    #[arg(long, value_name = "N", default_value_t = 1.0)]
    scale: f32,
}

/// How pictures are drawn.
pub struct Pictures {
    options: layout::Options,
    scale: f32,
    fonts: Fonts,
}

impl Pictures {
    /// Reads the arguments.
    ///
    /// # Errors
    /// A lane that there is not, or a scale that is no size.
    pub fn new(args: &PictureArgs) -> Result<Pictures, Failure> {
        if !(args.scale.is_finite() && args.scale > 0.0) {
            return Err(Failure::new(format!("a picture cannot be {} times as large", args.scale))
                .help("write a number above 0, such as `--scale 2`"));
        }
        let keys = || Lane::ALL.into_iter().map(Lane::key);
        let lane = |key: &String| {
            Lane::from_key(key).ok_or_else(|| {
                Failure::new(format!("there is no lane called `{key}`"))
                    .maybe_help(did_you_mean(key, keys()))
                    .help(format!("the lanes are {}", quoted(keys())))
            })
        };
        let lanes: Vec<Lane> = args.lanes.iter().map(lane).collect::<Result<_, _>>()?;
        let columns = match args.columns {
            None => Columns::Auto,
            Some(0) => Columns::All,
            Some(most) => Columns::AtMost(most),
        };
        let options =
            layout::Options { lanes: (!lanes.is_empty()).then_some(lanes), columns, ..layout::Options::default() };
        Ok(Pictures { options, scale: args.scale, fonts: Fonts::bundled() })
    }

    /// The maps of `journeys`, one below the other, as SVG.
    pub fn svg(&self, model: &Model, journeys: &[&Journey]) -> String {
        let scene = layout::map(model, journeys, &self.options, &Theme::light(), &self.fonts);
        svg::render(&scene, &self.fonts, &svg::Options::default())
    }

    /// The same as PNG.
    ///
    /// # Errors
    /// More pixels than anybody looks at.
    pub fn png(&self, model: &Model, journeys: &[&Journey]) -> Result<Vec<u8>, Failure> {
        png::render(&self.svg(model, journeys), &self.fonts, self.scale)
            .map_err(|error| Failure::new(error.to_string()))
    }
}
