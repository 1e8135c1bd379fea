use super::{Action, answer, indent, insert};
use crate::diagnostic::Diagnostic;
use crate::ide::Analysis;
use crate::ide::symbol::statements_at;

/// Adds a persona to those who go on the journey.
pub(super) fn action(analysis: &Analysis, diagnostic: &Diagnostic) -> Option<Action> {
    if diagnostic.code != "persona-not-on-journey" {
        return None;
    }
    let place = diagnostic.primary.location;
    let persona = analysis.slice(place);
    let path = statements_at(analysis, place);
    let journey = path.first().filter(|journey| journey.row.keyword == "journey")?;
    let edit = match journey.field("for").and_then(|list| list.values.last()) {
        Some(last) if last.location.file == place.file => {
            insert(place.file, last.location.span.end, format!(", {persona}"))
        }
        Some(_) => return None,
        None => {
            let text = analysis.text(place.file);
            let open = text.get(journey.head.span.end as usize..)?.find('{')? as u32 + journey.head.span.end + 1;
            let inner = format!("{}  ", indent(text, journey.location.span.start));
            insert(place.file, open, format!("\n{inner}for {persona}"))
        }
    };
    Some(answer(diagnostic, format!("Add `{persona}` to the journey's `for`"), true, vec![edit]))
}
