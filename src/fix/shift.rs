use std::ops::RangeInclusive;

use crate::text::{Edit, Span};

/// Where the bytes of a text stand after edits.
pub(super) struct Shift<'e> {
    /// In the order of the text, none of which meets another.
    edits: Vec<&'e Edit>,
}

impl<'e> Shift<'e> {
    pub fn new(edits: impl IntoIterator<Item = &'e Edit>) -> Shift<'e> {
        let mut edits: Vec<&Edit> = edits.into_iter().collect();
        edits.sort_by_key(|edit| edit.location.span);
        Shift { edits }
    }

    /// Where byte `at` of the old text may stand in the new one: exactly one place, but for a byte that was replaced
    /// or before which something was put.
    pub fn places(&self, at: u32) -> RangeInclusive<u32> {
        let mut longer = 0_i64;
        let moved = |byte: u32, longer: i64| (i64::from(byte) + longer) as u32;
        for edit in self.edits.iter().take_while(|edit| edit.location.span.start <= at) {
            let span = edit.location.span;
            if at < span.end || at == span.start {
                let low = moved(span.start, longer);
                return low..=low + edit.text.len() as u32;
            }
            longer += edit.text.len() as i64 - i64::from(span.len());
        }
        moved(at, longer)..=moved(at, longer)
    }

    /// What the edits wrote, as places of the new text.
    pub fn written(&self) -> impl Iterator<Item = Span> {
        let mut longer = 0_i64;
        self.edits.iter().map(move |edit| {
            let start = (i64::from(edit.location.span.start) + longer) as u32;
            longer += edit.text.len() as i64 - i64::from(edit.location.span.len());
            Span::new(start, start + edit.text.len() as u32)
        })
    }

    /// Whether an edit meets `span`, its ends included.
    pub fn touches(&self, span: Span) -> bool {
        self.edits.iter().any(|edit| edit.location.span.start <= span.end && span.start <= edit.location.span.end)
    }

    /// Whether all of `span` is replaced.
    pub fn covers(&self, span: Span) -> bool {
        self.edits.iter().any(|edit| edit.location.span.start <= span.start && span.end <= edit.location.span.end)
    }
}
