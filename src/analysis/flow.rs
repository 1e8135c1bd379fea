//! The way through a journey as a graph of its touchpoints.

use std::collections::BTreeMap;

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

use crate::model::{Edge, EdgeTarget, Journey, Stage, Touchpoint};

/// One way from a touchpoint to the next.
pub(super) struct Step<'m> {
    /// Where it leaves, an index into [`Flow::nodes`].
    pub from: usize,
    /// Where it leads.
    pub to: usize,
    /// Whether it leads back to where people have been, or away from there on the same round.
    pub loops: bool,
    /// The arrow; none where touchpoints follow in written order.
    pub edge: Option<&'m Edge>,
}

/// The touchpoints of a journey and the ways between them.
pub(super) struct Flow<'m> {
    /// The touchpoints with their stages, in written order.
    pub nodes: Vec<(&'m Stage, &'m Touchpoint)>,
    /// The ways between them: the arrows in their order, or the written order where there are none.
    pub steps: Vec<Step<'m>>,
    /// The touchpoints by name.
    pub index: BTreeMap<&'m str, usize>,
}

impl<'m> Flow<'m> {
    /// The way through `journey`.
    pub fn new(journey: &'m Journey) -> Flow<'m> {
        let nodes: Vec<(&Stage, &Touchpoint)> = journey.touchpoints().collect();
        let mut index = BTreeMap::new();
        for (at, (_, touchpoint)) in nodes.iter().enumerate() {
            index.entry(touchpoint.id.as_str()).or_insert(at);
        }
        let ways: Vec<(usize, usize, Option<&Edge>)> = match journey.flow.is_empty() {
            true => (1..nodes.len()).map(|at| (at - 1, at, None)).collect(),
            false => journey
                .flow
                .iter()
                .filter(|edge| edge.kind == EdgeTarget::Touchpoint)
                .filter_map(|edge| Some((*index.get(edge.from.as_str())?, *index.get(edge.to.as_str())?, Some(edge))))
                .collect(),
        };
        let mut graph = DiGraph::<(), ()>::new();
        let ids: Vec<_> = nodes.iter().map(|_| graph.add_node(())).collect();
        for (from, to, _) in &ways {
            if let (Some(from), Some(to)) = (ids.get(*from), ids.get(*to)) {
                graph.add_edge(*from, *to, ());
            }
        }
        let mut round = vec![0; nodes.len()];
        // The other search of the crate recurses along the way, however long that is.
        for (number, members) in kosaraju_scc(&graph).into_iter().enumerate() {
            for member in members {
                if let Some(round) = round.get_mut(member.index()) {
                    *round = number;
                }
            }
        }
        // Of one round, or from a touchpoint to itself.
        let loops = |from: usize, to: usize| round.get(from) == round.get(to);
        let step = |(from, to, edge)| Step { from, to, loops: loops(from, to), edge };
        Flow { steps: ways.into_iter().map(step).collect(), nodes, index }
    }

    /// Whether a touchpoint forks into ways that are gone together.
    pub fn forks(&self) -> bool {
        self.steps.iter().any(|step| step.edge.is_some_and(|edge| edge.fork.is_some()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What follows the flow must not recurse along it: the stack of a thread ends far before this way does.
    #[test]
    fn a_way_of_many_steps() {
        const STEPS: usize = 300_000;
        let touchpoint = |at: usize| Touchpoint { id: format!("t{at}"), ..Touchpoint::default() };
        let stage = Stage { touchpoints: (0..STEPS).map(touchpoint).collect(), ..Stage::default() };
        let journey = Journey { stages: vec![stage], ..Journey::default() };
        let flow = Flow::new(&journey);
        assert_eq!(flow.steps.len(), STEPS - 1);
        assert!(!flow.steps.iter().any(|step| step.loops));
    }
}
