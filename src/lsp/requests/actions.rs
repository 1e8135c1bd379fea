use crate::ide::actions::{ActionKind, actions, fix_all};
use crate::lsp::edits::of_files;
use crate::lsp::handle::Refusal;
use crate::lsp::state::State;
use crate::lsp::types::{CodeAction, CodeActionKind, CodeActionParams};

pub(in crate::lsp) fn answer(state: &mut State, params: CodeActionParams) -> Result<Option<Vec<CodeAction>>, Refusal> {
    let analysis = state.analysis();
    let Some(file) = state.file(&analysis, &params.text_document) else { return Ok(None) };
    let convert = state.convert(&analysis);
    let only: Option<Vec<String>> =
        params.context.only.map(|only| only.into_iter().filter_map(|kind| name(&kind)).collect());
    let wanted = |action: ActionKind| {
        let own = name(&kind(action)).unwrap_or_default();
        // `source` asks for `source.fixAll` too.
        let asked = |only: &String| own == *only || own.starts_with(&format!("{only}."));
        only.as_ref().map_or(action != ActionKind::FixAll, |only| only.iter().any(asked))
    };
    let within = convert.span(file, params.range);
    let all = wanted(ActionKind::FixAll).then(|| fix_all(&analysis, file)).flatten();
    let single = [ActionKind::QuickFix, ActionKind::Refactor].into_iter().any(wanted);
    let single = if single { actions(&analysis, file, within) } else { Vec::new() };
    let found = single.into_iter().filter(|action| wanted(action.kind)).chain(all).map(|action| CodeAction {
        title: action.title,
        kind: Some(kind(action.kind)),
        diagnostics: action.answers.map(|diagnostic| vec![convert.diagnostic(&diagnostic)]),
        is_preferred: Some(action.preferred),
        edit: Some(of_files(state, &analysis, &action.edits)),
        ..CodeAction::default()
    });
    Ok(Some(found.collect()))
}

fn kind(kind: ActionKind) -> CodeActionKind {
    match kind {
        ActionKind::QuickFix => CodeActionKind::QuickFix,
        ActionKind::Refactor => CodeActionKind::RefactorRewrite,
        ActionKind::FixAll => CodeActionKind::SourceFixAll,
    }
}

fn name(kind: &CodeActionKind) -> Option<String> {
    serde_json::to_value(kind).ok()?.as_str().map(str::to_owned)
}
