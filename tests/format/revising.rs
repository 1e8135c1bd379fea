//! Journeys that revise others: what they drop, replace and add comes back.

use journey::format;
use journey::model::{Journey, Model, Stage, Touchpoint};
use proptest::collection::vec;
use proptest::prelude::*;

use super::{broken, compile, config};
use crate::support::sayable::sayable;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_revising_journey_comes_back(model in sayable(), choices in vec(any::<u8>(), 24)) {
        let Some(text) = revised(&model, &choices) else { return Ok(()) };
        let (model, told) = compile(&text);
        prop_assert!(told.is_empty(), "{}\n{}", told.join("\n"), text);
        if let Some(why) = broken(&model) {
            return Err(TestCaseError::fail(format!("{why}\n\nfrom\n{text}")));
        }
    }
}

/// Says what a revising journey does, as `choices` have it.
struct Writing<'c> {
    choices: std::iter::Cycle<std::slice::Iter<'c, u8>>,
    out: String,
    added: usize,
}

/// The text of `model` with one more journey, which revises the first.
fn revised(model: &Model, choices: &[u8]) -> Option<String> {
    let base = model.journeys.first().filter(|journey| journey.id != "journey")?;
    let mut writing = Writing { choices: choices.iter().cycle(), out: format::write(model), added: 0 };
    writing.line(&format!("journey revised-{} \"Revised\" {{ revises {}", base.id, base.id));
    writing.journey(base);
    writing.line("}");
    Some(writing.out)
}

impl Writing<'_> {
    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    /// Whether a thing that happens once in `times` happens.
    fn once_in(&mut self, times: u8) -> bool {
        self.choices.next().is_some_and(|choice| choice % times == 0)
    }

    fn add(&mut self, keyword: &str) {
        self.added += 1;
        let number = self.added;
        self.line(&format!("{keyword} new-{keyword}-{number} \"New thing {number}\""));
    }

    fn drop_some<'a>(&mut self, keyword: &str, ids: impl Iterator<Item = &'a String>) {
        for id in ids {
            if self.once_in(3) {
                self.line(&format!("drop {keyword} {id}"));
            }
        }
    }

    fn drop_all(&mut self, keyword: &str, there: bool) {
        if there && self.once_in(3) {
            self.line(&format!("drop {keyword}"));
        } else if self.once_in(4) {
            self.line(&format!("{keyword} \"Said anew\""));
        }
    }

    fn journey(&mut self, base: &Journey) {
        if self.once_in(4) {
            self.line("state future");
        }
        self.drop_all("scenario", base.scenario.is_some());
        self.drop_all("principle", !base.principles.is_empty());
        if !base.flow.is_empty() && self.once_in(4) {
            self.line("drop flow");
        } else if self.once_in(4) {
            self.line("flow { }");
        }
        self.drop_some("curve", base.curves.iter().map(|curve| &curve.id));
        self.drop_some("opportunity", base.opportunities.iter().map(|opportunity| &opportunity.id));
        self.drop_some("experiment", base.experiments.iter().map(|experiment| &experiment.id));
        if self.once_in(3) {
            self.add("stage");
        }
        for stage in &base.stages {
            if self.once_in(4) {
                self.line(&format!("drop stage {}", stage.id));
            } else if stage.id != "stage" && self.once_in(2) {
                self.stage(stage);
            }
            if self.once_in(4) {
                self.add("stage");
            }
        }
    }

    fn stage(&mut self, stage: &Stage) {
        self.line(&format!("stage {} {{", stage.id));
        self.drop_all("goal", stage.goal.is_some());
        for touchpoint in &stage.touchpoints {
            if self.once_in(3) {
                self.line(&format!("drop touchpoint {}", touchpoint.id));
            } else if touchpoint.id != "touchpoint" && self.once_in(2) {
                self.touchpoint(touchpoint);
            }
            if self.once_in(3) {
                self.add("touchpoint");
            }
        }
        self.drop_some("pain", stage.pains.iter().map(|pain| &pain.id));
        self.line("}");
    }

    fn touchpoint(&mut self, touchpoint: &Touchpoint) {
        self.line(&format!("touchpoint {} {{", touchpoint.id));
        self.add("pain");
        self.drop_all("action", !touchpoint.actions.is_empty());
        self.drop_all("thought", !touchpoint.thoughts.is_empty());
        self.drop_some("pain", touchpoint.pains.iter().map(|pain| &pain.id));
        if !touchpoint.differences.is_empty() && self.once_in(3) {
            self.line("drop as");
        }
        self.line("}");
    }
}

#[test]
fn what_is_dropped_and_given_again_comes_back() {
    let text = r#"
persona maya "Maya"
source interviews "Interviews"

journey today "Today" {
  for maya
  scale 1..5
  curve effort "Effort" scale 1..10
  objective
  stage find "Find" {
    touchpoint shop "Shop" {
      pain queue "Queue"
      score effort 3
      as maya { thought "Long." }
    }
    touchpoint site "Site" { pain slow "Slow" }
  }
  stage buy "Buy" {
    opportunity quick "Quick" {
      solves queue, slow
    }
  }
  flow {
    start -> shop & site
    shop -> exit
    site -> exit
  }
}

journey tomorrow "Tomorrow" {
  revises today
  stage buy { touchpoint shop "Shop, moved" }
  stage new "New"
  drop scale
  scale -1..1
  stage find {
    touchpoint site { drop pain slow }
    drop touchpoint shop
  }
  curve effort { scale -1..1 }
}
"#
    .replace("  objective\n", "");
    let (model, told) = compile(&text);
    assert_eq!(told, Vec::<String>::new());
    let revised = model.journey("tomorrow").unwrap();
    assert_eq!(revised.stages.iter().map(|stage| stage.id.as_str()).collect::<Vec<_>>(), ["find", "buy", "new"]);
    assert_eq!(revised.stages[1].opportunities[0].solves, Vec::<String>::new());
    assert_eq!(revised.flow.iter().map(|edge| edge.fork).collect::<Vec<_>>(), [Some(1), Some(1), None, None]);
    let places: Vec<_> = revised.dropped.iter().map(|it| (it.stage.as_deref(), it.kind.as_str())).collect();
    assert_eq!(places, [(None, "scale"), (Some("find"), "touchpoint"), (Some("find"), "pain")]);
    assert_eq!(broken(&model), None);
}

#[test]
fn a_thing_that_stays_in_the_base_cannot_stand_elsewhere_too() {
    let text = r#"
journey today "Today" {
  stage find "Find" { touchpoint shop "Shop" }
  stage buy "Buy"
}
journey tomorrow "Tomorrow" {
  revises today
  stage buy { touchpoint shop "Shop" }
  stage new "New" { drop touchpoint shop }
}
"#;
    let (_, told) = compile(text);
    assert_eq!(
        told,
        [
            "line 8: duplicate-name: the revised journey has a touchpoint called `shop` in another place",
            "line 9: drop-missing: the stage `new` is new, so there is nothing to leave out of it",
        ]
    );
}
