use super::{Statement, token};
use crate::language::Keyword;
use crate::model::{Dropped, Journey};

/// What `journey` leaves out in a place: a touchpoint, a stage, or the journey itself. Drops in places
/// that are not there stand in the journey, where the compiler says that they lead nowhere.
pub(super) fn drops<'a>(
    journey: &'a Journey,
    stage: Option<&'a str>,
    touchpoint: Option<&'a str>,
) -> impl Iterator<Item = Statement> + use<'a> {
    let lost = move |dropped: &Dropped| {
        let home = journey.stages.iter().find(|stage| dropped.stage.as_deref() == Some(&stage.id));
        let has = |id: &String| home.is_some_and(|stage| stage.touchpoints.iter().any(|it| it.id == *id));
        (dropped.stage.is_some() && home.is_none()) || dropped.touchpoint.as_ref().is_some_and(|id| !has(id))
    };
    let here = move |dropped: &&Dropped| {
        (dropped.stage.as_deref(), dropped.touchpoint.as_deref()) == (stage, touchpoint)
            || (stage.is_none() && lost(dropped))
    };
    journey.dropped.iter().filter(here).map(|dropped| {
        Statement::new(Keyword::Drop)
            .with(token::name(&dropped.kind))
            .with_some(dropped.name.as_deref().map(token::name))
    })
}
