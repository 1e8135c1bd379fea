use super::Location;

/// A replacement of one piece of text: what fixes, code actions and rename are made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; an empty span inserts.
    pub location: Location,
    /// What stands there afterwards.
    pub text: String,
}

impl Edit {
    /// Puts `text` in the place of `location`.
    pub fn new(location: Location, text: impl Into<String>) -> Edit {
        Edit { location, text: text.into() }
    }

    /// Applies those of `edits` that lie in the file of `text`, from the first to the last.
    /// An edit that overlaps an earlier one is left out, so the result is always whole.
    pub fn apply<'a>(text: &str, edits: impl IntoIterator<Item = &'a Edit>) -> String {
        let mut sorted: Vec<&Edit> = edits.into_iter().collect();
        sorted.sort_by_key(|edit| edit.location.span);
        let mut out = String::with_capacity(text.len());
        let mut done = 0;
        for edit in sorted {
            let range = edit.location.span.range();
            if range.start < done || text.get(range.clone()).is_none() {
                continue;
            }
            out.push_str(&text[done..range.start]);
            out.push_str(&edit.text);
            done = range.end;
        }
        out.push_str(&text[done..]);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{FileId, Span};

    #[test]
    fn edits_apply_in_order_and_overlaps_are_left_out() {
        let edit = |start, end, text: &str| Edit::new(Location::new(FileId::default(), Span::new(start, end)), text);
        let edits = [edit(6, 11, "there"), edit(0, 5, "Hi"), edit(3, 8, "lost")];
        assert_eq!(Edit::apply("Hello world", &edits), "Hi there");
    }
}
