//! From a map to a file: one [`Renderer`] for every [`Format`], which every shell uses.

#[cfg(feature = "svg")]
mod drawing;
#[cfg(feature = "svg")]
mod drawn;
mod error;
mod format;
#[cfg(feature = "svg")]
mod look;
mod outputs;
mod renderer;
mod selection;

pub use error::RenderError;
pub use format::{Format, NoFormat};
#[cfg(feature = "svg")]
pub use look::Look;
pub use renderer::Renderer;
pub use selection::Selection;
