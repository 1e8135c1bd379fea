use crate::model::{Quantity, Scale};
use crate::text::Location;

/// A value with the place where it was written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub location: Location,
}

impl<T> Spanned<T> {
    /// `value`, written at `location`.
    pub fn new(value: T, location: Location) -> Spanned<T> {
        Spanned { value, location }
    }
}

/// A value behind a keyword.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A name or a word of a list.
    Name(String),
    /// Text in quotes, a date or an age.
    Text(String),
    /// A number.
    Number(f64),
    /// A number, percentage or duration.
    Quantity(Quantity),
    /// Two ends of a scale.
    Scale(Scale),
}
