//! Moments of truth, pain points, opportunities, objectives.

use super::{at, list};
use crate::analysis::opportunities::Method;
use crate::analysis::{Place, Report};
use crate::backend::document::{Document, Line, Look};
use crate::backend::number;
use crate::language::names;

pub(super) fn moments(page: &mut Document, report: &Report) {
    if report.moments.is_empty() {
        return;
    }
    page.heading(2, "Moments of truth");
    let row = |moment: &crate::analysis::moments::Moment| {
        let text = if moment.place.title.is_empty() { moment.at.title.as_str() } else { moment.place.title.as_str() };
        let feelings: Vec<String> = moment
            .feelings
            .iter()
            .enumerate()
            .map(|(at, felt)| {
                let who = felt.persona.as_ref().filter(|_| at > 0).map(|who| format!("{}: ", who.title));
                format!("{}{} {}", who.unwrap_or_default(), felt.label, number::signed(felt.score))
            })
            .collect();
        let sources = moment.evidence.iter().chain(&moment.around).map(|source| source.title.clone());
        let metrics = moment.metrics.iter().map(|it| format!("{} {}", it.metric.title, it.value));
        let backing: Vec<String> = sources.chain(metrics).collect();
        vec![
            Line::from(text),
            Line::from(moment.at.title.as_str()),
            Line::from(feelings.join("; ")),
            if backing.is_empty() { Line::default().add(Look::Bad, "none") } else { Line::from(backing.join("; ")) },
            Line::from(at(report, &moment.place)),
        ]
    };
    page.table(&["Moment", "Where", "Feeling", "Evidence", "#Line"], report.moments.iter().map(row).collect());
}

pub(super) fn pains(page: &mut Document, report: &Report) {
    page.heading(2, "Pain points");
    if report.pains.is_empty() {
        page.paragraph("None is written down.");
        return;
    }
    let ranked = report.pains.iter().filter(|pain| pain.risk.is_some()).count();
    page.paragraph(Line::default().muted(match ranked {
        0 => "By severity, the worst first; with a frequency they would be weighed by how many meet them.",
        n if n == report.pains.len() => "By severity (1 to 4) × frequency, the worst first.",
        _ => "By severity (1 to 4) × frequency, the worst first; those that lack one of them follow by severity.",
    }));
    let row = |(rank, pain): (usize, &crate::analysis::pains::RankedPain)| {
        let who = pain.persona.as_ref().map(|who| format!(" ({} only)", who.title)).unwrap_or_default();
        let frequency = match (&pain.frequency, pain.share) {
            (Some(text), Some(share)) if !text.contains('%') => format!("{text} ({})", number::percent(share)),
            (Some(text), _) => text.clone(),
            (None, _) => String::new(),
        };
        vec![
            Line::from((rank + 1).to_string()),
            Line::from(format!("{}{who}", pain.place.title)),
            Line::from(pain.at.title.as_str()),
            Line::from(pain.severity.map_or("", names::severity)),
            Line::from(frequency),
            Line::from(pain.risk.map(number::short).unwrap_or_default()),
            Line::from(pain.cost.clone().unwrap_or_default()),
            Line::from(at(report, &pain.place)),
        ]
    };
    let heads = ["#", "Pain point", "Where", "Severity", "#Frequency", "#Weight", "#Cost", "#Line"];
    page.table(&heads, report.pains.iter().enumerate().map(row).collect());
}

pub(super) fn opportunities(page: &mut Document, report: &Report) {
    page.heading(2, "Opportunities");
    if report.opportunities.is_empty() {
        page.paragraph("None is written down.");
        return;
    }
    let has = |method: Method| report.opportunities.iter().any(|it| it.method == method);
    let mut how = Vec::new();
    if has(Method::Rice) {
        how.push("RICE: reach × impact (0.5, 1, 2) × confidence ÷ effort (1, 2, 3)");
    }
    if has(Method::Value) {
        how.push("impact (0.5, 1, 2) ÷ effort (1, 2, 3)");
    }
    if has(Method::Unscored) {
        how.push("without impact and effort by what they solve");
    }
    page.paragraph(Line::default().muted(format!("{}; the most worthwhile first.", capital(&how.join("; then ")))));
    let row = |(rank, it): (usize, &crate::analysis::opportunities::RankedOpportunity)| {
        let solves: Vec<&str> = it.solves.iter().map(|pain| pain.title.as_str()).collect();
        let status = it.status.map_or("", names::opportunity_status);
        let tried = if it.experiments.is_empty() { "" } else { "tried" };
        let state: Vec<&str> = [status, tried].into_iter().filter(|word| !word.is_empty()).collect();
        vec![
            Line::from((rank + 1).to_string()),
            Line::from(it.place.title.as_str()),
            Line::from(it.at.title.as_str()),
            Line::from(it.formula.clone().unwrap_or_default()),
            Line::from(solves.join("; ")),
            Line::from(it.owners.join(", ")),
            Line::from(state.join(", ")),
            Line::from(at(report, &it.place)),
        ]
    };
    let heads = ["#", "Opportunity", "Where", "Score", "Solves", "Owner", "Status", "#Line"];
    page.table(&heads, report.opportunities.iter().enumerate().map(row).collect());
}

pub(super) fn objectives(page: &mut Document, report: &Report) {
    if report.objectives.is_empty() {
        return;
    }
    page.heading(2, "Objectives");
    let row = |it: &crate::analysis::objectives::Standing| {
        let way = match (&it.from, &it.to) {
            (Some(from), Some(to)) => format!("{from} → {to}"),
            (Some(from), None) => format!("{from} →"),
            (None, Some(to)) => format!("→ {to}"),
            (None, None) => String::new(),
        };
        let now = it.now.as_ref().map(|now| now.value.clone()).unwrap_or_default();
        let progress = match (it.met, it.progress) {
            (Some(true), _) => Line::default().add(Look::Good, "reached"),
            (_, Some(share)) => Line::from(number::percent((share * 100.0).round() / 100.0)),
            _ => Line::default(),
        };
        let by = it.by.clone().unwrap_or_default();
        let by = if it.overdue { Line::default().add(Look::Bad, format!("{by}, overdue")) } else { Line::from(by) };
        let helps: Vec<&str> = it.opportunities.iter().map(|place| place.title.as_str()).collect();
        let title = match &it.segment {
            Some(segment) => format!("{} ({segment})", it.place.title),
            None => it.place.title.clone(),
        };
        vec![
            Line::from(title),
            Line::from(way),
            Line::from(now),
            progress,
            by,
            Line::from(helps.join("; ")),
            Line::from(at(report, &it.place)),
        ]
    };
    let heads = ["Objective", "From → to", "#Now", "#Progress", "By", "Helped by", "#Line"];
    page.table(&heads, report.objectives.iter().map(row).collect());
    let unread: Vec<&str> =
        report.objectives.iter().filter(|it| it.now.is_none()).map(|it| it.metric.title.as_str()).collect();
    if !unread.is_empty() {
        page.paragraph(format!("Not measured, or at several places without a date: {}.", list(&unread)));
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// The titles of places, as a list.
pub(super) fn titles(places: &[Place]) -> String {
    list(&places.iter().map(|place| place.title.as_str()).collect::<Vec<_>>())
}
