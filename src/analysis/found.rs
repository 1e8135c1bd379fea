//! Where statements of one kind stand.

use super::{Context, Place};
use crate::model::{Opportunity, Pain, Reading, Stage, Text, Touchpoint};

/// A statement with what it stands in.
pub(super) struct Found<'m, T> {
    /// The statement.
    pub it: &'m T,
    /// Its place.
    pub place: Place,
    /// The touchpoint, stage or journey that holds it.
    pub at: Place,
    /// Its stage; none in the journey itself.
    pub stage: Option<&'m Stage>,
    /// Its touchpoint; none in a stage or the journey itself.
    pub touchpoint: Option<&'m Touchpoint>,
    /// The persona that alone it is about.
    pub persona: Option<&'m str>,
}

/// What holds statements: a stage, a touchpoint, or what is different for a persona there.
struct Holder<'m, T> {
    at: Place,
    stage: &'m Stage,
    touchpoint: Option<&'m Touchpoint>,
    persona: Option<&'m str>,
    held: &'m [T],
}

/// All stages and touchpoints with what they hold, in written order.
fn walk<'m, T>(
    cx: &Context<'m>,
    of_stage: impl Fn(&'m Stage) -> &'m [T],
    of_touchpoint: impl Fn(&'m Touchpoint) -> &'m [T],
    of_persona: impl Fn(&'m crate::model::Difference) -> &'m [T],
) -> Vec<Holder<'m, T>> {
    let mut holders = Vec::new();
    for stage in &cx.journey.stages {
        let at = cx.stage(stage);
        holders.push(Holder { at, stage, touchpoint: None, persona: None, held: of_stage(stage) });
        for touchpoint in &stage.touchpoints {
            let at = cx.touchpoint(touchpoint);
            for (persona, difference) in &touchpoint.differences {
                let (at, persona) = (at.clone(), Some(persona.as_str()));
                holders.push(Holder { at, stage, touchpoint: Some(touchpoint), persona, held: of_persona(difference) });
            }
            let own =
                Holder { at, stage, touchpoint: Some(touchpoint), persona: None, held: of_touchpoint(touchpoint) };
            let before = holders.len() - touchpoint.differences.len();
            holders.insert(before, own);
        }
    }
    holders
}

fn found<'m, T>(holders: Vec<Holder<'m, T>>, place: impl Fn(&Place, &'m T) -> Place) -> Vec<Found<'m, T>> {
    let mut all = Vec::new();
    for holder in holders {
        for it in holder.held {
            let Holder { stage, touchpoint, persona, .. } = holder;
            let at = holder.at.clone();
            all.push(Found { it, place: place(&at, it), at, stage: Some(stage), touchpoint, persona });
        }
    }
    all
}

/// The pain points, in written order.
pub(super) fn pains<'m>(cx: &Context<'m>) -> Vec<Found<'m, Pain>> {
    let holders = walk(cx, |stage| &stage.pains, |touchpoint| &touchpoint.pains, |difference| &difference.pains);
    found(holders, |at, pain: &Pain| cx.named(at, "pain", &pain.id, &pain.text, pain.origin))
}

/// The opportunities, in written order, those of the journey itself first.
pub(super) fn opportunities<'m>(cx: &Context<'m>) -> Vec<Found<'m, Opportunity>> {
    let place = |at: &Place, it: &Opportunity| cx.named(at, "opportunity", &it.id, &it.text, it.origin);
    let holders = walk(
        cx,
        |stage| &stage.opportunities,
        |touchpoint| &touchpoint.opportunities,
        |difference| &difference.opportunities,
    );
    let at = cx.place();
    let own = cx.journey.opportunities.iter().map(|it| Found {
        it,
        place: place(&at, it),
        at: at.clone(),
        stage: None,
        touchpoint: None,
        persona: None,
    });
    own.chain(found(holders, place)).collect()
}

/// The moments of truth, in written order.
pub(super) fn moments<'m>(cx: &Context<'m>) -> Vec<Found<'m, Text>> {
    let holders = walk(cx, |stage| &stage.moments, |touchpoint| &touchpoint.moments, |_| &[]);
    found(holders, |at, moment: &Text| cx.unnamed(at, "moment", &moment.text, moment.origin))
}

/// What was measured, in written order, over the journey first.
pub(super) fn readings<'m>(cx: &Context<'m>) -> Vec<Found<'m, Reading>> {
    let place = |at: &Place, it: &Reading| cx.named(at, "metric", &it.metric, &cx.metric(&it.metric).title, it.origin);
    let holders = walk(cx, |stage| &stage.metrics, |touchpoint| &touchpoint.metrics, |difference| &difference.metrics);
    let at = cx.place();
    let own = cx.journey.metrics.iter().map(|it| Found {
        it,
        place: place(&at, it),
        at: at.clone(),
        stage: None,
        touchpoint: None,
        persona: None,
    });
    own.chain(found(holders, place)).collect()
}
