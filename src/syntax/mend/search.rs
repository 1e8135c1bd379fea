//! Where braces are missing or too many: a search for the cheapest reading of the file.
//!
//! The plain reading goes on as long as nothing is wrong. At the first trouble the search starts a
//! few statements before it, and ends when its best reading has been quiet for a while, so that a
//! large file costs no more than the neighbourhood of its mistakes.

use std::ops::Range;

use super::costs::{BEAM, HOPELESS};
use super::events::{Event, What, events, events_of};
use super::moves::Moves;
use super::state::{Arena, Mend, State};
use crate::syntax::{Tree, Vocabulary};

/// The search starts this many blocks before the trouble, counted in the file and in the blocks of
/// its declarations: a lost brace may show late.
const BEFORE: usize = 4;

/// It ends this many such blocks after the last mend.
const BEHIND: u32 = 4;

/// The mends that make the braces of `tree` whole, at most about `most`; and whether there was any trouble: it may be
/// that none is cheaper than what is written.
pub(super) fn mend(tree: &Tree, vocabulary: &dyn Vocabulary, most: usize) -> (Vec<Mend>, bool) {
    let events = events(tree);
    let mut search = Search { moves: Moves { arena: Arena::new(vocabulary.file()), vocabulary }, events: &events };
    let (mut at, mut state) = (0, State::start());
    let mut any = false;
    while let Some((from, before, trouble)) = search.plain(at, state) {
        any = true;
        (at, state) = search.beam(from, before, trouble, most);
        if at >= events.len() || state.count as usize >= most {
            break;
        }
    }
    (search.moves.arena.list(state.mends), any)
}

/// Whether the search would find nothing in the nodes `part`, statements in the block of the innermost of the
/// statements `around`. What an event costs depends on the blocks around it and on the statement before it alone,
/// and a first statement is read alike whatever stands before.
pub(super) fn are_whole(tree: &Tree, around: &[u32], part: Range<u32>, vocabulary: &dyn Vocabulary) -> bool {
    let mut moves = Moves { arena: Arena::new(vocabulary.file()), vocabulary };
    let (mut state, mut room) = (State::start(), Vec::new());
    for head in around.iter().map(|index| tree.node(*index)) {
        let Some(open) = head.block().and_then(|block| block.children().next()) else { return false };
        let event = |what, span| Event { what, span, line: 0, first: true, indent: 0, behind: 0 };
        for event in [event(What::Head(head), head.head_span()), event(What::Open, open.span())] {
            let Some(next) = moves.plain(&state, &event, &mut room) else { return false };
            state = next;
        }
    }
    let frame = state.frame;
    let mut events = events_of(part.map(|index| tree.node(index)), 0);
    events.pop();
    for event in &events {
        let Some(next) = moves.plain(&state, event, &mut room) else { return false };
        state = next;
    }
    state.frame == frame
}

struct Search<'a, 't> {
    moves: Moves<'a>,
    events: &'a [Event<'t>],
}

impl<'t> Search<'_, 't> {
    /// Reads on from event `at` as long as nothing is wrong. Gives where to search from, the
    /// reading there, and where the trouble is; none where there is none.
    fn plain(&mut self, at: usize, state: State<'t>) -> Option<(usize, State<'t>, usize)> {
        let mut recent = std::collections::VecDeque::from([(at, state)]);
        let (mut state, mut room) = (state, Vec::new());
        for (index, event) in self.events.iter().enumerate().skip(at) {
            if self.is_landmark(&state, event) {
                if recent.len() > BEFORE {
                    recent.pop_front();
                }
                recent.push_back((index, state));
            }
            match self.moves.plain(&state, event, &mut room) {
                Some(plain) => state = plain,
                None => {
                    let (from, before) = recent.pop_front()?;
                    return Some((from, before, index));
                }
            }
        }
        None
    }

    /// The block of a statement in the file, or in the block of one, that may stand there.
    fn is_landmark(&self, state: &State<'t>, event: &Event<'t>) -> bool {
        matches!(event.what, What::Open) && self.moves.opens_near_the_top(state)
    }

    /// Searches from event `from` over the one at `trouble`, until the best reading is quiet.
    /// Gives the event behind the last one read, and the best reading there.
    fn beam(&mut self, from: usize, start: State<'t>, trouble: usize, most: usize) -> (usize, State<'t>) {
        let mut states = vec![start];
        let mut next: Vec<State> = Vec::new();
        for (index, event) in self.events.iter().enumerate().skip(from) {
            next.clear();
            for state in &states {
                self.moves.step(state, event, true, &mut next);
            }
            states.clear();
            // The sort keeps the order of equals, and the plain way comes first.
            next.sort_by_key(State::rank);
            let limit = next.first().map_or(0, |best| best.cost) + HOPELESS;
            for state in &next {
                if states.len() == BEAM || state.cost > limit {
                    break;
                }
                if !states.iter().any(|kept| kept.same(state)) {
                    states.push(*state);
                }
            }
            if index == trouble {
                states.iter_mut().for_each(|state| state.calm = 0);
            }
            if index > trouble
                && let Some(best) = states.first().filter(|best| best.calm >= BEHIND || best.count as usize >= most)
            {
                return (index + 1, *best);
            }
        }
        (self.events.len(), states.first().copied().unwrap_or(start))
    }
}
