use jiff::civil::Date;
use serde::Serialize;

use super::channels::{Channels, channels};
use super::coverage::{Coverage, coverage};
use super::emotion::{Feelings, FurtherCurve, feelings, further};
use super::handoffs::{Handoffs, handoffs};
use super::moments::{Moment, moments};
use super::objectives::{Standing, objectives};
use super::opportunities::{RankedOpportunity, opportunities};
use super::pains::{RankedPain, pains};
use super::reach::{Reach, reach};
use super::summary::{StageSummary, summary};
use super::time::{Times, times};
use super::{Context, Named, Place, place};
use crate::check;
use crate::model::{Scale, State};

/// All that one journey's map says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Report {
    /// The journey.
    pub place: Place,
    /// What is, or what shall be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// What happens, in a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scenario: Option<String>,
    /// Who goes on it.
    pub personas: Vec<Named>,
    /// Who answers for the map.
    pub owners: Vec<String>,
    /// When somebody last looked it over, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<String>,
    /// How many days ago that was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<i64>,
    /// What emotion scores may be.
    pub scale: Scale,
    /// The journey stage by stage.
    pub stages: Vec<StageSummary>,
    /// What everybody feels along it.
    pub feelings: Vec<Feelings>,
    /// The further curves.
    pub curves: Vec<FurtherCurve>,
    /// The moments of truth.
    pub moments: Vec<Moment>,
    /// What hurts, the worst first.
    pub pains: Vec<RankedPain>,
    /// What could be better, the most worthwhile first.
    pub opportunities: Vec<RankedOpportunity>,
    /// What the team wants to reach.
    pub objectives: Vec<Standing>,
    /// What is answered and what is not.
    pub coverage: Coverage,
    /// Channels and switches between them.
    pub channels: Channels,
    /// Where the customer is passed on.
    pub handoffs: Handoffs,
    /// How long it takes.
    pub time: Times,
    /// How many get how far.
    pub reach: Reach,
}

/// All that the map of `cx` says on the day `today`.
pub fn report(cx: &Context, today: Date) -> Report {
    let journey = cx.journey;
    let (pains, opportunities) = (pains(cx), opportunities(cx));
    Report {
        place: cx.place(),
        state: journey.state,
        scenario: journey.scenario.as_ref().map(|scenario| place::words(&scenario.text)),
        personas: journey.personas.iter().map(|id| cx.persona(id)).collect(),
        owners: journey.owners.clone(),
        reviewed: journey.reviewed.clone(),
        age: journey.reviewed.as_deref().and_then(check::date).map(|day| check::days(day, today)),
        scale: journey.scale,
        stages: summary(cx),
        feelings: feelings(cx),
        curves: further(cx),
        moments: moments(cx),
        coverage: coverage(cx, &pains, &opportunities),
        pains,
        opportunities,
        objectives: objectives(cx, today),
        channels: channels(cx),
        handoffs: handoffs(cx),
        time: times(cx),
        reach: reach(cx),
    }
}
