//! The shortest and the longest way through a journey without loops.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::flow::Flow;
use super::time::Length;

/// The touchpoints of a flow without loops in an order in which every way only goes on.
pub(super) struct Ways {
    /// The touchpoint at each place of the order.
    order: Vec<usize>,
    /// The place of each touchpoint.
    place: Vec<usize>,
    /// Where ways lead from each touchpoint.
    leads: Vec<Vec<usize>>,
    /// Whether a way begins at each touchpoint. Touchpoints that the flow leaves out belong to no way.
    begins: Vec<bool>,
    /// The first place of the order that a step to each touchpoint comes from.
    earliest: Vec<usize>,
    /// For each place of the order the furthest place that a step from before it leads to; beyond the end where a way
    /// ends before it.
    furthest: Vec<usize>,
    /// For each place of the order whether a way begins at it or behind.
    begins_behind: Vec<bool>,
}

impl Ways {
    /// The ways of `flow`, in which none loops.
    pub fn new(flow: &Flow) -> Ways {
        let count = flow.nodes.len();
        let mut open = vec![0_usize; count];
        let mut leads = vec![Vec::new(); count];
        let mut met = vec![false; count];
        for step in &flow.steps {
            if let (Some(open), Some(leads)) = (open.get_mut(step.to), leads.get_mut(step.from)) {
                *open += 1;
                leads.push(step.to);
            }
            for end in [step.from, step.to] {
                if let Some(met) = met.get_mut(end) {
                    *met = true;
                }
            }
        }
        let alone = count == 1 || flow.steps.is_empty();
        let belongs: Vec<bool> = met.into_iter().map(|met| met || alone).collect();
        let begins: Vec<bool> = open.iter().zip(&belongs).map(|(open, belongs)| *open == 0 && *belongs).collect();
        // The first that is ready goes first, so that a stage stands together where the flow lets it.
        let mut ready: BinaryHeap<Reverse<usize>> =
            open.iter().enumerate().filter(|(_, open)| **open == 0).map(|(at, _)| Reverse(at)).collect();
        let mut order = Vec::with_capacity(count);
        while let Some(Reverse(at)) = ready.pop() {
            order.push(at);
            for to in leads.get(at).into_iter().flatten() {
                if let Some(open) = open.get_mut(*to) {
                    *open -= 1;
                    if *open == 0 {
                        ready.push(Reverse(*to));
                    }
                }
            }
        }
        let mut place = vec![0; count];
        for (number, at) in order.iter().enumerate() {
            if let Some(place) = place.get_mut(*at) {
                *place = number;
            }
        }
        let mut earliest = vec![usize::MAX; count];
        for step in &flow.steps {
            if let (Some(earliest), Some(from)) = (earliest.get_mut(step.to), place.get(step.from)) {
                *earliest = (*earliest).min(*from);
            }
        }
        let is = |of: &[bool], at: usize| of.get(at) == Some(&true);
        let mut furthest = vec![0; order.len() + 1];
        let mut most = 0;
        for (number, at) in order.iter().enumerate() {
            if let Some(furthest) = furthest.get_mut(number) {
                *furthest = most;
            }
            let next = leads.get(*at).into_iter().flatten().filter_map(|to| place.get(*to)).max();
            most = most.max(match next {
                Some(next) => *next,
                None if is(&belongs, *at) => usize::MAX,
                None => 0,
            });
        }
        let mut begins_behind = vec![false; order.len() + 1];
        let mut any = false;
        for (number, at) in order.iter().enumerate().rev() {
            any |= is(&begins, *at);
            if let Some(behind) = begins_behind.get_mut(number) {
                *behind = any;
            }
        }
        Ways { order, place, leads, begins, earliest, furthest, begins_behind }
    }

    /// The touchpoints, each behind all that lead to it.
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// The shortest and the longest of all ways from an entry to a touchpoint that leads to no further one, where
    /// `members` take `length` and others nothing. Only the part of the order between the first and the last of them
    /// is gone through.
    pub fn between(&self, members: &[usize], length: impl Fn(usize) -> Length) -> Length {
        let places = || members.iter().filter_map(|at| self.place.get(*at).copied());
        let (Some(first), Some(last)) = (places().min(), places().max()) else { return Length::default() };
        let mut counts = vec![false; last + 1 - first];
        for place in places() {
            if let Some(counts) = counts.get_mut(place - first) {
                *counts = true;
            }
        }
        let mut before: Vec<Option<Length>> = vec![None; counts.len()];
        let mut total: Option<Length> = None;
        // Some way may pass all of them by.
        if self.furthest.get(first).is_some_and(|furthest| *furthest > last)
            || self.begins_behind.get(last + 1) == Some(&true)
        {
            total = Some(Length::default());
        }
        for (number, at) in self.order.get(first..=last).into_iter().flatten().enumerate() {
            // Whoever comes from before the first has taken no time yet.
            let is_entered = self.earliest.get(*at).is_some_and(|earliest| *earliest < first);
            let fresh = self.begins.get(*at) == Some(&true) || is_entered;
            let so_far = match (before.get(number).copied().flatten(), fresh) {
                (Some(so_far), true) => widen(Some(so_far), Length::default()),
                (Some(so_far), false) => so_far,
                (None, true) => Length::default(),
                (None, false) => continue,
            };
            let here = if counts.get(number) == Some(&true) { length(*at) } else { Length::default() };
            let after = Length { shortest: so_far.shortest + here.shortest, longest: so_far.longest + here.longest };
            let next = self.leads.get(*at).into_iter().flatten();
            let mut goes_on = false;
            for to in next.filter_map(|to| self.place.get(*to)) {
                goes_on = true;
                match before.get_mut(to - first) {
                    Some(before) => *before = Some(widen(*before, after)),
                    None => total = Some(widen(total, after)),
                }
            }
            if !goes_on {
                total = Some(widen(total, after));
            }
        }
        total.unwrap_or_default()
    }
}

fn widen(old: Option<Length>, new: Length) -> Length {
    match old {
        None => new,
        Some(old) => Length { shortest: old.shortest.min(new.shortest), longest: old.longest.max(new.longest) },
    }
}
