//! Text set in lines: which face draws which characters, how they are shaped, where a line breaks,
//! and in which order mixed directions stand. It knows neither the map nor any picture format.
//!
//! ```
//! use journey::layout::text::{Fonts, Locale, Style, Typesetter, Weight};
//! use journey::text::markup;
//!
//! let fonts = Fonts::bundled();
//! let typesetter = Typesetter::new(&fonts, Locale::default());
//! let body = Style::new(13.0);
//! let title = body.weight(Weight::SemiBold);
//! assert!(typesetter.measure("Sign-up form", &title) > typesetter.measure("Sign-up form", &body));
//!
//! let text = markup::parse("Enters details, **attempts payment**");
//! let lines = typesetter.wrap(&text, &body, 120.0);
//! assert_eq!(lines.len(), 2);
//! assert!(lines.iter().all(|line| line.width <= 120.0));
//! ```
//!
//! # What text may hold
//!
//! A line feed is a forced break; runs of blanks are one blank, and blanks at the edges of a line are not drawn.
//! Control characters, explicit direction overrides and isolates, and soft hyphens never reach the output;
//! each paragraph is set on its own, so nothing in one can turn another around. Characters that XML cannot
//! hold become U+FFFD.

mod breaks;
mod clean;
mod embed;
mod face;
mod fonts;
mod items;
mod levels;
mod line;
mod paragraph;
mod shape;
mod style;
mod typesetter;
mod woff;

pub use clean::is_ignorable;
pub use embed::{Embedded, EmbeddedFace, UsedGlyphs};
pub use face::{Face, FaceSource, Metrics, NotAFont};
pub use fonts::{FaceId, Fonts};
pub use line::{Glyph, GlyphRun, Line};
pub use style::{Direction, Locale, Style, Weight};
pub use typesetter::{Extent, Report, Typesetter};
