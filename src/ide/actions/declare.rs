use super::{Action, answer, insert, titled};
use crate::diagnostic::{Diagnostic, code};
use crate::ide::Analysis;
use crate::language::{Keyword, Kind};
use crate::resolve::Symbol;
use crate::text::{Edit, Location};

/// Declares what a name stands for: a persona, channel, source, metric, or a word for a feeling.
pub(super) fn action(analysis: &Analysis, diagnostic: &Diagnostic) -> Option<Action> {
    let place = diagnostic.primary.location;
    let name = analysis.slice(place);
    if diagnostic.code == code::UNKNOWN_EMOTION {
        return word(analysis, diagnostic, name);
    }
    if ![code::UNKNOWN_NAME, code::UNDECLARED_CHANNEL].contains(&diagnostic.code) {
        return None;
    }
    let bindings = &analysis.compilation(place.file)?.bindings;
    let used = bindings.uses.iter().find(|used| used.location == place && used.target.is_none())?;
    let Symbol::Thing(kind) = used.symbol else { return None };
    if !matches!(kind, Kind::Persona | Kind::Channel | Kind::Source | Kind::Metric) || name.contains('.') {
        return None;
    }
    let title = titled(name);
    let declaration = format!("{} {name} \"{title}\"", kind.keyword());
    let edit = declared(analysis, place, kind.keyword(), &declaration)?;
    Some(answer(diagnostic, format!("Declare the {} `{name}`", kind.noun()), false, vec![edit]))
}

/// Behind the last declaration of its kind, otherwise before the first journey.
fn declared(analysis: &Analysis, place: Location, keyword: Keyword, declaration: &str) -> Option<Edit> {
    let statements = &analysis.file(place.file)?.ast.statements;
    if let Some(last) = statements.iter().rfind(|statement| statement.row.keyword == keyword) {
        return Some(insert(place.file, last.location.span.end, format!("\n{declaration}")));
    }
    let journey = statements.iter().find(|statement| statement.row.keyword == Keyword::Journey);
    let text = analysis.text(place.file);
    let start = journey.map_or(0, |journey| above(text, journey.location.span.start));
    Some(insert(place.file, start, format!("{declaration}\n\n")))
}

/// Where the comments that stand right above byte `offset` begin.
fn above(text: &str, offset: u32) -> u32 {
    let mut start = super::line_start(text, offset);
    while let Some(end) = start.checked_sub(1) {
        let before = super::line_start(text, end);
        let line = text.get(before as usize..end as usize).unwrap_or_default();
        if !line.trim_start().starts_with("//") {
            break;
        }
        start = before;
    }
    start
}

/// Adds a word to the team's own.
fn word(analysis: &Analysis, diagnostic: &Diagnostic, word: &str) -> Option<Action> {
    let place = diagnostic.primary.location;
    if !crate::text::is_name(word) {
        return None;
    }
    let statements = &analysis.file(place.file)?.ast.statements;
    let known = statements.iter().find(|statement| statement.row.keyword == Keyword::Emotions);
    let block_end = known
        .map(|known| known.location.span)
        .filter(|span| analysis.text(place.file).get(span.range()).is_some_and(|text| text.ends_with('}')));
    let edit = match block_end {
        Some(span) => {
            let inside = analysis.text(place.file).get(span.range())?;
            let before = inside.trim_end_matches('}').trim_end();
            let end = span.start + before.len() as u32;
            let line = if before.contains('\n') { format!("\n  {word} 0") } else { format!("; {word} 0") };
            let line = if before.ends_with('{') { format!(" {word} 0") } else { line };
            insert(place.file, end, line)
        }
        None => declared(analysis, place, Keyword::Emotions, &format!("emotions {{\n  {word} 0\n}}"))?,
    };
    Some(answer(diagnostic, format!("Give the word `{word}` a score for the whole team"), false, vec![edit]))
}
