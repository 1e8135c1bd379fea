use std::collections::BTreeMap;

use super::{
    block::{self, Block, disc, line_of, path, rect},
    color::Color,
    compare::Fate,
    grid::PAD,
    icons,
    pen::{Look, Pen, look},
    scene::{Node, Stroke},
};
use crate::{
    model::{Journey, Model, Persona, Stage, Text, Touchpoint},
    picture::Pictures,
    text::markup::{self, Span},
};

/// What every part of one map reads.
pub(super) struct Context<'a> {
    pub pen: Pen<'a>,
    pub model: &'a Model,
    pub journey: &'a Journey,
    /// The journey without the traces of what it dropped.
    pub told: &'a Journey,
    /// New and dropped touchpoints, where a journey is drawn with the one it revises.
    pub fates: &'a BTreeMap<String, Fate>,
    /// Prefix of the ids of this map's groups.
    pub prefix: String,
    /// The number of each source that the map cites, as its statements show it.
    pub sources: BTreeMap<&'a str, usize>,
    /// The files of pictures that it shows.
    pub pictures: &'a Pictures,
    /// Whether the map is drawn at a glance.
    pub overview: bool,
}

/// Whose cell it is.
#[derive(Clone, Copy)]
pub(super) enum Item<'a> {
    Stage(&'a Stage),
    Touchpoint(&'a Touchpoint),
}

/// The sign that tells personas and curves apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Round,
    Square,
    Diamond,
    Triangle,
    Hexagon,
}

impl Sign {
    pub fn of(index: usize) -> Sign {
        match index % 5 {
            0 => Sign::Round,
            1 => Sign::Square,
            2 => Sign::Diamond,
            3 => Sign::Triangle,
            _ => Sign::Hexagon,
        }
    }

    /// The dashes of the curve of number `index`; empty for the first, which is unbroken.
    pub fn dash(index: usize) -> Vec<f64> {
        match index % 5 {
            0 => vec![],
            1 => vec![9.0, 6.0],
            2 => vec![1.5, 6.0],
            3 => vec![12.0, 5.0, 1.5, 5.0],
            _ => vec![4.0, 4.5],
        }
    }

    /// Its outline around `x`, `y`, about `r` from the middle.
    pub fn draw(self, x: f64, y: f64, r: f64, fill: Color, stroke: Option<Stroke>) -> Node {
        let mut segments = Vec::new();
        match self {
            Sign::Round => icons::rounded(&mut segments, (x - r, y - r), (x + r, y + r), r),
            Sign::Square => {
                let half = r * 0.92;
                icons::rounded(&mut segments, (x - half, y - half), (x + half, y + half), r * 0.3);
            }
            Sign::Diamond => {
                let far = r * 1.25;
                segments = block::polygon(&[(x, y - far), (x + far, y), (x, y + far), (x - far, y)]);
            }
            Sign::Triangle => {
                let (far, side) = (r * 1.3, r * 1.3);
                segments = block::polygon(&[(x, y - far), (x + side, y + r * 0.95), (x - side, y + r * 0.95)]);
            }
            Sign::Hexagon => {
                let (half, side) = (r * 0.55, r * 0.95);
                segments = block::polygon(&[
                    (x - half, y - side),
                    (x + half, y - side),
                    (x + r * 1.1, y),
                    (x + half, y + side),
                    (x - half, y + side),
                    (x - r * 1.1, y),
                ]);
            }
        }
        path(segments, Some(fill), stroke)
    }
}

impl<'a> Context<'a> {
    /// The number of a persona in this journey; 0 is the one the plain statements are about.
    pub fn number(&self, persona: &str) -> usize {
        self.journey.personas.iter().position(|id| id == persona).unwrap_or(self.journey.personas.len())
    }

    /// What people call the persona `id`.
    pub fn name<'b>(&'b self, id: &'b str) -> &'b str {
        self.model.persona(id).map(|persona| persona.name.as_str()).filter(|name| !name.is_empty()).unwrap_or(id)
    }

