//! The card of objectives: where a metric stands, where it should go, how far it has come, and what
//! the map rests on.

use super::{
    block::{Block, line_of, rect},
    context::{Context, Sign},
    figures,
    lanes::{metric, opportunity},
    pen::look,
};
use crate::{
    analysis::objectives::{latest, progress},
    model::{Method, Objective, Quantity},
    text::markup::Span,
};

/// In a wide card name and figures of an objective, and of a reading, stand so far apart.
const OBJECTIVE: f64 = 640.0;
const READING: f64 = 420.0;

/// What a card of `width` says; nothing where a journey has neither objectives nor figures nor sources.
pub(super) fn content(cx: &Context, width: f64) -> Option<Block> {
    let journey = cx.journey;
    let mut parts = Vec::new();
    if !journey.objectives.is_empty() {
        let per_row = per_row(journey.objectives.len(), width, 340.0);
        let gap = 20.0;
        let each = within((width - gap * (per_row - 1) as f64) / per_row as f64, OBJECTIVE);
        let rows = journey.objectives.chunks(per_row);
        let rows = rows.map(|row| side_by_side(row.iter().map(|objective| one(cx, objective, each)), each + gap));
        parts.push(Block::stack([heading(cx, "objectives", width)].into_iter().chain(rows), 9.0));
    }
    if !journey.metrics.is_empty() {
        let per_row = per_row(journey.metrics.len(), width, 230.0);
        let gap = 28.0;
        let each = within((width - gap * (per_row - 1) as f64) / per_row as f64, READING);
        let rows = journey.metrics.chunks(per_row);
        let rows = rows.map(|row| side_by_side(row.iter().map(|reading| metric::row(cx, reading, each)), each + gap));
        parts.push(Block::stack([heading(cx, "measures", width)].into_iter().chain(rows), 7.0));
    }
    let sources = cx.model.cited(journey);
    if !sources.is_empty() {
        let mut spans = Vec::new();
        for source in sources {
            if !spans.is_empty() {
                spans.push(Span::plain("  ·  "));
            }
            let mut facts = Vec::new();
            let method = source.method.map(|method| cx.pen.word(word_of(method)));
            // Most titles say it already: `Customer interviews`.
            let said = |word: &str| source.title.to_lowercase().contains(word.trim_end_matches('s'));
            facts.extend(method.filter(|word| !said(word)).map(str::to_owned));
            facts.extend(source.sample.map(|sample| format!("n = {sample}")));
            facts.extend(source.date.as_deref().map(|date| cx.pen.figure(date)));
            if let Some(level) = source.confidence {
                let level = cx.pen.word(opportunity::level(level));
                facts.push(format!("{} {level}", cx.pen.word("confidence")));
            }
            let facts = if facts.is_empty() { String::new() } else { format!(" ({})", facts.join(cx.pen.comma)) };
            let link = source.url.clone().filter(|url| crate::text::markup::is_link(url));
            spans.push(Span::plain(cx.marks(std::slice::from_ref(&source.id)).unwrap_or_default()));
            spans.push(Span { text: format!("\u{2009}{}", source.title), link, ..Span::default() });
            spans.push(Span::plain(facts));
        }
        spans.retain(|span| !span.text.is_empty());
        let words = cx.pen.spans(&spans, look(12.0, cx.pen.theme.muted), width);
        // Below objectives it explains itself.
        parts.push(if parts.is_empty() { Block::stack([heading(cx, "evidence", width), words], 4.0) } else { words });
    }
    (!parts.is_empty()).then(|| Block::stack(parts, 13.0))
}

/// `width`, or `most` where it is much more than that.
fn within(width: f64, most: f64) -> f64 {
    if width > most * 1.3 { most } else { width }
}

/// The key of a method's word.
fn word_of(method: Method) -> &'static str {
    match method {
        Method::Interview => "method.interview",
        Method::FocusGroup => "method.focus-group",
        Method::UsabilityTest => "method.usability-test",
        Method::StakeholderInterview => "method.stakeholder-interview",
        Method::Survey => "method.survey",
        Method::Analytics => "method.analytics",
        Method::Crm => "method.crm",
        Method::SocialListening => "method.social-listening",
        Method::SupportLog => "method.support-log",
        Method::Diary => "method.diary",
        Method::Observation => "method.observation",
    }
}

