use std::borrow::Cow;

use super::limits::GHOST;

/// A few characters that mending puts into the copy before a byte of the original.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Insert {
    /// The byte it stands before.
    pub at: u32,
    /// What is put in.
    pub text: &'static str,
    /// Whether it is the quote that a text starts with.
    pub opens: bool,
}

impl Insert {
    /// What comes first of two things put in at one place: what ends something, then what starts it.
    fn rank(&self) -> (u32, u8) {
        let rank = match self.text {
            "\"" | "\"\"\"" if !self.opens => 0,
            "}" => 1,
            ";" => 2,
            "{" => 3,
            _ => 4,
        };
        (self.at, rank)
    }
}

/// What mending changes in a copy of the text before it is read again.
#[derive(Clone, Debug, Default)]
pub(super) struct Edits {
    inserts: Vec<Insert>,
    ghosts: Vec<u32>,
}

impl Edits {
    /// Puts things in and takes out the one-byte characters at `ghosts`.
    pub fn new(mut inserts: Vec<Insert>, mut ghosts: Vec<u32>) -> Edits {
        inserts.sort_by_key(Insert::rank);
        ghosts.sort_unstable();
        ghosts.dedup();
        Edits { inserts, ghosts }
    }

    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.inserts.is_empty() && self.ghosts.is_empty()
    }

    /// What is put in, in the order of the text.
    pub fn inserts(&self) -> &[Insert] {
        &self.inserts
    }

    /// Whether a character from `start` up to `end` was taken out.
    pub fn ghosts_in(&self, start: u32, end: u32) -> bool {
        let first = self.ghosts.partition_point(|&ghost| ghost < start);
        self.ghosts.get(first).is_some_and(|&ghost| ghost < end)
    }

    /// The copy. A character that is taken out leaves a ghost: other offsets stay the same, and
    /// what stands on both sides stays one statement.
    pub fn apply<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.is_empty() {
            return Cow::Borrowed(text);
        }
        let mut copy = String::with_capacity(text.len() + self.inserts.len());
        let mut done = 0;
        let mut ghosts = self.ghosts.iter().map(|&ghost| ghost as usize).peekable();
        let ends = self.inserts.iter().map(|insert| (insert.at as usize, insert.text));
        for (end, put) in ends.chain([(text.len(), "")]) {
            while let Some(ghost) = ghosts.next_if(|&ghost| ghost < end) {
                copy.push_str(text.get(done..ghost).unwrap_or_default());
                copy.push(GHOST);
                done = ghost + 1;
            }
            copy.push_str(text.get(done..end).unwrap_or_default());
            copy.push_str(put);
            done = end;
        }
        copy.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_apply_in_the_order_of_the_text() {
        let insert = |at, text| Insert { at, text, opens: false };
        let edits = Edits::new(vec![insert(5, "{"), insert(3, "}"), insert(5, ";")], vec![4, 0]);
        assert_eq!(edits.apply("abcdefg"), "\u{1}bc}d\u{1};{fg");
        assert!(edits.ghosts_in(4, 5));
        assert!(!edits.ghosts_in(1, 4));
    }
}
