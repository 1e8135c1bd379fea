//! The ways of a journey over its columns, and which of them need drawing.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    layout::{compare::Fate, context::Context, grid::Column},
    model::{Edge, EdgeTarget},
};

/// What a way starts from or leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End<'a> {
    /// The journey begins.
    Start,
    /// The touchpoint of this column.
    Column(usize),
    /// The journey ends.
    Exit,
    /// Another journey, by what people call it.
    Journey(&'a str),
}

/// One way.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Way<'a> {
    pub from: End<'a>,
    pub to: End<'a>,
    pub edge: &'a Edge,
}

impl Way<'_> {
    /// Whether it has a share or a label.
    pub fn says(&self) -> bool {
        self.edge.share.is_some() || self.edge.label.as_deref().is_some_and(|label| !label.trim().is_empty())
    }
}

/// How people leave a touchpoint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Leave {
    /// In one way.
    #[default]
    On,
    /// In one of several ways.
    Choice,
    /// In several ways at once.
    Fork,
}

/// All ways of a journey.
pub(crate) struct Flow<'a> {
    pub ways: Vec<Way<'a>>,
    /// The place of each column among those that people can go to.
    ranks: Vec<Option<usize>>,
    last: usize,
    /// By column: which of the ways lead out of it, and how people leave it.
    leaves: BTreeMap<usize, (Vec<usize>, Leave)>,
    touched: BTreeSet<usize>,
}

/// The flow of a journey; nothing where its touchpoints follow in written order.
pub(crate) fn of<'a>(cx: &Context<'a>, columns: &[Column]) -> Option<Flow<'a>> {
    let journey = cx.journey;
    if journey.flow.is_empty() {
        return None;
    }
    let mut by_id: BTreeMap<&str, usize> = BTreeMap::new();
    let mut ranks = Vec::with_capacity(columns.len());
    let mut count = 0;
    for (index, column) in columns.iter().enumerate() {
        let here = column.touchpoint.filter(|touchpoint| cx.fates.get(&touchpoint.id) != Some(&Fate::Dropped));
        ranks.push(here.map(|_| count));
        if let Some(touchpoint) = here {
            by_id.entry(&touchpoint.id).or_insert(index);
            count += 1;
        }
    }
    let mut ways = Vec::new();
    for edge in &journey.flow {
        let from = match edge.from.as_str() {
            "start" => End::Start,
            id => match by_id.get(id) {
                Some(&column) => End::Column(column),
                None => continue,
            },
        };
        let to = match (edge.kind, edge.to.as_str()) {
            (EdgeTarget::Journey, id) => {
                let title = cx.model.any_journey(id).map(|journey| journey.title.as_str());
                End::Journey(title.filter(|title| !title.is_empty()).unwrap_or(id))
            }
            (EdgeTarget::Touchpoint, "exit") => End::Exit,
            (EdgeTarget::Touchpoint, id) => match by_id.get(id) {
                Some(&column) => End::Column(column),
                None => continue,
            },
        };
        ways.push(Way { from, to, edge });
    }
    let mut flow =
        Flow { ways, ranks, last: count.saturating_sub(1), leaves: BTreeMap::new(), touched: BTreeSet::new() };
    flow.note_leaves();
    flow.ways.iter().any(|way| !flow.plain(way)).then_some(flow)
}

impl<'a> Flow<'a> {
    fn note_leaves(&mut self) {
        let mut forks: BTreeMap<(usize, u32), usize> = BTreeMap::new();
        for (number, way) in self.ways.iter().enumerate() {
            for end in [way.from, way.to] {
                if let End::Column(column) = end {
                    self.touched.insert(column);
                }
            }
            let End::Column(from) = way.from else { continue };
            let (ways, leave) = self.leaves.entry(from).or_default();
            ways.push(number);
            if ways.len() > 1 && *leave == Leave::On {
                *leave = Leave::Choice;
            }
            if let Some(fork) = way.edge.fork {
                let together = forks.entry((from, fork)).or_default();
                *together += 1;
                if *together > 1 {
                    *leave = Leave::Fork;
                }
            }
        }
    }

    /// How people leave `column`.
    pub fn leave(&self, column: usize) -> Leave {
        self.leaves.get(&column).map(|(_, leave)| *leave).unwrap_or_default()
    }

    /// How many ways lead out of `column`.
    pub fn count(&self, column: usize) -> usize {
        self.leaves.get(&column).map_or(0, |(ways, _)| ways.len())
    }

    /// The ways out of `column`.
    pub fn out_of(&self, column: usize) -> impl Iterator<Item = &Way<'a>> {
        let numbers = self.leaves.get(&column).map(|(ways, _)| ways.as_slice()).unwrap_or_default();
        numbers.iter().filter_map(|number| self.ways.get(*number))
    }

    /// Whether any way leads to or from `column`.
    pub fn touches(&self, column: usize) -> bool {
        self.touched.contains(&column)
    }

    /// Whether `to` is the touchpoint behind `from`.
    pub fn follows(&self, from: usize, to: usize) -> bool {
        let rank = |column: usize| self.ranks.get(column).copied().flatten();
        rank(from).zip(rank(to)).is_some_and(|(from, to)| to == from + 1)
    }

    /// Whether `column` is the first touchpoint of the journey.
    pub fn first(&self, column: usize) -> bool {
        self.ranks.get(column) == Some(&Some(0))
    }

    /// Whether the written order says as much as this way does.
    pub fn plain(&self, way: &Way) -> bool {
        let order = match (way.from, way.to) {
            (End::Start, End::Column(to)) => self.first(to),
            (End::Column(from), End::Column(to)) => self.follows(from, to),
            (End::Column(from), End::Exit) => self.ranks.get(from) == Some(&Some(self.last)),
            _ => false,
        };
        order && !way.says() && way.edge.fork.is_none()
    }

    /// How people leave their touchpoints, for the legend.
    pub fn leaves(&self) -> BTreeSet<Leave> {
        self.leaves.values().map(|(_, leave)| *leave).collect()
    }

    /// Whether any way leads out of the journey.
    pub fn exits(&self) -> bool {
        self.ways.iter().any(|way| way.to == End::Exit)
    }
}

/// A share of 0…1 as people write it: `31%`, `0.4%`.
pub(in crate::layout) fn percent(share: f64) -> String {
    let percent = share * 100.0;
    if !percent.is_finite() {
        return String::new();
    }
    let digits = if percent.abs() < 10.0 { 10.0 } else { 1.0 };
    // Shares that were counted, such as 12.5%, keep their half.
    let halves = (percent * 2.0).round() / 2.0;
    let shown = if (percent - halves).abs() < 1e-9 { halves } else { (percent * digits).round() / digits };
    format!("{shown}%")
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn shares_are_short() {
        let shares = [0.31, 1.0, 0.004, 0.125, 0.3333, 0.0];
        assert_eq!(shares.map(percent), ["31%", "100%", "0.4%", "12.5%", "33%", "0%"]);
    }
}
