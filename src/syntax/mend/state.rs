//! One reading of a file up to some event.

use std::collections::HashMap;

use super::events::{Found, Line};
use crate::syntax::Container;

/// A change to braces and semicolons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::syntax) enum Mend {
    /// A `}` before `at`, for the block that `opener` starts. What made it plain stands at `before`.
    Close { at: u32, opener: u32, before: u32 },
    /// The brace at `at` is too many.
    Ghost { at: u32 },
    /// A `{` before `at`, for what stands from `inner` on.
    Open { at: u32, inner: u32 },
    /// The `;` at `at` is too many.
    Join { at: u32 },
    /// A `;` before `at`.
    Separate { at: u32 },
    /// A block without its first line starts before `at`.
    LostLine { at: u32 },
}

/// A block that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Frame {
    pub parent: u32,
    /// How many blocks are open, the file among them.
    pub depth: u32,
    /// What it is; none where nobody knows.
    pub place: Option<Container>,
    /// Where its `{` stands.
    pub opener: u32,
    /// The line of its `{`, and how many blanks that starts with; none where the line is lost.
    pub line: u32,
    pub indent: Option<u32>,
    /// Whether its `{` starts that line.
    pub first: bool,
}

/// What the block of the statement before would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Block {
    Takes(Container),
    Refuses,
    Unknown,
}

/// The statement that a `{` would belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Last<'t> {
    pub block: Block,
    pub line: Line<'t>,
    /// The line it ends on, and how many blanks that starts with.
    pub row: u32,
    pub indent: u32,
    pub end: u32,
}

/// What goes on behind a mark that was taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Glue {
    /// Up to the end of this line.
    pub row: u32,
    /// The mark was a `;`.
    pub semicolon: bool,
}

/// One reading. Cheap to copy: stacks and mends are shared.
#[derive(Clone, Copy, Debug)]
pub(super) struct State<'t> {
    pub frame: u32,
    pub last: Option<Last<'t>>,
    pub glue: Option<Glue>,
    /// How many blanks stand before the statement before, in the same block.
    pub sibling: Option<u32>,
    pub mends: u32,
    /// How many mends there are in that list.
    pub count: u32,
    pub cost: u32,
    pub tie: u32,
    /// How many blocks near the top were opened since something was wrong.
    pub calm: u32,
}

impl State<'_> {
    /// Before the first event.
    pub fn start() -> Self {
        State { frame: 0, last: None, glue: None, sibling: None, mends: NONE, count: 0, cost: 0, tie: 0, calm: 0 }
    }

    /// Whether everything that follows is read alike.
    pub fn same(&self, other: &Self) -> bool {
        (self.frame, self.last, self.glue, self.sibling) == (other.frame, other.last, other.glue, other.sibling)
    }

    /// What readings are compared by.
    pub fn rank(&self) -> (u32, u32) {
        (self.cost, self.tie)
    }

    /// The same, dearer.
    pub fn plus(mut self, cost: u32) -> Self {
        self.cost += cost;
        self
    }
}

/// The stacks and mends of all readings. Lists share their tails and live in one vector each, so
/// that nothing recurses when they go.
pub(super) struct Arena {
    frames: Vec<Frame>,
    known: HashMap<Frame, u32>,
    mends: Vec<(u32, Mend)>,
}

/// The end of every list of mends.
pub(super) const NONE: u32 = u32::MAX;

impl Arena {
    /// An arena with one frame, the file.
    pub fn new(file: Container) -> Arena {
        let root = Frame { parent: NONE, depth: 1, place: Some(file), opener: 0, line: 0, indent: None, first: false };
        Arena { frames: vec![root], known: HashMap::new(), mends: Vec::new() }
    }

    /// The frame `id`; the file for what is none.
    pub fn frame(&self, id: u32) -> &Frame {
        self.frames.get(id as usize).unwrap_or(&self.frames[0])
    }

    /// A frame upon another; equal frames are one.
    pub fn push(&mut self, frame: Frame) -> u32 {
        if let Some(&id) = self.known.get(&frame) {
            return id;
        }
        let id = self.frames.len() as u32;
        self.frames.push(frame);
        self.known.insert(frame, id);
        id
    }

    /// `mend` after `before`.
    pub fn mend(&mut self, before: u32, mend: Mend) -> u32 {
        self.mends.push((before, mend));
        self.mends.len() as u32 - 1
    }

    /// The list that ends with `last`, first things first.
    pub fn list(&self, last: u32) -> Vec<Mend> {
        let mut list = Vec::new();
        let mut next = last;
        while let Some((before, mend)) = self.mends.get(next as usize) {
            list.push(*mend);
            next = *before;
        }
        list.reverse();
        list
    }
}

/// What the block of a head is.
pub(super) fn block_of(found: Found) -> Block {
    match found {
        Found::Here(_, entry) | Found::Elsewhere(_, entry) => match entry.block {
            Some(place) => Block::Takes(place),
            None => Block::Refuses,
        },
        Found::Line => Block::Refuses,
        Found::Unknown | Found::NoKeyword | Found::Junk => Block::Unknown,
    }
}
