//! What answers what, and where nothing does.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Context, Named, Place, found, handoffs, opportunities::RankedOpportunity, pains::RankedPain};
use crate::language::Keyword;
use crate::model::{Holder, Stage, Statement, Thing};

/// The coverage of a journey.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Coverage {
    /// Which opportunity answers which pain point.
    pub pain_opportunity: Matrix,
    /// Which metric is read in which stage, or shall be served by it.
    pub stage_metric: Matrix,
    /// Who answers for which stage, or for touchpoints in it.
    pub stage_owner: Matrix,
    /// How many statements of each kind rest on which source.
    pub claim_evidence: Evidence,
    /// The opportunities that answer no pain point.
    pub idle_opportunities: Vec<Place>,
}

/// Rows and what covers them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Matrix {
    /// What may cover rows, in order of first use.
    pub columns: Vec<Named>,
    /// What should be covered, in written order.
    pub rows: Vec<Row>,
    /// How many rows anything covers.
    pub covered: usize,
}

/// A row of a matrix.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Row {
    /// What should be covered.
    pub place: Place,
    /// Ids of the columns that cover it.
    pub cells: Vec<String>,
}

/// What the statements of a journey rest on.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Evidence {
    /// The sources that are cited, in the order of the file.
    pub columns: Vec<Named>,
    /// The kinds of statements that occur.
    pub rows: Vec<Claims>,
    /// Statements in all.
    pub total: usize,
    /// How many of them rest on a source.
    pub researched: usize,
    /// Pain points, moments of truth and quotes that rest on nothing.
    pub guesses: Vec<Place>,
}

/// The statements of one kind.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Claims {
    /// The keyword: `thought`.
    pub kind: String,
    /// How many there are.
    pub total: usize,
    /// How many of them rest on a source.
    pub researched: usize,
    /// How many rest on each source, by its id.
    pub sources: BTreeMap<String, usize>,
}

impl Matrix {
    fn new(rows: Vec<(Place, Vec<Named>)>) -> Matrix {
        let mut matrix = Matrix::default();
        let mut columns: BTreeSet<Named> = BTreeSet::new();
        for (place, named) in rows {
            let mut cells: Vec<String> = Vec::new();
            let mut met: BTreeSet<String> = BTreeSet::new();
            for column in named {
                if met.insert(column.id.clone()) {
                    cells.push(column.id.clone());
                }
                if !columns.contains(&column) {
                    columns.insert(column.clone());
                    matrix.columns.push(column);
                }
            }
            matrix.covered += usize::from(!cells.is_empty());
            matrix.rows.push(Row { place, cells });
        }
        matrix
    }
}

/// The coverage; `pains` and `opportunities` are those of the same journey.
///
/// A statement rests on the sources that it cites itself, and on those that its touchpoint or stage cites.
pub fn coverage(cx: &Context, pains: &[RankedPain], opportunities: &[RankedOpportunity]) -> Coverage {
    let as_column = |place: &Place| Named { id: place.id.clone(), title: place.title.clone() };
    let answered = pains.iter().map(|pain| (pain.place.clone(), pain.answers.iter().map(as_column).collect()));
    let mut read: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for found in found::readings(cx) {
        if let Some(stage) = found.stage {
            read.entry(&stage.id).or_default().push(&found.it.metric);
        }
    }
    for objective in &cx.journey.objectives {
        for stage in objective.serves.iter().collect::<BTreeSet<_>>() {
            read.entry(stage).or_default().push(&objective.metric);
        }
    }
    let metrics = |stage: &Stage| -> Vec<Named> {
        read.get(stage.id.as_str()).into_iter().flatten().map(|id| cx.metric(id)).collect()
    };
    let owners = |stage: &Stage| -> Vec<Named> {
        let theirs = stage.touchpoints.iter().flat_map(|touchpoint| handoffs::owners(stage, touchpoint));
        let all = stage.owners.iter().chain(theirs);
        all.map(|owner| Named { id: owner.clone(), title: owner.clone() }).collect()
    };
    let stages = |of: &dyn Fn(&Stage) -> Vec<Named>| {
        Matrix::new(cx.journey.stages.iter().map(|stage| (cx.stage(stage), of(stage))).collect())
    };
    Coverage {
        pain_opportunity: Matrix::new(answered.collect()),
        stage_metric: stages(&metrics),
        stage_owner: stages(&owners),
        claim_evidence: evidence(cx),
        idle_opportunities: opportunities.iter().filter(|it| it.solves.is_empty()).map(|it| it.place.clone()).collect(),
    }
}

/// What says something about customers, in a stage or a touchpoint.
const CLAIMS: [Keyword; 9] = [
    Keyword::Goal,
    Keyword::Expectation,
    Keyword::Action,
    Keyword::Thought,
    Keyword::Quote,
    Keyword::Gain,
    Keyword::Moment,
    Keyword::Emotion,
    Keyword::Pain,
];

fn evidence(cx: &Context) -> Evidence {
    let (mut rows, mut guesses): (Vec<Claims>, Vec<Place>) = Default::default();
    let is_claim = |it: &Statement| it.stage.is_some() && CLAIMS.contains(&it.keyword);
    for claim in cx.journey.statements().filter(is_claim) {
        let kind = claim.keyword.word();
        let at = rows.iter().position(|row| row.kind == kind).unwrap_or_else(|| {
            rows.push(Claims { kind: kind.to_owned(), total: 0, researched: 0, sources: BTreeMap::new() });
            rows.len() - 1
        });
        let Some(row) = rows.get_mut(at) else { continue };
        let sources = sources(&claim);
        row.total += 1;
        row.researched += usize::from(!sources.is_empty());
        if sources.is_empty() && matches!(claim.keyword, Keyword::Pain | Keyword::Moment | Keyword::Quote) {
            guesses.push(cx.statement(&cx.around(&claim), &claim));
        }
        for id in sources {
            *row.sources.entry(id.clone()).or_default() += 1;
        }
    }
    Evidence {
        columns: cx.model.cited(cx.journey).into_iter().map(|source| cx.source(&source.id)).collect(),
        total: rows.iter().map(|row| row.total).sum(),
        researched: rows.iter().map(|row| row.researched).sum(),
        guesses,
        rows,
    }
}

/// What a statement rests on: its own sources and those of all that it stands in.
fn sources<'m>(claim: &Statement<'m>) -> BTreeSet<&'m String> {
    let differs: &[String] = if let Some(Thing::Difference(it)) = claim.holder { &it.evidence } else { &[] };
    let touchpoint: &[String] = claim.touchpoint.map_or(&[], |touchpoint| &touchpoint.evidence);
    let stage: &[String] = claim.stage.map_or(&[], |stage| &stage.evidence);
    [claim.evidence, differs, touchpoint, stage].into_iter().flatten().collect()
}
