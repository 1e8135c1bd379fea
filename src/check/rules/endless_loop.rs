use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{EdgeTarget, Journey, Touchpoint};
use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use std::collections::BTreeMap;

pub static RULE: Rule = Rule {
    page: Page {
        code: "endless-loop",
        severity: Severity::Warning,
        summary: "Nobody gets out of a loop",
        explanation: "Fires when touchpoints of a flow lead back to each other, and from none of them does a way lead to an end.",
        bad: r#"journey "Permit" {
  stage "Application" {
    touchpoint form "Form" via web
    touchpoint letter "Letter: something is missing" via mail
  }
  flow { start -> form -> letter -> form }
}
"#,
        good: r#"journey "Permit" {
  stage "Application" {
    touchpoint form "Form" via web
    touchpoint letter "Letter: something is missing" via mail
  }
  flow {
    start -> form -> letter -> form
    form -> exit
  }
}
"#,
    },
    why: "Loops are fine, and rework is part of most services; but a loop without a way out keeps customers for ever.",
    preset: Some(Preset::Blueprint),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

/// So many touchpoints of a loop are named; of the others their number is told.
const NAMED: usize = 6;

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let points: Vec<&Touchpoint> = journey.touchpoints().map(|(_, point)| point).collect();
    for members in closed_rounds(journey, &points) {
        let Some(point) = members.first().and_then(|at| points.get(*at)) else { continue };
        let ids = members.iter().filter_map(|at| points.get(*at)).map(|point| format!("`{}`", point.id));
        let mut loop_of: Vec<String> = ids.take(NAMED).collect();
        if members.len() > NAMED {
            loop_of.push(format!("{} more", members.len() - NAMED));
        }
        let message = match loop_of.as_slice() {
            [_] => format!("{} only leads to itself", words::quoted(&point.title)),
            _ => format!("no way leads out of {}", words::and(&loop_of)),
        };
        findings.add(
            RULE.at(map.title(point.origin), message)
                .help(format!("add the way out: `{} -> exit`, or on to what follows", point.id)),
        );
    }
}

/// The touchpoints, as indices into `points` in order, of each round of the flow that no way leads out of; the round
/// of the first touchpoint first. A way that only leads into such a round is mended with it.
fn closed_rounds(journey: &Journey, points: &[&Touchpoint]) -> Vec<Vec<usize>> {
    let mut graph = DiGraph::<(), ()>::new();
    let nodes: BTreeMap<&str, NodeIndex> = points.iter().map(|point| (point.id.as_str(), graph.add_node(()))).collect();
    let mut is_left = vec![false; points.len()];
    for edge in &journey.flow {
        let Some(from) = nodes.get(edge.from.as_str()) else { continue };
        let to = nodes.get(edge.to.as_str()).filter(|_| edge.kind == EdgeTarget::Touchpoint);
        match (to, is_left.get_mut(from.index())) {
            (Some(to), _) => {
                graph.add_edge(*from, *to, ());
            }
            (None, Some(left)) => *left = true,
            (None, None) => {}
        }
    }
    let rounds = tarjan_scc(&graph);
    let mut round_of = vec![0; points.len()];
    for (number, members) in rounds.iter().enumerate() {
        for member in members {
            if let Some(round) = round_of.get_mut(member.index()) {
                *round = number;
            }
        }
    }
    let leads_out = |node: &NodeIndex| {
        let here = round_of.get(node.index());
        is_left.get(node.index()) != Some(&false)
            || graph.neighbors(*node).next().is_none()
            || graph.neighbors(*node).any(|next| round_of.get(next.index()) != here)
    };
    let closed = rounds.iter().filter(|members| !members.iter().any(leads_out));
    let mut closed: Vec<Vec<usize>> = closed.map(|members| members.iter().map(|node| node.index()).collect()).collect();
    closed.iter_mut().for_each(|members| members.sort_unstable());
    closed.sort_unstable();
    closed
}
