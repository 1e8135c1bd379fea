//! What is answered, measured, owned and researched, and what is not.

use super::at;
use super::lists::titles;
use crate::analysis::Report;
use crate::analysis::coverage::{Evidence, Matrix, Row};
use crate::backend::document::{Document, Line, Look};

pub(super) fn write(page: &mut Document, report: &Report) {
    let coverage = &report.coverage;
    page.heading(2, "Coverage");
    let answers = &coverage.pain_opportunity;
    if !answers.rows.is_empty() {
        page.heading(3, format!("Pain points with an opportunity: {} of {}", answers.covered, answers.rows.len()));
        let row = |row: &Row| {
            vec![Line::from(row.place.title.as_str()), cell(answers, row), Line::from(at(report, &row.place))]
        };
        page.table(&["Pain point", "Answered by", "#Line"], answers.rows.iter().map(row).collect());
    }
    if !coverage.idle_opportunities.is_empty() {
        page.paragraph(format!("Opportunities that answer no pain point: {}.", titles(&coverage.idle_opportunities)));
    }
    let (metrics, owners) = (&coverage.stage_metric, &coverage.stage_owner);
    if !metrics.rows.is_empty() {
        let all = metrics.rows.len();
        page.heading(
            3,
            format!("Stages with a metric: {} of {all}, with an owner: {} of {all}", metrics.covered, owners.covered),
        );
        let rows = metrics.rows.iter().zip(&owners.rows).map(|(metric, owner)| {
            vec![
                Line::from(metric.place.title.as_str()),
                cell(metrics, metric),
                cell(owners, owner),
                Line::from(at(report, &metric.place)),
            ]
        });
        page.table(&["Stage", "Metrics", "Owners", "#Line"], rows.collect());
    }
    let evidence = &coverage.claim_evidence;
    if evidence.total == 0 {
        besides(page, evidence);
        return;
    }
    page.heading(3, format!("Statements that rest on research: {} of {}", evidence.researched, evidence.total));
    let rows = evidence.rows.iter().map(|claims| {
        let sources: Vec<String> = evidence
            .columns
            .iter()
            .filter_map(|column| claims.sources.get(&column.id).map(|number| format!("{} ({number})", column.title)))
            .collect();
        vec![
            Line::from(claims.kind.as_str()),
            Line::from(claims.total.to_string()),
            Line::from(claims.researched.to_string()),
            Line::from(sources.join(", ")),
        ]
    });
    page.table(&["Kind", "#All", "#Researched", "Sources"], rows.collect());
    besides(page, evidence);
    if !evidence.guesses.is_empty() && evidence.researched > 0 {
        page.paragraph("Pain points, moments of truth and quotes without a source:");
        for guess in &evidence.guesses {
            page.item(
                Line::from(format!("{}: ", guess.kind)).then(guess.title.as_str()).muted(super::line_of(report, guess)),
            );
        }
    }
}

/// The sources that none of the counted statements rests on.
fn besides(page: &mut Document, evidence: &Evidence) {
    let is_counted = |id: &String| evidence.rows.iter().any(|claims| claims.sources.contains_key(id));
    let besides: Vec<&str> =
        evidence.columns.iter().filter(|it| !is_counted(&it.id)).map(|it| it.title.as_str()).collect();
    if !besides.is_empty() {
        page.paragraph(format!("Cited by other statements only: {}.", besides.join(", ")));
    }
}

fn cell(matrix: &Matrix, row: &Row) -> Line {
    if row.cells.is_empty() {
        return Line::default().add(Look::Bad, "—");
    }
    let title = |id: &String| matrix.columns.iter().find(|column| column.id == *id).map(|column| column.title.as_str());
    Line::from(row.cells.iter().filter_map(title).collect::<Vec<_>>().join("; "))
}
