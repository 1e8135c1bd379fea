use super::{Action, answer, indent, insert};
use crate::diagnostic::{Diagnostic, code};
use crate::ide::Analysis;
use crate::ide::symbol::statements_at;
use crate::language::Keyword;

/// Adds a persona to those who go on the journey.
pub(super) fn action(analysis: &Analysis, diagnostic: &Diagnostic) -> Option<Action> {
    if diagnostic.code != code::PERSONA_NOT_ON_JOURNEY {
        return None;
    }
    let place = diagnostic.primary.location;
    let persona = analysis.slice(place);
    let path = statements_at(analysis, place);
    let journey = path.first().filter(|journey| journey.row.keyword == Keyword::Journey)?;
    let edit = match journey.field(Keyword::For).and_then(|list| list.values.last()) {
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
