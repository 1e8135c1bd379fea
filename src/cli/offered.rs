//! Values of options: items of a list without the blanks around them, and words that a shell offers while an option is
//! typed. What is not among those is refused in our own words, not in those of the parser.

use std::convert::Infallible;
use std::ffi::OsStr;

use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, Command, Error};

/// An item of a list, which may stand behind a blank: `a, b`.
///
/// # Errors
/// None: what is wrong with it is said where it is looked up.
pub fn item(text: &str) -> Result<String, Infallible> {
    Ok(text.trim().to_owned())
}

/// Any text; a shell offers these.
#[derive(Clone, Debug)]
pub struct Offered(pub fn() -> Vec<&'static str>);

impl TypedValueParser for Offered {
    type Value = String;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<String, Error> {
        StringValueParser::new().parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new((self.0)().into_iter().map(PossibleValue::new)))
    }
}
