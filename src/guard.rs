//! Faults of the program itself, or of a crate that it uses: they end a command or a request, never the process, and
//! what is told about them says which file and which part of it was at hand.

use std::any::Any;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Mutex, PoisonError};

/// Where in the sources the last fault happened, once [`remember`] was called.
static LAST: Mutex<Option<String>> = Mutex::new(None);

/// A panic, and what was at hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The innermost first: a key, the file that it stands in.
    about: Vec<String>,
    /// What the panic says.
    words: String,
}

/// Does `work`. Where it panics, the panic goes on and knows that it was about `thing`.
pub(crate) fn about<T>(thing: impl FnOnce() -> String, work: impl FnOnce() -> T) -> T {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(done) => done,
        Err(payload) => {
            let mut fault = Fault::of(payload);
            fault.about.push(thing());
            resume_unwind(Box::new(fault))
        }
    }
}

/// Does `work`.
///
/// # Errors
/// It panicked.
pub(crate) fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Fault> {
    catch_unwind(AssertUnwindSafe(work)).map_err(Fault::of)
}

/// From now on a panic writes nothing by itself, and its place is kept for the [`Fault`].
pub(crate) fn remember() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|place| format!("{}:{}", short(place.file()), place.line()));
        *LAST.lock().unwrap_or_else(PoisonError::into_inner) = place;
    }));
}

/// A path of the sources without the folders of the machine that built them.
fn short(path: &str) -> &str {
    let start =
        path.rfind("/src/").and_then(|at| path.get(..at)).map_or(0, |home| home.rfind('/').map_or(0, |at| at + 1));
    path.get(start..).unwrap_or(path)
}

impl Fault {
    fn of(payload: Box<dyn Any + Send>) -> Fault {
        let payload = match payload.downcast::<Fault>() {
            Ok(fault) => return *fault,
            Err(payload) => payload,
        };
        let said = payload.downcast_ref::<String>().map(String::as_str);
        let said = said.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or("no reason is given");
        let place = LAST.lock().unwrap_or_else(PoisonError::into_inner).take();
        let words = match place {
            Some(place) => format!("{said} ({place})"),
            None => said.to_owned(),
        };
        Fault { about: Vec::new(), words }
    }

    /// What the panic says, for whoever mends it.
    pub fn words(&self) -> &str {
        &self.words
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("`journey` met a fault of its own")?;
        if self.about.is_empty() { Ok(()) } else { write!(f, " at {}", self.about.join(" of ")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_knows_what_it_is_about() {
        let index = |list: &[u8], at: usize| list[at];
        let fault = guarded(|| about(|| "`journey.toml`".into(), || about(|| "`exclude`".into(), || index(&[], 3))));
        let fault = fault.expect_err("a fault");
        assert_eq!(fault.to_string(), "`journey` met a fault of its own at `exclude` of `journey.toml`");
        assert!(fault.words().starts_with("index out of bounds"), "{fault:?}");
        assert_eq!(guarded(|| about(|| unreachable!("nothing is told"), || 1)), Ok(1));
    }

    #[test]
    fn its_place_names_no_folder_of_a_machine() {
        assert_eq!(short("/home/me/registry/globset-0.4.21/src/glob.rs"), "globset-0.4.21/src/glob.rs");
        assert_eq!(short("src/guard.rs"), "src/guard.rs");
    }
}
