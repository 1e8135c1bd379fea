//! The JSON that [`crate::backend::json`] writes.

use crate::backend::json::{self, ReadError};
use crate::format;

/// The map in `text` as a `.journey` file.
///
/// # Errors
/// `text` is no JSON map of a version that this program reads. A map with names that lead nowhere or
/// values that are none is written all the same: compiling the result says what is wrong.
pub fn import(text: &str) -> Result<String, ReadError> {
    Ok(format::write(&json::read(text)?))
}
