//! The words of a list that single values take, as the language writes them.

use super::walk::{Says, Value};
use super::{
    Better, ChannelKind, ExperimentStatus, Level, Method, MetricKind, OpportunityStatus, PersonaKind, Severity, State,
};

macro_rules! words {
    ($($kind:ident { $($value:ident $word:literal),* $(,)? })*) => { $(
        impl $kind {
            /// The word of the language, which is that of the JSON map too.
            pub fn word(self) -> &'static str {
                match self {
                    $($kind::$value => $word,)*
                }
            }
        }

        impl<'m> Says<'m> for &'m Option<$kind> {
            fn value(self) -> Option<Value<'m>> {
                self.map(|value| Value::Word(value.word()))
            }
        }
    )* };
}

words! {
    Better { Higher "higher", Lower "lower" }
    ChannelKind { Digital "digital", Physical "physical", Human "human" }
    ExperimentStatus { Planned "planned", Running "running", Done "done", Stopped "stopped" }
    Level { Low "low", Medium "medium", High "high" }
    Method {
        Interview "interview",
        FocusGroup "focus-group",
        UsabilityTest "usability-test",
        StakeholderInterview "stakeholder-interview",
        Survey "survey",
        Analytics "analytics",
        Crm "crm",
        SocialListening "social-listening",
        SupportLog "support-log",
        Diary "diary",
        Observation "observation",
    }
    MetricKind {
        Rate "rate",
        Count "count",
        Duration "duration",
        Money "money",
        Nps "nps",
        Csat "csat",
        Ces "ces",
        Score "score",
    }
    OpportunityStatus { Idea "idea", Planned "planned", Doing "doing", Done "done" }
    PersonaKind { Primary "primary", Secondary "secondary", Staff "staff", System "system" }
    Severity { Low "low", Medium "medium", High "high", Critical "critical" }
    State { Current "current", Future "future" }
}
