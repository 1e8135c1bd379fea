use crate::ide::flow::{self, Stop};
use crate::lsp::convert::Convert;
use crate::lsp::handle::Refusal;
use crate::lsp::requests::symbols::kind;
use crate::lsp::state::State;
use crate::lsp::types::{
    CallHierarchyIncomingCall, CallHierarchyIncomingCallsParams, CallHierarchyItem, CallHierarchyOutgoingCall,
    CallHierarchyOutgoingCallsParams, CallHierarchyPrepareParams, Range, TextDocumentIdentifier,
};
use crate::text::Location;

/// The touchpoint at the cursor.
pub(in crate::lsp) fn prepare(
    state: &mut State,
    params: CallHierarchyPrepareParams,
) -> Result<Option<Vec<CallHierarchyItem>>, Refusal> {
    let analysis = state.analysis();
    let at = params.text_document_position_params;
    let Some((file, offset)) = state.place(&analysis, &at.text_document, at.position) else { return Ok(None) };
    let convert = state.convert(&analysis);
    Ok(flow::stop(&analysis, file, offset).map(|stop| vec![item(&convert, stop)]))
}

/// The touchpoints right before one.
pub(in crate::lsp) fn incoming(
    state: &mut State,
    params: CallHierarchyIncomingCallsParams,
) -> Result<Option<Vec<CallHierarchyIncomingCall>>, Refusal> {
    let analysis = state.analysis();
    let document = TextDocumentIdentifier { uri: params.item.uri };
    let position = params.item.selection_range.start;
    let Some((file, offset)) = state.place(&analysis, &document, position) else { return Ok(None) };
    let convert = state.convert(&analysis);
    let steps = flow::before(&analysis, file, offset).into_iter().map(|step| CallHierarchyIncomingCall {
        from_ranges: ranges(&convert, &step.places, &step.stop),
        from: item(&convert, step.stop),
    });
    Ok(Some(steps.collect()))
}

/// The touchpoints right after one.
pub(in crate::lsp) fn outgoing(
    state: &mut State,
    params: CallHierarchyOutgoingCallsParams,
) -> Result<Option<Vec<CallHierarchyOutgoingCall>>, Refusal> {
    let analysis = state.analysis();
    let document = TextDocumentIdentifier { uri: params.item.uri };
    let position = params.item.selection_range.start;
    let Some((file, offset)) = state.place(&analysis, &document, position) else { return Ok(None) };
    let convert = state.convert(&analysis);
    let steps = flow::after(&analysis, file, offset).into_iter().map(|step| CallHierarchyOutgoingCall {
        from_ranges: ranges(&convert, &step.places, &step.stop),
        to: item(&convert, step.stop),
    });
    Ok(Some(steps.collect()))
}

fn item(convert: &Convert<'_>, stop: Stop) -> CallHierarchyItem {
    CallHierarchyItem {
        name: stop.title,
        kind: kind(Some(stop.kind)),
        tags: None,
        detail: Some(stop.journey),
        uri: convert.uri(stop.place.file),
        range: convert.range(stop.statement.file, stop.statement.span),
        selection_range: convert.range(stop.place.file, stop.place.span),
        data: None,
    }
}

/// Where a step is written; in written order it is the touchpoint itself.
fn ranges(convert: &Convert<'_>, places: &[Location], stop: &Stop) -> Vec<Range> {
    let places = if places.is_empty() { std::slice::from_ref(&stop.place) } else { places };
    places.iter().map(|place| convert.range(place.file, place.span)).collect()
}
