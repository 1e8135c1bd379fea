/// Whether somebody still waits for an answer. What takes long asks between two steps.
#[derive(Clone, Copy)]
pub struct Wanted<'a>(&'a dyn Fn() -> bool);

/// Nobody waits for the answer any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unwanted;

impl<'a> Wanted<'a> {
    /// As long as `still` says so.
    pub fn while_(still: &'a dyn Fn() -> bool) -> Wanted<'a> {
        Wanted(still)
    }

    /// To the end.
    pub fn always() -> Wanted<'a> {
        Wanted(&|| true)
    }

    /// # Errors
    /// Nobody waits any more.
    pub fn check(self) -> Result<(), Unwanted> {
        if (self.0)() { Ok(()) } else { Err(Unwanted) }
    }
}
