/// A row of the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    /// The stages as chevrons.
    #[default]
    Stage,
    /// The touchpoints with their channels.
    Touchpoint,
    /// Where they go from each touchpoint.
    Flow,
    /// What people do.
    Action,
    /// What people think and say.
    Thought,
    /// The curve of feelings.
    Emotion,
    /// Where it hurts.
    Pain,
    /// What could be better.
    Opportunity,
    /// What was measured.
    Metric,
    /// What the business does.
    Activity,
    /// What people expect.
    Expectation,
    /// What is good.
    Gain,
    /// What the service does in sight of the customer.
    Frontstage,
    /// What it does out of sight.
    Backstage,
    /// What supports those who serve.
    Support,
    /// The systems in use.
    System,
    /// How long things take.
    Time,
    /// Who answers for it.
    Owner,
    /// Remarks and pages to read.
    Note,
}

impl Lane {
    /// All lanes, in the order in which a map shows them.
    pub const ALL: [Lane; 19] = [
        Lane::Stage,
        Lane::Touchpoint,
        Lane::Flow,
        Lane::Action,
        Lane::Thought,
        Lane::Emotion,
        Lane::Pain,
        Lane::Opportunity,
        Lane::Metric,
        Lane::Activity,
        Lane::Expectation,
        Lane::Gain,
        Lane::Frontstage,
        Lane::Backstage,
        Lane::Support,
        Lane::System,
        Lane::Time,
        Lane::Owner,
        Lane::Note,
    ];

    /// The keyword whose statements it shows; `--lanes` and `[labels]` name it so.
    pub fn key(self) -> &'static str {
        match self {
            Lane::Stage => "stage",
            Lane::Touchpoint => "touchpoint",
            Lane::Flow => "flow",
            Lane::Action => "action",
            Lane::Thought => "thought",
            Lane::Emotion => "emotion",
            Lane::Pain => "pain",
            Lane::Opportunity => "opportunity",
            Lane::Metric => "metric",
            Lane::Activity => "activity",
            Lane::Expectation => "expectation",
            Lane::Gain => "gain",
            Lane::Frontstage => "frontstage",
            Lane::Backstage => "backstage",
            Lane::Support => "support",
            Lane::System => "system",
            Lane::Time => "time",
            Lane::Owner => "owner",
            Lane::Note => "note",
        }
    }

    /// Whether an overview shows it.
    pub fn in_overview(self) -> bool {
        super::overview::LANES.contains(&self)
    }

    /// The lane that `key` names.
    pub fn from_key(key: &str) -> Option<Lane> {
        Lane::ALL.into_iter().find(|lane| lane.key() == key)
    }
}