/// The name of a card's part, in spaced capitals.
pub(super) fn heading(cx: &Context, key: &str, width: f64) -> Block {
    let look = look(10.5, cx.pen.theme.faint).semibold().spaced(0.8);
    cx.pen.plain(&cx.pen.word(key).to_uppercase(), look, width)
}

/// How many of `count` things stand side by side where each wants `wish`.
pub(super) fn per_row(count: usize, width: f64, wish: f64) -> usize {
    let most = ((width + 20.0) / (wish + 20.0)).floor().max(1.0) as usize;
    // Two rows of two rather than three and one.
    count.div_ceil(count.div_ceil(most).max(1)).max(1)
}

/// Blocks whose left edges are `step` apart.
pub(super) fn side_by_side(blocks: impl IntoIterator<Item = Block>, step: f64) -> Block {
    let mut row = Block::default();
    for (index, block) in blocks.into_iter().enumerate() {
        row.put(block, index as f64 * step, 0.0);
    }
    row
}

fn one(cx: &Context, objective: &Objective, width: f64) -> Block {
    let (theme, pen) = (cx.pen.theme, &cx.pen);
    let metric = metric::title(cx, &objective.metric);
    let figure = |quantity: &Quantity| figures::quantity(cx, quantity, cx.model.metric(&objective.metric));
    let title = objective.title.as_deref().unwrap_or(metric);
    let figures = match (&objective.from, &objective.to) {
        (Some(from), Some(to)) => pen.way(&figure(from), &figure(to)),
        (Some(from), None) => figure(from),
        (None, Some(to)) => pen.lead(&figure(to)),
        (None, None) => String::new(),
    };
    let figures = pen.plain(&figures, look(12.5, theme.muted).medium(), width * 0.6);
    let mut block = Block::default();
    let mut title = vec![Span::plain(title)];
    title.extend(cx.marks(&objective.evidence).map(Span::plain));
    let title = pen.spans(&title, look(13.0, theme.ink).medium(), width - figures.w - 16.0);
    let x = width - figures.w;
    block.put(title, 0.0, 0.0);
    block.put(figures, x, 0.3);
    let latest = latest(cx.journey, &objective.metric);
    let progress = latest.and_then(|reading| progress(objective, &reading.value)).map(|share| share.clamp(0.0, 1.0));
    if let Some(progress) = progress {
        let y = block.h + 5.0;
        block.nodes.push(rect(0.0, y, width, 6.0, 3.0, theme.track));
        if progress > 0.0 {
            block.nodes.push(rect(0.0, y, (width * progress).max(6.0), 6.0, 3.0, theme.accent));
        }
        // Where the metric stands now shows even where it has not moved yet.
        let now = (width * progress).clamp(5.5, width - 5.5);
        let edge = Some(line_of(theme.panel, 2.0));
        block.nodes.push(Sign::Round.draw(now, y + 3.0, 5.5, theme.accent, edge));
        block.h = y + 7.0;
    }
    let mut facts = Vec::new();
    if objective.title.is_some() {
        facts.push(metric.to_owned());
    }
    if let Some(reading) = latest {
        facts.push(format!("{} {}", pen.word("now"), figure(&reading.value)));
    }
    facts.extend(objective.by.iter().map(|by| format!("{} {}", pen.word("by"), pen.figure(by))));
    facts.extend(objective.segment.clone());
    let stage = |id: &String| cx.journey.stages.iter().find(|stage| stage.id == *id).map(|stage| stage.title.clone());
    let serves: Vec<String> = objective.serves.iter().filter_map(stage).collect();
    if !serves.is_empty() {
        facts.push(format!("{} {}", pen.word("serves"), serves.join(cx.pen.comma)));
    }
    if !facts.is_empty() {
        let y = block.h + if progress.is_some() { 3.0 } else { 0.0 };
        block.put(cx.facts(&facts, look(11.5, theme.muted), 0.9, width), 0.0, y);
    }
    block
}
