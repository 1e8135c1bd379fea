use super::Keyword;

/// What a name can name. Names of different kinds never meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Somebody on the way.
    Persona,
    /// A medium.
    Channel,
    /// A piece of research.
    Source,
    /// Something measured.
    Metric,
    /// A map.
    Journey,
    /// A phase of a journey.
    Stage,
    /// A place where customer and service meet.
    Touchpoint,
    /// A pain point.
    Pain,
    /// What could be better.
    Opportunity,
    /// A try of opportunities.
    Experiment,
    /// One side of an experiment.
    Variant,
    /// A further curve.
    Curve,
}

impl Kind {
    /// The keyword that declares it.
    pub fn keyword(self) -> Keyword {
        match self {
            Kind::Persona => Keyword::Persona,
            Kind::Channel => Keyword::Channel,
            Kind::Source => Keyword::Source,
            Kind::Metric => Keyword::Metric,
            Kind::Journey => Keyword::Journey,
            Kind::Stage => Keyword::Stage,
            Kind::Touchpoint => Keyword::Touchpoint,
            Kind::Pain => Keyword::Pain,
            Kind::Opportunity => Keyword::Opportunity,
            Kind::Experiment => Keyword::Experiment,
            Kind::Variant => Keyword::Variant,
            Kind::Curve => Keyword::Curve,
        }
    }

    /// How messages call it, with its article.
    pub fn phrase(self) -> &'static str {
        match self {
            Kind::Persona => "a persona",
            Kind::Channel => "a channel",
            Kind::Source => "a source",
            Kind::Metric => "a metric",
            Kind::Journey => "a journey",
            Kind::Stage => "a stage",
            Kind::Touchpoint => "a touchpoint",
            Kind::Pain => "a pain point",
            Kind::Opportunity => "an opportunity",
            Kind::Experiment => "an experiment",
            Kind::Variant => "a variant",
            Kind::Curve => "a curve",
        }
    }

    /// How messages call it, without an article.
    pub fn noun(self) -> &'static str {
        let phrase = self.phrase();
        phrase.split_once(' ').map_or(phrase, |(_, noun)| noun)
    }

    /// Whether the name is shared by a file and its imports, not by one journey.
    pub fn is_shared(self) -> bool {
        matches!(self, Kind::Persona | Kind::Channel | Kind::Source | Kind::Metric | Kind::Journey)
    }

    /// The kind that `keyword` declares.
    pub fn of_keyword(keyword: Keyword) -> Option<Kind> {
        const ALL: [Kind; 12] = [
            Kind::Persona,
            Kind::Channel,
            Kind::Source,
            Kind::Metric,
            Kind::Journey,
            Kind::Stage,
            Kind::Touchpoint,
            Kind::Pain,
            Kind::Opportunity,
            Kind::Experiment,
            Kind::Variant,
            Kind::Curve,
        ];
        ALL.into_iter().find(|kind| kind.keyword() == keyword)
    }
}
