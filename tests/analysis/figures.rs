use journey::analysis::opportunities::Method;
use journey::analysis::{Context, Place, report};

use super::{TODAY, analyse, model};

fn titles(places: &[Place]) -> Vec<&str> {
    places.iter().map(|place| place.title.as_str()).collect()
}

/// Severities weigh 1, 2, 3, 4.
///
/// | pain | severity × share | weight |
/// |---|---|---|
/// | slow | 2 × 0.5 | 1 |
/// | broken | 4 × 0.2, one of the five who were watched | 0.8 |
/// | odd | 1 × 0.3, the middle of 20 % and 40 % | 0.3 |
/// | rude | 3, nobody knows how often | unknown |
/// | ugly | nothing is known | unknown |
#[test]
fn pain_points_are_weighed_by_severity_and_frequency() {
    let report = analyse(
        r#"
        source watched "Five people watched" { sample 5 }
        journey j "J" { stage s "S" {
          pain ugly "Ugly"
          pain rude "Rude" severity high
          touchpoint t "T" {
            emotion "low" -0.5
            pain odd "Odd" severity low frequency 20%..40%
            pain broken "Broken" severity critical evidence watched { frequency 1 }
            pain slow "Slow" severity medium frequency 50%
            opportunity faster "Faster" solves slow
          }
        } }"#,
    );
    let table: Vec<_> =
        report.pains.iter().map(|pain| (pain.place.id.as_str(), pain.share, pain.risk, pain.lowest)).collect();
    assert_eq!(
        table,
        [
            ("j.t.slow", Some(0.5), Some(1.0), Some(-0.5)),
            ("j.t.broken", Some(0.2), Some(0.8), Some(-0.5)),
            ("j.t.odd", Some(0.3), Some(0.3), Some(-0.5)),
            ("j.s.rude", None, None, None),
            ("j.s.ugly", None, None, None),
        ]
    );
    assert_eq!(titles(&report.pains[0].answers), ["Faster"]);
    let matrix = &report.coverage.pain_opportunity;
    assert_eq!((matrix.covered, matrix.rows.len()), (1, 5));
}

/// Impacts weigh 0.5, 1, 2, efforts 1, 2, 3.
///
/// | opportunity | sum | score |
/// |---|---|---|
/// | wide | 4000 × 2 × 0.8 ÷ 2 | 3200 |
/// | narrow | 100 × 0.5 × 1 ÷ 1 | 50 |
/// | quick | 2 ÷ 1 | 2 |
/// | even | 1 ÷ 1, solves high and low: 3 + 1 | 1 |
/// | same | 1 ÷ 1, solves low: 1 | 1 |
/// | vague | effort unknown | none |
/// | over | 2 ÷ 1, but done | 2 |
#[test]
fn opportunities_are_ranked_by_what_is_known_of_them() {
    let report = analyse(
        r#"
        journey j "J" {
          opportunity over "Over" impact high effort low status done
          stage s "S" { touchpoint t "T" {
            pain big "Big" severity high
            pain small "Small" severity low
            opportunity vague "Vague" impact high
            opportunity same "Same" impact medium effort low solves small
            opportunity even "Even" impact medium effort low solves big, small
            opportunity quick "Quick" impact high effort low
            opportunity narrow "Narrow" impact low effort low reach 100 confidence 100%
            opportunity wide "Wide" impact high effort medium reach 4000 confidence 80%
          } }
        }"#,
    );
    let table: Vec<_> = report
        .opportunities
        .iter()
        .map(|it| (it.place.title.as_str(), it.method, it.formula.as_deref().unwrap_or_default(), it.solved))
        .collect();
    assert_eq!(
        table,
        [
            ("Wide", Method::Rice, "4000 × 2 × 0.8 ÷ 2 = 3200", 0.0),
            ("Narrow", Method::Rice, "100 × 0.5 × 1 ÷ 1 = 50", 0.0),
            ("Quick", Method::Value, "2 ÷ 1 = 2", 0.0),
            ("Even", Method::Value, "1 ÷ 1 = 1", 4.0),
            ("Same", Method::Value, "1 ÷ 1 = 1", 1.0),
            ("Vague", Method::Unscored, "", 0.0),
            ("Over", Method::Value, "2 ÷ 1 = 2", 0.0),
        ]
    );
    let idle = titles(&report.coverage.idle_opportunities);
    assert_eq!(idle, ["Wide", "Narrow", "Quick", "Vague", "Over"]);
}

