use std::{borrow::Cow, fmt};

/// A row of the map, by its key: what it is called and what it draws is said in its file in `lanes`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lane(Cow<'static, str>);

impl Lane {
    /// The lane called `key`, whether there is one or not.
    pub const fn named(key: &'static str) -> Lane {
        Lane(Cow::Borrowed(key))
    }

    /// Its key where that is one of Journey's own.
    pub(super) fn built_in(&self) -> Option<&'static str> {
        match self.0 {
            Cow::Borrowed(key) => Some(key),
            Cow::Owned(_) => None,
        }
    }

    /// The keyword whose statements it shows; `--lanes` and `[labels]` name it so.
    pub fn key(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Lane {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}
