//! Corners of the language that a map can be in.

use std::collections::BTreeSet;

use journey::language::Keyword;

use super::{
    broken, compile,
    layout::{around, strict},
};

#[test]
fn a_touchpoint_called_like_an_end_of_a_flow_gets_a_name_of_its_own() {
    let (model, told) = compile("journey \"Cinema\" { stage \"Film\" { touchpoint \"Start\"; touchpoint \"Exit\" } }");
    assert_eq!(told, Vec::<String>::new());
    let ids: Vec<&str> = model.journeys[0].touchpoints().map(|(_, touchpoint)| touchpoint.id.as_str()).collect();
    assert_eq!(ids, ["start-2", "exit-2"]);
    assert_eq!(broken(&model), None);
}

#[test]
fn arrows_tell_journeys_from_sources() {
    let text = r#"
source evidence "Evidence"
source interviews "Interviews"
journey evidence "Evidence" { stage "Only" }
journey parcel "Parcel" {
  stage "Fetch" { touchpoint journey "The way there"; touchpoint shop "Shop" }
  flow {
    start -> journey evidence interviews
    start -> journey evidence evidence
    shop -> journey evidence evidence interviews
    journey -> journey evidence
    journey -> shop & journey 10%
  }
}
"#;
    let (model, told) = compile(text);
    assert_eq!(told, Vec::<String>::new());
    let flow = &model.journey("parcel").unwrap().flow;
    let seen: Vec<_> = flow.iter().map(|edge| (edge.to.as_str(), edge.evidence.concat())).collect();
    let (journey, shop) = ("journey", "shop");
    let expected = [
        (journey, "interviews"),
        (journey, "evidence"),
        ("evidence", "interviews"),
        ("evidence", ""),
        (shop, ""),
        (journey, ""),
    ];
    assert_eq!(seen, expected.map(|(to, evidence)| (to, evidence.to_owned())));
    assert_eq!(broken(&model), None);
}

#[test]
fn each_touchpoint_has_forks_of_its_own() {
    let touchpoints: String = ["a", "b", "c", "d"].map(|id| format!("touchpoint {id} \"{id}\"; ")).concat();
    let text =
        format!("journey \"X\" {{ stage \"X\" {{ {touchpoints} }} flow {{ start -> a & b -> c & d -> exit }} }}");
    let (model, told) = compile(&text);
    assert_eq!(told, Vec::<String>::new());
    let forks: Vec<_> = model.journeys[0].flow.iter().map(|edge| edge.fork).collect();
    assert_eq!(forks, [Some(1), Some(1), Some(2), Some(2), Some(3), Some(3), None, None]);
    assert_eq!(broken(&model), None);
}

#[test]
fn things_called_like_their_keyword_keep_their_names() {
    let text = "persona \"Persona\"\njourney \"Journey\" { for persona; stage \"Stage\" { touchpoint \"Touchpoint\"; pain \"Pain\"; opportunity \"Opportunity\" solves pain } }";
    let (model, told) = compile(text);
    assert_eq!(told, Vec::<String>::new());
    assert_eq!(broken(&model), None);
}

#[test]
fn a_scale_that_goes_without_saying_is_said_with_its_source() {
    let text = r#"
source talks "Talks"
journey "X" {
  stage "Y"
  scale -1..1 {
    evidence talks
  }
}
"#;
    let (model, told) = compile(text);
    assert_eq!(told, Vec::<String>::new());
    assert_eq!(broken(&model), None);
}

/// A map in which everything of every kind is called `name`, and a `;` stands behind most of its uses.
fn all_called(name: &str) -> String {
    let text = r#"persona PERSONA "P"; channel CHANNEL "C"; source SOURCE "S"; metric METRIC "M" { evidence SOURCE; better higher }
journey JOURNEY "J" {
  for PERSONA; curve CURVE "Effort" { scale 1..5; evidence SOURCE }; objective METRIC "O" { serves STAGE; from 1; to 2 }
  stage STAGE "St" {
    touchpoint TOUCHPOINT "T" {
      via CHANNEL; owner "Team"; action "A" evidence SOURCE; emotion calm then sad; score CURVE 3
      pain PAIN "Pa" evidence SOURCE; opportunity OPPORTUNITY "Op" { solves PAIN; metric METRIC; impact low }
      moment evidence SOURCE; expectation "E"; moment "M" evidence SOURCE; note "N"
      metric METRIC 3; frontstage "F" by PERSONA; as PERSONA { emotion sad; score CURVE 2 }
    }
  }
  flow { start -> TOUCHPOINT; TOUCHPOINT -> exit; TOUCHPOINT -> journey JOURNEY; TOUCHPOINT -> TOUCHPOINT evidence SOURCE }
  experiment EXPERIMENT "E" { tests OPPORTUNITY; metric METRIC; variant VARIANT "V" evidence SOURCE; status done }
}
journey later "L" {
  revises JOURNEY; drop experiment EXPERIMENT; stage STAGE { drop touchpoint TOUCHPOINT; note "Gone" }
  drop curve CURVE; note "All"
}
"#;
    let kinds = [
        "persona",
        "channel",
        "source",
        "metric",
        "journey",
        "curve",
        "stage",
        "touchpoint",
        "pain",
        "opportunity",
        "experiment",
        "variant",
    ];
    kinds.iter().fold(text.to_owned(), |text, kind| {
        // A keyword twice in a row is a slip, so nothing is called like its own keyword.
        let called = if name == *kind { "other" } else { name };
        text.replace(&kind.to_uppercase(), called)
    })
}

#[test]
fn every_word_of_the_language_may_be_a_name() {
    let keywords = Keyword::ALL.iter().map(|keyword| keyword.word());
    let words = keywords.chain(["then", "low", "high", "digital", "current", "curious", "calm", "web", "later-on"]);
    let names: BTreeSet<&str> = words.collect();
    for name in names {
        let text = all_called(name);
        let (model, told) = compile(&text);
        assert_eq!(told, Vec::<String>::new(), "{text}");
        assert!(strict(&text).is_some(), "refused:\n{text}");
        assert_eq!(broken(&model), None, "{text}");
    }
}

/// A flow that lost its keyword belongs to the opportunity above, where none of its lines means anything. Put on lines
/// of their own they would be read otherwise, so they stay, and nobody is told of a fault.
#[test]
fn what_stands_in_the_wrong_place_may_keep_a_file_as_it_is() {
    let text = "journey \"J\" {\n  opportunity form \"F\"\n // said\n {\n start  -> journey j \"S\" ; ; start -> // on\nexit\n start ->exit\n }\n}\n";
    assert_eq!(strict(text).as_deref(), Some(text));
    assert_eq!(around(text), text);
}
