//! Where the customer is passed on: from one team to another, from one pair of hands to the next.

use serde::Serialize;

use super::channels::{Change, changes};
use super::{Context, Named, Place, flow::Flow};
use crate::model::{Service, Stage, Touchpoint};

/// The hand-offs of a journey.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Handoffs {
    /// Steps over which another team answers for the customer.
    pub owners: Vec<OwnerHandoff>,
    /// Touchpoints at which the service passes the work from one to another.
    pub staff: Vec<StaffHandoff>,
}

/// A step between touchpoints that no team answers for both.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OwnerHandoff {
    /// The touchpoint before.
    pub from: Place,
    /// The touchpoint after.
    pub to: Place,
    /// Who answers for the one before; nobody where it is empty.
    pub leaves: Vec<String>,
    /// Who answers for the one after; nobody where it is empty.
    pub enters: Vec<String>,
    /// Whether the step is part of a loop, so that the hand-off may happen again and again.
    pub loops: bool,
    /// How the feelings change over it.
    pub changes: Vec<Change>,
}

/// Work that changes hands within a touchpoint.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StaffHandoff {
    /// What is done by the one who gets the work.
    pub place: Place,
    /// The touchpoint.
    pub at: Place,
    /// Who had it.
    pub from: Named,
    /// Who gets it.
    pub to: Named,
}

/// Who answers for a touchpoint: its owners, otherwise its stage's.
pub fn owners<'m>(stage: &'m Stage, touchpoint: &'m Touchpoint) -> &'m [String] {
    if touchpoint.owners.is_empty() { &stage.owners } else { &touchpoint.owners }
}

/// The hand-offs: steps along the flow over which the owners change altogether, or from or to a touchpoint
/// that has none; and changes of the `by` persona from frontstage over backstage to support.
pub fn handoffs(cx: &Context) -> Handoffs {
    let flow = Flow::new(cx.journey);
    let mut result = Handoffs::default();
    for step in &flow.steps {
        let (Some((stage, from)), Some((next, to))) = (flow.nodes.get(step.from), flow.nodes.get(step.to)) else {
            continue;
        };
        let (leaves, enters) = (owners(stage, from), owners(next, to));
        let same = super::share(leaves, enters);
        if same || (leaves.is_empty() && enters.is_empty()) {
            continue;
        }
        result.owners.push(OwnerHandoff {
            from: cx.touchpoint(from),
            to: cx.touchpoint(to),
            leaves: leaves.to_vec(),
            enters: enters.to_vec(),
            loops: step.loops,
            changes: changes(cx, from, to),
        });
    }
    for (_, touchpoint) in &flow.nodes {
        let lanes = [
            ("frontstage", &touchpoint.frontstage),
            ("backstage", &touchpoint.backstage),
            ("support", &touchpoint.support),
        ];
        let done: Vec<(&str, &Service)> =
            lanes.into_iter().flat_map(|(lane, all)| all.iter().map(move |it| (lane, it))).collect();
        let done = done.into_iter().filter_map(|(lane, it)| Some((lane, it, it.by.as_deref()?)));
        let mut before: Option<&str> = None;
        for (lane, service, by) in done {
            if let Some(from) = before.filter(|before| *before != by) {
                let at = cx.touchpoint(touchpoint);
                result.staff.push(StaffHandoff {
                    place: cx.unnamed(&at, lane, &service.text, service.origin),
                    at,
                    from: cx.persona(from),
                    to: cx.persona(by),
                });
            }
            before = Some(by);
        }
    }
    result
}
