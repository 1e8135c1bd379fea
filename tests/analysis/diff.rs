//! What changed between maps: small pairs with what is said of them, and what holds of all pairs.

use journey::analysis::diff::{Diff, JourneyDiff, diff};
use journey::backend::diff as written;
use journey::model::{Journey, Model};
use proptest::prelude::*;
use proptest::sample::Index;

use super::model;
use crate::support::examples::examples;
use crate::support::models::models;

/// All that changed between the journeys of two files, a line each.
#[track_caller]
fn changes(before: &str, after: &str) -> Vec<String> {
    lines(&diff((&model(before), None), (&model(after), None)))
}

fn lines(diff: &Diff) -> Vec<String> {
    let mut lines: Vec<String> = diff.added.iter().map(|it| format!("+ journey {}", it.id)).collect();
    lines.extend(diff.removed.iter().map(|it| format!("- journey {}", it.id)));
    diff.journeys.iter().for_each(|journey| of_journey(&mut lines, journey));
    lines
}

fn of_journey(lines: &mut Vec<String>, diff: &JourneyDiff) {
    let title = |it: &journey::analysis::Place| format!("{} {:?}", it.kind, it.title);
    for it in &diff.added {
        lines.push(format!("+ {} in {}{}", title(&it.place), it.within.id, if it.along { ", along" } else { "" }));
    }
    for it in &diff.removed {
        lines.push(format!("- {} in {}{}", title(&it.place), it.within.id, if it.along { ", along" } else { "" }));
    }
    for it in &diff.moved {
        let how = if it.reordered { "reordered in" } else { "moved to" };
        lines.push(format!("{} {how} {}", title(&it.after), it.to.id));
    }
    lines.extend(diff.reworded.iter().map(|it| format!("{} was {:?}", title(&it.after), it.before.title)));
    for it in &diff.changed {
        lines.push(format!("{} {}: {:?} → {:?}", title(&it.after), it.field, it.from, it.to));
    }
    for it in &diff.emotions {
        let label = |it: &Option<journey::analysis::diff::Feeling>| it.as_ref().map(|it| it.label.clone());
        let who = it.persona.as_ref().map_or("all", |who| who.id.as_str());
        lines.push(format!("{} {who}: {:?} → {:?}, {:?}", it.place.id, label(&it.from), label(&it.to), it.change));
    }
}

const BASE: &str = r#"
journey j "Signing up" {
  stage find "Find" {
    touchpoint ad "Advertisement" via social {
      action "Sees the ad"
      emotion curious 0.5
    }
  }
  stage join "Join" {
    touchpoint form "Sign-up form" via web {
      action "Enters all the details"
      emotion frustrated -0.8
      pain long "Long form" severity high
      pain error "Payment error" severity medium
    }
    touchpoint mail "Confirmation" via email { metric opened 60% }
  }
}
metric opened "Open rate"
"#;

#[test]
fn a_map_is_as_itself() {
    assert_eq!(changes(BASE, BASE), [""; 0]);
}

