use crate::backend::Paper;
use crate::backend::svg::Letters;
use crate::layout::{Columns, Lane, Theme};

/// How pictures look. What nothing is said about is as the project of a map wants it.
///
/// ```
/// use journey::{Lane, Look, Paper, Theme};
///
/// let look = Look {
///     lanes: vec![Lane::named("stage"), Lane::named("emotion")],
///     theme: Some(Theme::dark()),
///     paper: Some(Paper::parse("a3-landscape")?),
///     ..Look::default()
/// };
/// # Ok::<(), journey::NoPaper>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// The lanes to draw, in this order; all of them where none is named. A lane that no statement uses is left out.
    pub lanes: Vec<Lane>,
    /// How many columns stand in a row. [`Columns::Auto`] folds a map at 12, to what fits a sheet of [`paper`](Look::paper),
    /// and on a page for browsers, which scrolls, not at all.
    pub columns: Columns,
    /// Everything at a glance, for hundreds of touchpoints: narrow columns, and of the lanes those that
    /// [`overview_lanes`](crate::overview_lanes) says.
    pub overview: bool,
    /// The colours; the project's where there is none, and on a page for browsers also its colours by night.
    pub theme: Option<Theme>,
    /// How an SVG writes letters.
    pub letters: Letters,
    /// How many times as large as the SVG a PNG is.
    pub scale: f32,
    /// The paper that the pages of a PDF have; without it a page is as large as its map.
    pub paper: Option<Paper>,
    /// The most sheets of paper for a map, whose text gets smaller where it must; as many as keep it readable without it.
    pub sheets: Option<usize>,
    /// What all ids in a picture start with, `map` where it is empty. Two pictures in one page need two.
    pub prefix: String,
}

impl Default for Look {
    fn default() -> Look {
        Look {
            lanes: Vec::new(),
            columns: Columns::default(),
            overview: false,
            theme: None,
            letters: Letters::default(),
            scale: 1.0,
            paper: None,
            sheets: None,
            prefix: String::new(),
        }
    }
}
