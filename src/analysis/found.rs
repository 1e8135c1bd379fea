//! Where statements of one kind stand.

use super::{Context, Place};
use crate::language::Keyword;
use crate::model::{Holder, Opportunity, Pain, Reading, Stage, Statement, Text, Thing, Touchpoint};

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

/// The statements that `of` picks, in written order, those of the journey itself first.
fn found<'m, T>(cx: &Context<'m>, of: impl Fn(&Statement<'m>) -> Option<&'m T>) -> Vec<Found<'m, T>> {
    let one = |statement: Statement<'m>| {
        let it = of(&statement)?;
        let (at, Statement { stage, touchpoint, persona, .. }) = (cx.around(&statement), statement);
        Some(Found { it, place: cx.statement(&at, &statement), at, stage, touchpoint, persona })
    };
    cx.journey.statements().filter_map(one).collect()
}

/// The pain points.
pub(super) fn pains<'m>(cx: &Context<'m>) -> Vec<Found<'m, Pain>> {
    found(cx, |statement| if let Thing::Pain(it) = statement.thing { Some(it) } else { None })
}

/// The opportunities.
pub(super) fn opportunities<'m>(cx: &Context<'m>) -> Vec<Found<'m, Opportunity>> {
    found(cx, |statement| if let Thing::Opportunity(it) = statement.thing { Some(it) } else { None })
}

/// The moments of truth.
pub(super) fn moments<'m>(cx: &Context<'m>) -> Vec<Found<'m, Text>> {
    found(cx, |statement| match (statement.keyword, statement.thing) {
        (Keyword::Moment, Thing::Text(it)) => Some(it),
        _ => None,
    })
}

/// What was measured.
pub(super) fn readings<'m>(cx: &Context<'m>) -> Vec<Found<'m, Reading>> {
    found(cx, |statement| if let Thing::Reading(it) = statement.thing { Some(it) } else { None })
}