    /// The colour of the curve or persona of number `index`.
    pub fn hue(&self, index: usize, persona: Option<&Persona>) -> Color {
        let theme = self.pen.theme;
        let own = persona.and_then(|persona| persona.color.as_deref()).and_then(Color::parse);
        match own {
            Some(color) => color.readable_on(theme.panel),
            None => theme.curves.get(index % theme.curves.len().max(1)).copied().unwrap_or(theme.accent),
        }
    }

    /// Sign and name of a persona, above what only they do, think or feel.
    pub fn tag(&self, id: &str, width: f64) -> Block {
        let index = self.number(id);
        let color = self.hue(index, self.model.persona(id));
        let mut block = Block::default();
        block.nodes.push(Sign::of(index).draw(4.5, 8.0, 4.0, color, None));
        block.put(self.pen.plain(self.name(id), look(11.0, color).semibold(), width - 14.0), 14.0, 0.0);
        block
    }

    /// The differences of a touchpoint in the order of the journey's personas.
    pub fn differences<'t>(&self, touchpoint: &'t Touchpoint) -> Vec<(&'t str, &'t crate::model::Difference)> {
        let mut all: Vec<_> = touchpoint.differences.iter().map(|(id, difference)| (id.as_str(), difference)).collect();
        all.sort_by_key(|(id, _)| self.number(id));
        all
    }

    /// The raised numbers of `evidence`, to stand behind a statement; none where nothing is cited.
    pub fn marks(&self, evidence: &[String]) -> Option<String> {
        let mut numbers: Vec<usize> = evidence.iter().filter_map(|id| self.sources.get(id.as_str()).copied()).collect();
        numbers.sort_unstable();
        numbers.dedup();
        if numbers.is_empty() || self.overview {
            return None;
        }
        // A word joiner keeps the number with its statement.
        let mut marks = String::from("\u{2060}");
        for (index, number) in numbers.into_iter().enumerate() {
            if index > 0 {
                marks.push_str("\u{2060}\u{b7}\u{2060}");
            }
            marks.extend(number.to_string().chars().map(|digit| match digit {
                '1' => '\u{b9}',
                '2' => '\u{b2}',
                '3' => '\u{b3}',
                other => char::from_u32(0x2070 + other.to_digit(10).unwrap_or_default()).unwrap_or(other),
            }));
        }
        Some(marks)
    }

    /// A statement with its inline markup and the numbers of its sources, broken at `width`.
    pub fn said(&self, text: &str, evidence: &[String], look: Look, width: f64) -> Block {
        self.pen.spans(&self.spans(text, evidence), look, width)
    }

    /// The pieces of a statement, the numbers of its sources behind them.
    pub fn spans(&self, text: &str, evidence: &[String]) -> Vec<Span> {
        let mut spans = markup::parse(text);
        spans.extend(self.marks(evidence).map(Span::plain));
        spans
    }

    /// The same between quotation marks, unless it has some.
    pub fn quoted(&self, text: &Text, look: Look, width: f64) -> Block {
        let mut spans = self.pen.quotation(&text.text);
        spans.extend(self.marks(&text.evidence).map(Span::plain));
        self.pen.spans(&spans, look, width)
    }

    /// Between a cell's edge and what it says.
    pub fn pad(&self) -> f64 {
        if self.overview { 8.0 } else { PAD }
    }

    /// Running text of a cell.
    pub fn body(&self) -> Look {
        look(13.0, self.pen.theme.ink)
    }

    /// What explains: names of figures, owners.
    pub fn small(&self) -> Look {
        look(11.0, self.pen.theme.muted)
    }

    /// A dot before each of several blocks, and the blocks below each other.
    pub fn list(&self, blocks: Vec<Block>, gap: f64) -> Block {
        if blocks.len() < 2 {
            return Block::stack(blocks, gap);
        }
        Block::stack(blocks.into_iter().map(|block| self.bullet(block)), gap)
    }

    /// A dot before a block.
    pub fn bullet(&self, block: Block) -> Block {
        let mut all = Block::default();
        all.nodes.push(disc(2.5, 9.1, 1.7, self.pen.theme.faint));
        all.put(block, 11.0, 0.0);
        all
    }

    /// The width left for text beside a list's dots.
    pub fn listed(&self, count: usize, width: f64) -> f64 {
        if count < 2 { width } else { width - 11.0 }
    }

    /// A word in a box with round ends.
    pub fn pill(&self, text: &str, ink: Color, edge: Color, ground: Color) -> Block {
        let word = self.pen.line(text, look(10.5, ink).medium());
        let (w, h) = (word.w + 14.0, word.h + 3.0);
        let mut block = Block { w, h, nodes: vec![rect(0.0, 0.0, w, h, h / 2.0, ground)] };
        if edge != ground {
            block.nodes = vec![block::panel(super::scene::Rect::new(0.0, 0.0, w, h), h / 2.0, ground, edge)];
        }
        block.put(word, 7.0, 1.5);
        block
    }

    /// A sign of the legend and what it means.
    pub fn entry(&self, sign: Block, words: &str) -> Block {
        let mut block = Block::default();
        let x = sign.w + 7.0;
        let words = self.pen.line(words, look(12.0, self.pen.theme.muted));
        let y = (17.0 - words.h) / 2.0;
        block.put(sign, 0.0, 0.0);
        block.put(words, x, y.max(0.0));
        block
    }

    /// The small line that stands where a cell is empty.
    pub fn nothing(&self) -> Block {
        let stroke = line_of(self.pen.theme.mark, 1.5);
        Block { w: 12.0, h: 18.0, nodes: vec![block::line((1.0, 9.0), (12.0, 9.0), stroke)] }
    }

    /// Blocks in columns of about `wish`, read row by row. `make` sets one of them at a width.
    pub fn grid<T>(&self, things: &[T], wish: f64, gap: f64, width: f64, make: impl Fn(&T, f64) -> Block) -> Block {
        let most = ((width + gap) / (wish + gap)).floor().max(1.0) as usize;
        let columns = things.len().div_ceil(things.len().div_ceil(most).max(1)).max(1);
        // Few things keep their natural width and leave the rest of a wide stage free.
        let each = ((width - gap * (columns - 1) as f64) / columns as f64).min(wish.max(width / most as f64));
        let rows = things.chunks(columns).map(|row| {
            let mut block = Block::default();
            for (index, thing) in row.iter().enumerate() {
                block.put(make(thing, each), index as f64 * (each + gap), 0.0);
            }
            block
        });
        Block::stack(rows, gap.min(6.0))
    }

    /// Facts in a line with dots between them, `ems` apart; where `width` is full the next one starts a new line,
    /// without a dot. Each is set on its own: in a map of another direction they would mix.
    pub fn facts(&self, facts: &[String], look: Look, ems: f64, width: f64) -> Block {
        let gap = f64::from(look.style.size) * ems;
        let mut all = Block::default();
        let (mut x, mut y, mut full) = (0.0, 0.0, false);
        for fact in facts {
            let mut one = self.pen.line(fact, look);
            if full || x > 0.0 && x + gap + one.w > width {
                (x, y) = (0.0, all.h);
            }
            if one.w > width {
                one = self.pen.plain(fact, look, width);
            }
            if x > 0.0 {
                let dot = self.pen.line("·", look);
                let at = x + (gap - dot.w) / 2.0;
                all.put(dot, at, y);
                x += gap;
            }
            let w = one.w;
            // What follows several lines starts below them.
            full = one.nodes.len() > 1;
            all.put(one, x, y);
            x += w;
        }
        all
    }

    /// Blocks side by side, their middles level, going on in a new line where `width` is full.
    pub fn flow(&self, blocks: Vec<Block>, gap: f64, line_gap: f64, width: f64) -> Block {
        let mut lines: Vec<(f64, Vec<Block>)> = Vec::new();
        for block in blocks {
            match lines.last_mut() {
                Some((x, line)) if *x + gap + block.w <= width => {
                    *x += gap + block.w;
                    line.push(block);
                }
                _ => lines.push((block.w, vec![block])),
            }
        }
        let mut all = Block::default();
        for (_, line) in lines {
            let height = line.iter().map(|block| block.h).fold(0.0, f64::max);
            let (mut x, y) = (0.0, if all.nodes.is_empty() { 0.0 } else { all.h + line_gap });
            for block in line {
                let (w, down) = (block.w, (height - block.h) / 2.0);
                all.put(block, x, y + down);
                x += w + gap;
            }
        }
        all
    }
}