/// From 30 to 40 %: 33 % is (33 − 30) / (40 − 30) = 0.3 of the way, 41 % is 1.1 and there. Of two readings at
/// different places the later one counts. From 5 down to 4: 6 is (6 − 5) / (4 − 5) = −1, the wrong way. Without
/// a start only a known direction tells whether 12 is at least 10.
#[test]
fn objectives_stand_where_the_last_figure_says() {
    let report = analyse(
        r#"
        metric rate "Rate"
        metric churn "Churn" better lower
        metric orders "Orders" better higher
        metric calls "Calls"
        journey j "J" {
          objective rate from 30% to 40% by 2026-10
          objective churn "Less churn" from 5% to 4% by 2026-12 serves s
          objective orders to 10
          objective calls from 3 to 2
          stage s "S" {
            metric rate 41% date 2026-01
            touchpoint a "A" { metric rate 33% date 2026-02; metric churn 6%; metric orders 12 }
            touchpoint b "B" { metric calls 1 }
            touchpoint c "C" { metric calls 2; opportunity "Answer sooner" metric calls }
          }
        }"#,
    );
    let table: Vec<_> = report
        .objectives
        .iter()
        .map(|it| (it.place.title.as_str(), it.now.as_ref().map(|n| n.value.as_str()), it.progress, it.met, it.overdue))
        .collect();
    assert_eq!(
        table,
        [
            ("Rate", Some("33%"), Some(0.3), Some(false), true),
            ("Less churn", Some("6%"), Some(-1.0), Some(false), false),
            ("Orders", Some("12"), None, Some(true), false),
            ("Calls", None, None, None, false),
        ]
    );
    assert_eq!(titles(&report.objectives[1].serves), ["S"]);
    assert_eq!(titles(&report.objectives[3].opportunities), ["Answer sooner"]);
    assert_eq!(report.objectives[0].now.as_ref().unwrap().place.id, "j.a.rate");
}

/// | kind | all | researched |
/// |---|---|---|
/// | action | 2 | 1: its touchpoint cites a source |
/// | thought | 1 | 1: it cites one itself |
/// | quote | 1 | 0 |
/// | pain | 2 | 1 |
/// | moment | 1 | 0 |
#[test]
fn statements_rest_on_what_they_or_their_touchpoint_cite() {
    let report = analyse(
        r#"
        source talks "Talks"
        source survey "Survey"
        journey j "J" { stage s "S" {
          touchpoint a "A" { evidence survey
            action "Does"
            thought "Thinks" evidence talks
            pain "Hurts"
          }
          touchpoint b "B" {
            moment "Decides"
            action "Does more"
            quote "Says"
            pain "Hurts more"
          }
        } }"#,
    );
    let evidence = &report.coverage.claim_evidence;
    assert_eq!((evidence.total, evidence.researched), (7, 3));
    let table: Vec<_> =
        evidence.rows.iter().map(|row| (row.kind.as_str(), row.total, row.researched, row.sources.len())).collect();
    assert_eq!(
        table,
        [("action", 2, 1, 1), ("thought", 1, 1, 2), ("pain", 2, 1, 1), ("quote", 1, 0, 0), ("moment", 1, 0, 0)]
    );
    assert_eq!(titles(&evidence.guesses), ["Says", "Decides", "Hurts more"]);
    let moment = &report.moments[0];
    assert!(!moment.is_backed());
    assert_eq!(moment.at.id, "j.b");
}