#[test]
fn each_kind_of_change_is_told_once() {
    for (from, to, told) in [
        ("severity high", "severity critical", &[r#"pain "Long form" severity: Some("high") → Some("critical")"#][..]),
        // By its name.
        (r#""Long form""#, r#""Nine fields""#, &[r#"pain "Nine fields" was "Long form""#]),
        // By likeness alone.
        (
            r#"action "Enters all the details""#,
            r#"action "Enters all her details""#,
            &[r#"action "Enters all her details" was "Enters all the details""#],
        ),
        // Another text is not the same one.
        (
            r#"action "Sees the ad""#,
            r#"action "Hears of it from a friend""#,
            &[r#"+ action "Hears of it from a friend" in j.ad"#, r#"- action "Sees the ad" in j.ad"#],
        ),
        ("metric opened 60%", "metric opened 65%", &[r#"metric "Open rate" value: Some("60%") → Some("65%")"#]),
        (
            "emotion frustrated -0.8",
            "emotion annoyed -0.5",
            &[r#"j.form all: Some("frustrated") → Some("annoyed"), Some(0.3)"#],
        ),
        ("      pain error \"Payment error\" severity medium\n", "", &[r#"- pain "Payment error" in j.form"#]),
        ("via email {", "via email { pain late \"Comes late\"; ", &[r#"+ pain "Comes late" in j.mail"#]),
        // A stage with another name and another title, by what it holds.
        (r#"stage join "Join""#, r#"stage buy "Purchase""#, &[r#"stage "Purchase" was "Join""#]),
    ] {
        assert!(BASE.contains(from), "{from}");
        assert_eq!(changes(BASE, &BASE.replace(from, to)), told, "{from}");
    }
}

#[test]
fn what_moves_stays_one_thing() {
    let pain = "      pain error \"Payment error\" severity medium\n";
    let moved =
        BASE.replace(pain, "").replace("via email {", "via email { pain error \"Payment error\" severity medium; ");
    assert_eq!(changes(BASE, &moved), [r#"pain "Payment error" moved to j.mail"#]);
    let three = |order: &str| {
        let all: String = order.chars().map(|c| format!("touchpoint {c} \"T{c}\"\n")).collect();
        format!("journey j \"J\" {{ stage s \"S\" {{\n{all}}} }}")
    };
    assert_eq!(changes(&three("abcd"), &three("dabc")), [r#"touchpoint "Td" reordered in j.s"#]);
    assert_eq!(changes(&three("abcd"), &three("abxcd")), [r#"+ touchpoint "Tx" in j.s"#]);
}

#[test]
fn what_comes_with_a_new_thing_comes_along() {
    let touchpoint = "touchpoint phone \"Call\" { pain wait \"Long wait\" severity high }\n    touchpoint mail";
    assert_eq!(
        changes(BASE, &BASE.replace("touchpoint mail", touchpoint)),
        [r#"+ touchpoint "Call" in j.join"#, r#"+ pain "Long wait" in j.phone, along"#]
    );
}

#[test]
fn feelings_are_compared_for_everybody() {
    let with = |emotion: &str| {
        format!(
            "persona a \"Ann\"\npersona b \"Bob\"\njourney j \"J\" {{ for a, b; stage s \"S\" {{ touchpoint t \"T\" {{ {emotion} }} }} }}"
        )
    };
    let before = with("emotion \"fine\" 0.5");
    let after = with("emotion \"fine\" 0.5; as b { emotion \"lost\" -0.5 }");
    assert_eq!(changes(&before, &after), [r#"j.t b: Some("fine") → Some("lost"), Some(-1.0)"#]);
    let result = diff((&model(&before), None), (&model(&after), None));
    let [curve] = result.journeys[0].curves.as_slice() else { panic!("{result:?}") };
    assert_eq!((curve.mean_before, curve.mean_after), (Some(0.5), Some(-0.5)));
}

#[test]
fn journeys_of_several_are_matched_by_name_then_by_title() {
    let one =
        |id: &str, title: &str| format!("journey {id} \"{title}\" {{ stage s \"S\" {{ touchpoint t \"T\" }} }}\n");
    let before = one("a", "Alpha") + &one("b", "Returning a parcel") + &one("c", "Gone");
    let after = one("x", "Returning parcels") + &one("a", "Alpha") + &one("n", "Something else");
    let mut told = changes(&before, &after);
    told.sort();
    assert_eq!(told, ["+ journey n", "- journey c", r#"journey "Returning parcels" was "Returning a parcel""#]);
}

/// `diff` seen from the other side.
fn mirrored(diff: &Diff) -> Diff {
    let journey = |it: &JourneyDiff| {
        let mut it = it.clone();
        std::mem::swap(&mut it.added, &mut it.removed);
        std::mem::swap(&mut it.before, &mut it.after);
        for moved in &mut it.moved {
            std::mem::swap(&mut moved.before, &mut moved.after);
            std::mem::swap(&mut moved.from, &mut moved.to);
        }
        for reworded in &mut it.reworded {
            std::mem::swap(&mut reworded.before, &mut reworded.after);
        }
        for changed in &mut it.changed {
            std::mem::swap(&mut changed.before, &mut changed.after);
            std::mem::swap(&mut changed.from, &mut changed.to);
        }
        for change in &mut it.emotions {
            std::mem::swap(&mut change.from, &mut change.to);
            change.change = change.change.map(|by| if by == 0.0 { by } else { -by });
        }
        for curve in &mut it.curves {
            std::mem::swap(&mut curve.mean_before, &mut curve.mean_after);
            std::mem::swap(&mut curve.lowest_before, &mut curve.lowest_after);
        }
        it
    };
    Diff {
        journeys: diff.journeys.iter().map(journey).collect(),
        added: diff.removed.clone(),
        removed: diff.added.clone(),
    }
}

/// A diff without what depends on the side: the order, and what a thing is called where both sides are asked.
fn comparable(diff: &Diff) -> Vec<String> {
    let mut lines = Vec::new();
    let sorted = |mut lines: Vec<String>| {
        lines.sort();
        lines
    };
    for it in &diff.journeys {
        let mut own = vec![format!("{} → {}", it.before.id, it.after.id)];
        own.extend(sorted(it.added.iter().map(|it| format!("+ {it:?}")).collect()));
        own.extend(sorted(it.removed.iter().map(|it| format!("- {it:?}")).collect()));
        own.extend(sorted(it.moved.iter().map(|it| format!("moved {it:?}")).collect()));
        own.extend(sorted(it.reworded.iter().map(|it| format!("{:?} → {:?}", it.before, it.after)).collect()));
        own.extend(sorted(it.changed.iter().map(|it| format!("{it:?}")).collect()));
        own.extend(sorted(it.emotions.iter().map(|it| format!("{:?} {:?} {:?}", it.from, it.to, it.change)).collect()));
        let curve = |it: &journey::analysis::diff::CurveChange| {
            format!("{:?} {:?} {:?} {:?}", it.mean_before, it.mean_after, it.lowest_before, it.lowest_after)
        };
        own.extend(sorted(it.curves.iter().map(curve).collect()));
        lines.push(own.join("\n"));
    }
    let mut lines = sorted(lines);
    lines.extend(sorted(diff.added.iter().map(|it| format!("{it:?}")).collect()));
    lines.extend(sorted(diff.removed.iter().map(|it| format!("{it:?}")).collect()));
    lines
}

/// A changed copy of a journey: some things are left out, turned around or said otherwise.
fn edited(mut journey: Journey, cuts: &[(Index, u8)]) -> Journey {
    for (index, how) in cuts {
        let stages = journey.stages.len();
        if stages == 0 {
            return journey;
        }
        let at = index.index(stages);
        match how % 6 {
            0 => drop(journey.stages.remove(at)),
            1 => journey.stages.swap(0, at),
            2 => journey.stages[at].touchpoints.reverse(),
            3 => journey.stages[at].title.push_str(" again"),
            4 => {
                let moved = journey.stages[at].touchpoints.pop();
                journey.stages[0].touchpoints.extend(moved);
            }
            _ => {
                for touchpoint in &mut journey.stages[at].touchpoints {
                    touchpoint.pains.truncate(1);
                    touchpoint.emotion = None;
                }
            }
        }
    }
    journey
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_map_is_as_itself(model in models()) {
        let same = diff((&model, None), (&model, None));
        prop_assert!(same.is_empty(), "{same:?}");
    }

    #[test]
    fn there_and_back_say_the_same(model in models(), cuts in prop::collection::vec((any::<Index>(), any::<u8>()), 0..5)) {
        let journeys = model.journeys.iter().cloned().map(|journey| edited(journey, &cuts)).collect();
        let other = Model { journeys, ..model.clone() };
        let there = diff((&model, None), (&other, None));
        let back = diff((&other, None), (&model, None));
        prop_assert_eq!(comparable(&mirrored(&there)), comparable(&back));
        prop_assert!(written::markdown(&there).ends_with('\n'));
        prop_assert!(written::terminal(&there, 80, false).ends_with('\n'));
    }

    #[test]
    fn maps_that_have_nothing_to_do_with_each_other_can_be_compared(one in models(), other in models()) {
        let there = diff((&one, None), (&other, None));
        let back = diff((&other, None), (&one, None));
        prop_assert_eq!(comparable(&mirrored(&there)), comparable(&back));
    }
}

#[test]
fn every_example_is_as_itself() {
    for (name, model) in examples() {
        let same = diff((&model, None), (&model, None));
        assert!(same.is_empty(), "{name}: {same:?}");
    }
}
