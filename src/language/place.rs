/// Where a statement can stand: in the file, or in the block (or on the line) of another statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The file itself.
    File,
    /// A `persona`.
    Persona,
    /// A `channel`.
    Channel,
    /// A `source`.
    Source,
    /// A declared `metric`.
    Metric,
    /// `emotions`: lines of a word and a score.
    Emotions,
    /// A `journey`.
    Journey,
    /// A `stage`.
    Stage,
    /// A `touchpoint`.
    Touchpoint,
    /// `as persona` in a touchpoint.
    As,
    /// A `pain`.
    Pain,
    /// An `opportunity`.
    Opportunity,
    /// An `objective`.
    Objective,
    /// An `experiment`.
    Experiment,
    /// A `variant` of an experiment.
    Variant,
    /// A `curve`.
    Curve,
    /// `flow`: lines of arrows.
    Flow,
    /// A `scope`.
    Scope,
    /// A reading of a metric.
    Reading,
    /// `frontstage`, `backstage` or `support`.
    Service,
    /// A statement that can only be given evidence: a text, an emotion, a value.
    Statement,
}

impl Place {
    /// All places, in the order of the reference.
    pub const ALL: [Place; 21] = [
        Place::File,
        Place::Persona,
        Place::Channel,
        Place::Source,
        Place::Metric,
        Place::Emotions,
        Place::Journey,
        Place::Stage,
        Place::Touchpoint,
        Place::As,
        Place::Pain,
        Place::Opportunity,
        Place::Objective,
        Place::Experiment,
        Place::Variant,
        Place::Curve,
        Place::Flow,
        Place::Scope,
        Place::Reading,
        Place::Service,
        Place::Statement,
    ];

    /// How messages call the place: `a stage`.
    pub fn phrase(self) -> &'static str {
        match self {
            Place::File => "the file",
            Place::Persona => "a persona",
            Place::Channel => "a channel",
            Place::Source => "a source",
            Place::Metric => "a metric",
            Place::Emotions => "`emotions`",
            Place::Journey => "a journey",
            Place::Stage => "a stage",
            Place::Touchpoint => "a touchpoint",
            Place::As => "`as`",
            Place::Pain => "a pain point",
            Place::Opportunity => "an opportunity",
            Place::Objective => "an objective",
            Place::Experiment => "an experiment",
            Place::Variant => "a variant",
            Place::Curve => "a curve",
            Place::Flow => "`flow`",
            Place::Scope => "`scope`",
            Place::Reading => "a metric's reading",
            Place::Service => "a blueprint statement",
            Place::Statement => "this statement",
        }
    }
}
