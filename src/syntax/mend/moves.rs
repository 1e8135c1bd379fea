//! The ways one reading of a file can go on at an event.

use super::costs::*;
use super::events::{Event, Found, Line, What, find};
use super::state::{Arena, Block, Frame, Glue, Last, Mend, State, block_of};
use crate::syntax::{Container, NodeRef, Vocabulary, Wants};

/// What all moves need.
pub(super) struct Moves<'a> {
    pub arena: Arena,
    pub vocabulary: &'a dyn Vocabulary,
}

impl<'a> Moves<'a> {
    /// How `state` goes on at `event` where nothing is mended; none where that means trouble. `next` is room to
    /// work in.
    pub fn plain<'t>(&mut self, state: &State<'t>, event: &Event<'t>, next: &mut Vec<State<'t>>) -> Option<State<'t>> {
        next.clear();
        self.step(state, event, false, next);
        next.first().copied().filter(|plain| plain.cost - state.cost < TROUBLE)
    }

    /// Adds to `out` every way in which `state` can go on at `event`; the plain one first, the
    /// only one without `mending`.
    pub fn step<'t>(&mut self, state: &State<'t>, event: &Event<'t>, mending: bool, out: &mut Vec<State<'t>>) {
        let state = &match state.glue {
            Some(glue) if glue.row != event.line => State { glue: None, ..*state },
            _ => *state,
        };
        match event.what {
            What::Head(head) => self.head(state, event, head, mending, out),
            What::Separator => self.separator(state, event, mending, out),
            What::Open => self.open(state, event, mending, out),
            What::Close => self.close(state, event, mending, out),
            What::End => {
                let depth = self.arena.frame(state.frame).depth;
                let end = event.behind.max(1);
                out.push(self.pop(*state, depth - 1, end, event));
            }
        }
    }

    fn head<'t>(
        &mut self,
        state: &State<'t>,
        event: &Event<'t>,
        head: NodeRef<'t>,
        mending: bool,
        out: &mut Vec<State<'t>>,
    ) {
        let place = self.arena.frame(state.frame).place;
        let found = find(head, place, self.vocabulary);
        if let (Some(glue), Some(last)) = (state.glue, state.last) {
            if !glue.semicolon || self.belongs(&last, found, head, place) {
                out.push(self.absorb(state, last, event, head));
            }
            return;
        }
        out.push(self.place_as(state, event, head, found));
        if !mending {
            return;
        }
        let allowed = matches!(found, Found::Here(..) | Found::Line | Found::Junk);
        if event.first {
            let depth = self.arena.frame(state.frame).depth;
            for count in 1..=(depth - 1).min(6) {
                let outer = self.pop(*state, count, event.behind, event);
                let place = self.arena.frame(outer.frame).place;
                if place.is_some() && matches!(find(head, place, self.vocabulary), Found::Here(..)) {
                    out.push(self.place(&outer, event, head));
                }
            }
        }
        if let Some(last) = state.last {
            let inner = match last.block {
                Block::Takes(inner) => Some(Some(inner)),
                Block::Unknown => Some(None),
                Block::Refuses => None,
            };
            let fits =
                inner.is_some_and(|inner| matches!(find(head, inner, self.vocabulary), Found::Here(..) | Found::Line));
            if fits {
                let mend = Mend::Open { at: last.end, inner: event.span.start };
                let frame = (last.end, last.row, Some(last.indent), false);
                let inner = self.push(*state, inner.flatten(), frame).plus(OPEN);
                let inner = self.mended(inner, mend);
                out.push(self.place(&inner, event, head));
            }
        }
        if event.first
            && !allowed
            && let (Found::Elsewhere(word, _), Some(place)) = (found, place)
            && let Some(below) = self.vocabulary.below(place, word)
        {
            let at = event.span.start;
            let inner = self.push(*state, Some(below), (at, event.line, None, false)).plus(LOST_LINE);
            let inner = self.mended(inner, Mend::LostLine { at });
            out.push(self.place(&inner, event, head));
        }
    }

    /// Whether a head belongs to the statement before, with a `;` between them that is too many.
    fn belongs(&self, last: &Last, found: Found, head: NodeRef, place: Option<Container>) -> bool {
        let modifier = || {
            let first = head.pieces().next().map_or("", NodeRef::text);
            place.is_some_and(|place| self.vocabulary.modifier(place, last.line.keyword, first).is_some())
        };
        match found {
            _ if last.line.wants.is_open() => true,
            Found::NoKeyword => true,
            Found::Line | Found::Junk => false,
            Found::Here(..) | Found::Elsewhere(..) | Found::Unknown => modifier(),
        }
    }

    /// The pieces of `head` go to the statement before.
    fn absorb<'t>(&self, state: &State<'t>, last: Last<'t>, event: &Event<'t>, head: NodeRef<'t>) -> State<'t> {
        let place = self.arena.frame(state.frame).place;
        let line = last.line.with(head.pieces(), place, self.vocabulary);
        State { last: Some(Last { line, end: event.span.end, ..last }), ..*state }
    }

    /// The head stands where it stands.
    fn place<'t>(&self, state: &State<'t>, event: &Event<'t>, head: NodeRef<'t>) -> State<'t> {
        let place = self.arena.frame(state.frame).place;
        self.place_as(state, event, head, find(head, place, self.vocabulary))
    }

    /// The same for a head that is `found` in the place at hand.
    fn place_as<'t>(&self, state: &State<'t>, event: &Event<'t>, head: NodeRef<'t>, found: Found<'t>) -> State<'t> {
        let frame = self.arena.frame(state.frame);
        let line = Line::new(found, head, frame.place, self.vocabulary);
        let mut next = *state;
        next.cost += match found {
            _ if frame.place.is_none() => 0,
            Found::Here(..) if line.joined.is_some() => ODD,
            Found::Here(..) | Found::Line | Found::Junk => 0,
            Found::Unknown => ODD,
            Found::Elsewhere(..) | Found::NoKeyword => ACCEPT,
        };
        if event.first {
            if frame.indent.is_some_and(|indent| event.indent <= indent) {
                next.tie += NOT_DEEPER;
            }
            if next.sibling.is_some_and(|sibling| sibling != event.indent) {
                next.tie += SIBLING;
            }
            next.sibling = Some(event.indent);
        } else if frame.first && frame.line == event.line {
            next.tie += OPEN_FIRST;
        }
        let (row, indent, end) = (event.line, event.indent, event.span.end);
        next.last = Some(Last { block: block_of(found), line, row, indent, end });
        next.glue = None;
        next
    }

    fn separator<'t>(&mut self, state: &State<'t>, event: &Event<'t>, mending: bool, out: &mut Vec<State<'t>>) {
        let wants = state.last.is_some_and(|last| last.line.wants.is_open());
        let plain = State { last: None, glue: None, ..*state };
        out.push(plain.plus(if wants { ACCEPT } else { 0 }));
        if mending && state.last.is_some_and(|last| last.row == event.line) {
            let glue = Some(Glue { row: event.line, semicolon: true });
            let joined = State { glue, ..*state }.plus(GHOST);
            out.push(self.mended(joined, Mend::Join { at: event.span.start }));
        }
    }

    fn open<'t>(&mut self, state: &State<'t>, event: &Event<'t>, mending: bool, out: &mut Vec<State<'t>>) {
        let (place, cost) = match state.last {
            None => (None, ACCEPT),
            Some(last) => {
                let wants = if last.line.wants == Wants::Value { ACCEPT } else { 0 };
                match last.block {
                    Block::Takes(place) => (Some(place), wants),
                    Block::Refuses => (None, wants + ACCEPT),
                    Block::Unknown => (None, wants),
                }
            }
        };
        let opener = (event.span.start, event.line, Some(event.indent), event.first);
        let calm = state.calm + u32::from(cost == 0 && self.opens_near_the_top(state));
        out.push(State { calm, ..self.push(*state, place, opener).plus(cost) });
        if !mending {
            return;
        }
        out.push(self.ghost(state, event));
        if let Some(last) = state.last
            && let Some((at, word)) = last.line.joined
            && let here = self.arena.frame(state.frame).place
            && let Some(place) =
                here.and_then(|here| self.vocabulary.statement(here, word)).and_then(|entry| entry.block)
        {
            let split = State { cost: state.cost.saturating_sub(ODD), ..*state }.plus(SEPARATE);
            let split = self.mended(split, Mend::Separate { at });
            out.push(self.push(split, Some(place), opener));
        }
    }

    /// Whether a `{` here starts a block in the file or in one of its declarations, all of them known.
    pub fn opens_near_the_top(&self, state: &State) -> bool {
        let frame = self.arena.frame(state.frame);
        let known = state.last.is_some_and(|last| matches!(last.block, Block::Takes(_)));
        frame.depth <= 2 && frame.place.is_some() && known
    }

    fn close<'t>(&mut self, state: &State<'t>, event: &Event<'t>, mending: bool, out: &mut Vec<State<'t>>) {
        let depth = self.arena.frame(state.frame).depth;
        if depth > 1 {
            // `stage }`: something is missing, or the brace is too many.
            let wants = state.last.is_some_and(|last| last.line.wants.is_open());
            out.push(self.pop_with(state.plus(if wants { ODD } else { 0 }), event));
        } else {
            out.push(self.ghost(state, event));
            return;
        }
        if !mending {
            return;
        }
        let frame = self.arena.frame(state.frame);
        let good = event.first && frame.indent == Some(event.indent);
        let mut ghost = self.ghost(state, event);
        ghost.tie += if good { GOOD_CLOSE } else { 0 };
        out.push(ghost);
        if event.first {
            for count in 1..=(depth - 2).min(4) {
                let outer = self.pop(*state, count, event.behind, event);
                out.push(self.pop_with(outer, event));
            }
        }
    }

    /// The brace at `event` is none: the rest of its line goes on with the statement before.
    fn ghost<'t>(&mut self, state: &State<'t>, event: &Event<'t>) -> State<'t> {
        let glue = Some(Glue { row: event.line, semicolon: false });
        let last = if event.first { None } else { state.last };
        let ghost = State { glue, last, ..*state }.plus(GHOST);
        self.mended(ghost, Mend::Ghost { at: event.span.start })
    }

    /// A block opens.
    fn push<'t>(
        &mut self,
        state: State<'t>,
        place: Option<Container>,
        (opener, line, indent, first): (u32, u32, Option<u32>, bool),
    ) -> State<'t> {
        let depth = self.arena.frame(state.frame).depth + 1;
        let frame = self.arena.push(Frame { parent: state.frame, depth, place, opener, line, indent, first });
        State { frame, last: None, glue: None, sibling: None, ..state }
    }

    /// The `}` at `event` closes the innermost block.
    fn pop_with<'t>(&self, mut state: State<'t>, event: &Event<'t>) -> State<'t> {
        let frame = self.arena.frame(state.frame);
        if event.first {
            state.tie += if frame.indent.is_some_and(|indent| indent != event.indent) { CLOSE_COLUMN } else { 0 };
        } else {
            state.tie += if frame.line != event.line { CLOSE_LINE } else { 0 };
        }
        State { frame: frame.parent, last: None, glue: None, sibling: frame.indent, ..state }
    }

    /// `count` blocks are closed before `at`, because of `event`.
    fn pop<'t>(&mut self, mut state: State<'t>, count: u32, at: u32, event: &Event<'t>) -> State<'t> {
        for _ in 0..count {
            let frame = *self.arena.frame(state.frame);
            let mend = Mend::Close { at, opener: frame.opener, before: event.span.start };
            let closed = State { frame: frame.parent, last: None, glue: None, sibling: frame.indent, ..state };
            state = self.mended(closed.plus(CLOSE), mend);
        }
        state
    }

    fn mended<'t>(&mut self, state: State<'t>, mend: Mend) -> State<'t> {
        State { mends: self.arena.mend(state.mends, mend), count: state.count + 1, calm: 0, ..state }
    }
}
