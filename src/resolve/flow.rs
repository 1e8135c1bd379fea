use std::collections::{BTreeMap, BTreeSet};

use super::Resolving;
use crate::ast::{self, Detail, Spanned, Statement};
use crate::diagnostic::{Diagnostic, code};
use crate::language::{Keyword, Kind};
use crate::model::{Edge, EdgeTarget};
use crate::text::Location;

/// Shares may miss 100% by this much: what rounding leaves.
const SLACK: f64 = 1e-9;

impl Resolving<'_> {
    pub(super) fn flow(&mut self, journey: &Statement) -> Vec<Edge> {
        let Some(Detail::Edges(edges)) = journey.field(Keyword::Flow).map(|flow| &flow.detail) else {
            return Vec::new();
        };
        self.check_shares(edges);
        edges.iter().filter_map(|edge| self.edge(edge)).collect()
    }

    fn edge(&mut self, edge: &ast::Edge) -> Option<Edge> {
        let from = self.touchpoint_end(&edge.from, "exit", "nothing comes after `exit`");
        let to = match edge.to_journey {
            true => self.refer(Kind::Journey, Spanned::new(edge.to.value.as_str(), edge.to.location)),
            false => self.touchpoint_end(&edge.to, "start", "nothing comes before `start`"),
        };
        let evidence = edge.evidence.iter().map(|source| Spanned::new(source.value.as_str(), source.location));
        Some(Edge {
            from: from?,
            to: to?,
            kind: if edge.to_journey { EdgeTarget::Journey } else { EdgeTarget::Touchpoint },
            share: edge.share.map(|share| share.value),
            label: edge.label.as_ref().map(|label| label.value.clone()),
            fork: edge.fork,
            evidence: self.refer_all(Kind::Source, evidence),
            // From one name to the other, wherever the share and the label stand.
            origin: Location::new(edge.from.location.file, edge.from.location.span.to(edge.to.location.span)).into(),
        })
    }

    fn touchpoint_end(&mut self, name: &Spanned<String>, wrong: &str, message: &str) -> Option<String> {
        match name.value.as_str() {
            reserved if reserved == wrong => {
                self.report(
                    Diagnostic::new(code::BAD_FLOW, name.location, message).help("turn the arrow round, or delete it"),
                );
                None
            }
            "start" | "exit" => Some(name.value.clone()),
            touchpoint => self.refer(Kind::Touchpoint, Spanned::new(touchpoint, name.location)),
        }
    }

    /// The shares of the ways out of one touchpoint sum to at most 100%. A fork counts once.
    fn check_shares(&mut self, edges: &[ast::Edge]) {
        let mut sums: BTreeMap<&str, Vec<(f64, Location)>> = BTreeMap::new();
        let mut forks = BTreeSet::new();
        for edge in edges {
            let Some(share) = edge.share else { continue };
            if edge.fork.is_some_and(|fork| forks.contains(&(fork, &edge.from.value))) {
                continue;
            }
            forks.extend(edge.fork.map(|fork| (fork, &edge.from.value)));
            sums.entry(&edge.from.value).or_default().push((share.value, share.location));
        }
        for (from, shares) in sums {
            let sum: f64 = shares.iter().map(|(share, _)| share).sum();
            if let (true, Some(((_, last), others))) = (sum > 1.0 + SLACK, shares.split_last()) {
                let percent = (sum * 1e6).round() / 1e4;
                let mut diagnostic = Diagnostic::new(
                    code::FLOW_SHARE,
                    *last,
                    format!("the ways out of `{from}` take {percent}% together, more than all"),
                );
                for (_, place) in others {
                    diagnostic = diagnostic.related(*place, "with this one");
                }
                self.report(
                    diagnostic.help("ways out of one touchpoint are alternatives: their shares sum to at most 100%"),
                );
            }
        }
    }
}
