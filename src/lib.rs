#![forbid(unsafe_code)]
//! Journey: a small language, and its compiler, for customer journey maps.
//!
//! A [`Map`] is read from text and always comes out, with messages about what is wrong; a [`Renderer`] makes a file of it in
//! any [`Format`]:
//!
//! ```
//! # #[cfg(feature = "svg")] {
//! use journey::{Format, Map, Renderer};
//!
//! let map = Map::parse("ride.journey", r#"journey "Ride" { stage "Plan" { touchpoint "Timetable" { emotion hopeful } } }"#);
//! assert!(!map.has_errors(), "{:?}", map.messages());
//! let svg = Renderer::default().render(&map, Format::Svg)?;
//! assert!(svg.starts_with(b"<svg "));
//! # }
//! # Ok::<(), journey::RenderError>(())
//! ```
//!
//! Maps that import each other, with the `journey.toml`, fonts and pictures of their project, come from any [`Files`]: a disk, a
//! server's store, or [`Memory`].
//!
//! # From text to a file
//!
//! 1. **Text to tree.** [`syntax`] reads any text into a tree that keeps every byte, and mends quotes and braces that do not
//!    fit. It knows no keyword.
//! 2. **Tree to model.** Statements are made of the tree by the table of the [`language`]; names are bound, imports
//!    followed and revisions applied, and a [`model::Model`] is what comes out: plain data that every output reads, that
//!    [`check`] gives advice about and [`analysis`] counts.
//! 3. **Model to scene.** [`layout`] sets texts and places everything as a [`Scene`] of pure geometry.
//! 4. **Scene to file.** [`backend`] writes one format a module.
//!
//! Each step gives a value *and* adds to the messages, [`Diagnostic`]s: none gives up because of a mistake.
//!
//! # What it never does
//!
//! The library opens no file, starts no thread (but with the feature `parallel`), and asks for no date: [`Files`] and the day
//! come from whoever calls it. The same input gives the same bytes everywhere, and no input makes it panic.
//!
//! # What is stable
//!
//! The types on this page, [`model`], the codes of [`diagnostic`]s and the JSON of [`backend::json`] change only with the
//! version, and the changelog says how. The other modules show how it works; they may change with any release, and so may what
//! this page does not list.
//!
//! # Features
//!
//! Without any, maps are read, checked and written as JSON, Markdown, CSV and Mermaid. `svg` draws; `png`, `pdf` and `html` each
//! add the format of their name; `schema` gives JSON Schemas; `parallel` uses several cores; `lsp` is the language server and
//! `cli` the command. What a build lacks is [`RenderError::NotBuilt`], and [`Format::is_built`] tells before.

pub mod analysis;
#[doc(hidden)]
pub mod ast;
pub mod backend;
pub mod check;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod cli;
pub mod config;
pub mod diagnostic;
#[cfg(feature = "svg")]
#[doc(hidden)]
pub mod dress;
pub mod fix;
pub mod format;
mod guard;
#[doc(hidden)]
pub mod ide;
pub mod import;
mod keyword;
pub mod language;
#[cfg(feature = "svg")]
pub mod layout;
#[doc(hidden)]
pub mod lower;
#[cfg(feature = "lsp")]
#[doc(hidden)]
pub mod lsp;
mod map;
pub mod model;
#[cfg(feature = "svg")]
#[doc(hidden)]
pub mod picture;
#[doc(hidden)]
pub mod project;
mod render;
#[doc(hidden)]
pub mod resolve;
pub mod syntax;
pub mod text;

pub use backend::mermaid::Diagram;
pub use diagnostic::{Diagnostic, Severity};
pub use map::Map;
pub use project::{Files, Memory};
pub use render::{Format, NoFormat, RenderError, Renderer, Selection};

#[cfg(feature = "svg")]
pub use {
    backend::svg::Letters,
    backend::{Card, NoPaper, Paper, Turn},
    dress::{Dress, Lend},
    layout::{Color, Columns, Lane, Scene, Theme, lane, lanes, overview_lanes, text::Fonts},
    render::Look,
};
