//! What every message means: the pages that `journey explain` prints, one table for each phase. A code is its page,
//! so no message can be made with a code that has none.

/// The codes of one phase: a constant for each page, and `CODES`, all of them.
macro_rules! messages {
    ($($name:ident = Page {
        code: $code:literal,
        severity: $severity:expr,
        summary: $summary:literal,
        $($rest:tt)*
    },)*) => {
        $(
            #[doc = concat!("`", $code, "`: ", $summary, ".")]
            pub const $name: $crate::diagnostic::Code = {
                static PAGE: $crate::diagnostic::code::Page = $crate::diagnostic::code::Page {
                    code: $code,
                    severity: $severity,
                    summary: $summary,
                    $($rest)*
                };
                $crate::diagnostic::Code::of(&PAGE)
            };
        )*

        #[allow(dead_code, reason = "examples of tests stand in no table")]
        pub(super) const CODES: &[(&str, $crate::diagnostic::Code)] = &[$((stringify!($name), $name)),*];
    };
}

mod assets;
mod config;
mod files;
mod names;
mod page;
mod render;
mod statements;
mod syntax;
mod values;

use std::cmp::Ordering;
use std::fmt;

use super::Severity;

pub use assets::*;
pub use config::*;
pub use files::*;
#[cfg(test)]
pub(super) use messages;
pub use names::*;
pub use page::reference;
pub use render::*;
pub use statements::*;
pub use syntax::*;
pub use values::*;

/// What one code means.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// The stable kebab-case code.
    pub code: &'static str,
    /// How much it matters unless somebody says otherwise.
    pub severity: Severity,
    /// What is wrong, in one line without a full stop.
    pub summary: &'static str,
    /// Why it matters and what to do, in a few sentences.
    pub explanation: &'static str,
    /// A file that shows it; empty where it cannot be written down as one text.
    pub bad: &'static str,
    /// The same file mended; empty where there is no bad one.
    pub good: &'static str,
}

/// The code of a message, with all that is known about it. Codes are ordered by name.
#[derive(Clone, Copy)]
pub struct Code(&'static Page);

impl Code {
    /// The code that `page` is about. There is one page a code, so a copy of a page is none.
    pub const fn of(page: &'static Page) -> Code {
        Code(page)
    }

    /// What people write: `unknown-name`.
    pub const fn name(self) -> &'static str {
        self.0.code
    }

    /// How much it matters unless somebody says otherwise.
    pub const fn severity(self) -> Severity {
        self.0.severity
    }

    /// What it means.
    pub const fn page(self) -> &'static Page {
        self.0
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Code) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Code {}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Code) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Code {
    fn cmp(&self, other: &Code) -> Ordering {
        self.name().cmp(other.name())
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.name(), f)
    }
}

/// All tables. A phase adds its own here.
const TABLES: [&[(&str, Code)]; 8] = [
    assets::CODES,
    config::CODES,
    files::CODES,
    syntax::CODES,
    statements::CODES,
    values::CODES,
    names::CODES,
    render::CODES,
];

/// Every code but those of lints, which stand in the files of the lints; in no order.
pub fn all() -> impl Iterator<Item = Code> {
    TABLES.into_iter().flatten().map(|(_, code)| *code)
}

/// The code that people write as `name`, if it is no lint's.
pub fn find(name: &str) -> Option<Code> {
    all().find(|code| code.name() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_constant_is_called_like_its_code() {
        for (constant, code) in TABLES.into_iter().flatten() {
            assert_eq!(constant.to_lowercase().replace('_', "-"), code.name());
        }
    }
}
