use super::{Statement, token};
use crate::format::WIDTH;
use crate::language::Keyword;
use crate::model::{Edge, EdgeTarget, Journey};

/// Before the lines of a flow stand two indents.
const INDENT: usize = 4;

/// The ways through `journey`, which revises `base`. Arrows that follow one another make one line; a
/// line ends behind a share or a label, and before a touchpoint that several ways leave. None where
/// there is nothing to say.
pub(super) fn write(journey: &Journey, base: Option<&Journey>) -> Option<Statement> {
    let edges = &journey.flow;
    let mut statement = Statement::new(Keyword::Flow);
    if edges.is_empty() {
        // An empty flow stands over the one that the base brings.
        let dropped =
            journey.dropped.iter().any(|dropped| dropped.stage.is_none() && dropped.kind == Keyword::Flow.word());
        statement.braces = true;
        return base.is_some_and(|base| !base.flow.is_empty() && !dropped).then_some(statement);
    }
    let mut lines = Vec::new();
    let mut rest = edges.as_slice();
    while let Some((line, behind)) = line(rest, edges) {
        lines.push(Statement::line(line));
        rest = behind;
    }
    Some(statement.paragraph(lines))
}

/// One line for the first of `rest`, and what is left.
fn line<'a>(rest: &'a [Edge], all: &[Edge]) -> Option<(String, &'a [Edge])> {
    let first = rest.first()?;
    let mut line = token::name(&first.from);
    let mut step = step(rest);
    loop {
        let (targets, behind) = step?;
        line.push_str(" -> ");
        line.push_str(&targets.iter().map(|edge| end(edge)).collect::<Vec<_>>().join(" & "));
        let last = targets.first()?;
        let attributes = attributes(last);
        line.push_str(&attributes);
        let stop = Some((line.clone(), behind));
        let goes_on = attributes.is_empty()
            && targets.iter().all(|target| target.kind == EdgeTarget::Touchpoint && target.to != "exit");
        let Some(next) = behind.first().filter(|_| goes_on) else { return stop };
        let branches = |name: &str| all.iter().filter(|edge| edge.from == name).count() > 1;
        let joined =
            line.chars().count() + " -> ".len() + end(next).chars().count() + self::attributes(next).chars().count();
        if targets.iter().any(|target| branches(&target.to)) || INDENT + joined > WIDTH {
            return stop;
        }
        step = onward(behind, &targets);
        if step.is_none() {
            return stop;
        }
    }
}

type Step<'a> = Option<(Vec<&'a Edge>, &'a [Edge])>;

/// The targets of the first arrow in `rest`: several where they are a fork.
fn step(rest: &[Edge]) -> Step<'_> {
    let first = rest.first()?;
    let same =
        |edge: &&Edge| edge.fork.is_some() && edge.fork == first.fork && edge.from == first.from && alike(edge, first);
    let count = rest.iter().take_while(same).count().max(1);
    let (targets, behind) = rest.split_at_checked(count)?;
    Some((targets.iter().collect(), behind))
}

/// The one arrow that leaves all of `from` for the same touchpoint, if that comes next.
fn onward<'a>(rest: &'a [Edge], from: &[&Edge]) -> Step<'a> {
    let first = rest.first()?;
    let (arrows, behind) = rest.split_at_checked(from.len())?;
    let one = from.iter().zip(arrows).all(|(source, arrow)| {
        arrow.from == source.to && arrow.fork.is_none() && ends_alike(arrow, first) && alike(arrow, first)
    });
    one.then(|| (vec![first], behind))
}

/// Whether two arrows carry the same share, label and sources.
fn alike(one: &Edge, other: &Edge) -> bool {
    one.share == other.share && one.label == other.label && one.evidence == other.evidence
}

fn ends_alike(one: &Edge, other: &Edge) -> bool {
    one.to == other.to && one.kind == other.kind
}

fn end(edge: &Edge) -> String {
    match edge.kind {
        EdgeTarget::Touchpoint => token::name(&edge.to),
        EdgeTarget::Journey => format!("journey {}", token::name(&edge.to)),
    }
}

/// What an arrow carries: ` 31% "pays" evidence interviews`.
fn attributes(edge: &Edge) -> String {
    let mut out = String::new();
    if let Some(share) = edge.share {
        out.push_str(&format!(" {}", token::percent(share)));
    }
    if let Some(label) = &edge.label {
        out.push_str(&format!(" {}", token::quoted(label)));
    }
    if !edge.evidence.is_empty() {
        out.push_str(&format!(" evidence {}", token::names(&edge.evidence)));
    }
    out
}