/// A: nothing to B's web: no switch, A has no channel. B web → C web and app: shared. C → D phone: switch; Maya
/// 0.5 → −0.5 falls by 1, Raj stays at 0.5.
#[test]
fn a_switch_is_a_step_that_shares_no_channel() {
    let report = analyse(
        r#"
        persona maya "Maya"
        persona raj "Raj"
        journey j "J" { for maya, raj
          stage s "S" owner "Shop" {
            touchpoint a "A"
            touchpoint b "B" via web
            touchpoint c "C" via web, app { emotion "good" 0.5 }
            touchpoint d "D" via phone owner "Care" {
              emotion "bad" -0.5
              frontstage "Answers" by raj
              backstage "Looks it up" by maya
              as raj { emotion "good" 0.5 }
            }
          }
        }"#,
    );
    let channels = &report.channels;
    assert_eq!(titles(&channels.without), ["A"]);
    let used: Vec<_> = channels.used.iter().map(|it| (it.channel.id.as_str(), it.touchpoints.len(), it.mean)).collect();
    assert_eq!(used, [("web", 2, Some(0.5)), ("app", 1, Some(0.5)), ("phone", 1, Some(-0.5))]);
    let [switch] = channels.switches.as_slice() else { panic!("{:?}", channels.switches) };
    assert_eq!((switch.from.id.as_str(), switch.to.id.as_str(), switch.falls), ("j.c", "j.d", true));
    let changes: Vec<_> =
        switch.changes.iter().map(|it| (it.persona.as_ref().map(|who| who.title.as_str()), it.change)).collect();
    assert_eq!(changes, [(Some("Maya"), -1.0), (Some("Raj"), 0.0)]);
    let [handoff] = report.handoffs.owners.as_slice() else { panic!("{:?}", report.handoffs) };
    assert_eq!((&handoff.leaves[..], &handoff.enters[..]), (&["Shop".to_owned()][..], &["Care".to_owned()][..]));
    let [staff] = report.handoffs.staff.as_slice() else { panic!("{:?}", report.handoffs) };
    assert_eq!((staff.from.id.as_str(), staff.to.id.as_str(), staff.place.kind.as_str()), ("raj", "maya", "backstage"));
}

/// Scores of 1…5 become −1…1: 2 is −0.5, 4 is 0.5, 5 is 1. Maya: 4, 2, stage 5: mean (0.5 − 0.5 + 1) / 3 =
/// 0.333333, on the scale 3 + 0.333333 × 2 = 3.666667. Raj differs once: 4, 4, 5: (0.5 + 0.5 + 1) / 3 = 0.666667.
/// Ann is as Maya. Of the course 1 then 2 the 2 counts.
#[test]
fn everybody_has_a_curve_of_their_own() {
    let report = analyse(
        r#"
        persona maya "Maya"
        persona raj "Raj"
        persona ann "Ann"
        journey j "J" { for maya, raj, ann
          scale 1..5
          curve effort "Effort" scale 0..10
          stage s "S" {
            touchpoint a "A" { emotion "fine" 4; score effort 5 }
            touchpoint b "B" { emotion "lost" 1 then "poor" 2; score effort 10; as raj { emotion "fine" 4 } }
            touchpoint silent "Silent"
          }
          stage end "End" { emotion "great" 5; touchpoint last "Last" }
        }"#,
    );
    let table: Vec<_> = report
        .feelings
        .iter()
        .map(|it| {
            let figures = it.figures.as_ref().unwrap();
            (it.persona.as_ref().unwrap().title.as_str(), it.same, figures.mean, figures.mean_score)
        })
        .collect();
    assert_eq!(
        table,
        [("Maya", false, 0.333333, 3.666667), ("Raj", false, 0.666667, 4.333333), ("Ann", true, 0.333333, 3.666667)]
    );
    let maya = &report.feelings[0];
    let points: Vec<_> = maya.points.iter().map(|point| (point.place.kind.as_str(), point.normalized)).collect();
    assert_eq!(points, [("touchpoint", 0.5), ("touchpoint", -0.5), ("stage", 1.0)]);
    assert_eq!(maya.points[1].course, [-1.0]);
    assert_eq!(titles(&maya.silent), ["Silent", "Last"]);
    let [effort] = report.curves.as_slice() else { panic!("{:?}", report.curves) };
    assert_eq!((effort.figures.mean, effort.figures.mean_score), (0.5, 7.5));
}

#[test]
fn ages_are_counted_in_days() {
    let age = |reviewed: &str| analyse(&format!("journey j \"J\" {{ reviewed {reviewed} }}")).age;
    assert_eq!(age("2026-11-23"), Some(1));
    assert_eq!(age("2025-11-24"), Some(365));
    // A month is as young as its last day.
    assert_eq!(age("2026-10"), Some(24));
}

/// An opportunity of another journey answers by the names of both.
#[test]
fn answers_from_other_journeys_count() {
    let model = model(
        r#"
        journey one "One" { stage s "S" { touchpoint t "T" { pain p "Hurts" severity high } } }
        journey two "Two" { stage s "S" { opportunity o "Helps" solves one.t.p } }"#,
    );
    let one = report(&Context::new(&model, &model.journeys[0]), TODAY);
    assert_eq!(titles(&one.pains[0].answers), ["Helps"]);
    let two = report(&Context::new(&model, &model.journeys[1]), TODAY);
    assert_eq!(two.opportunities[0].solves[0].id, "one.t.p");
    assert_eq!(two.opportunities[0].solved, 3.0);
}
