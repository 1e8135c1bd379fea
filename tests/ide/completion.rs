use expect_test::{Expect, expect};
use journey::ide::completion::completion;

use super::{desk, one};

/// What can be written at the cursor: label, then detail. At most `most` lines.
fn check_files(files: &[(&str, &str)], most: usize, expected: Expect) {
    let desk = desk(files);
    let completion = completion(&desk.analysis, desk.file, desk.offset);
    let mut lines: Vec<String> =
        completion.items.iter().map(|item| format!("{}  {}", item.label, item.detail).trim_end().to_owned()).collect();
    let all = lines.len();
    lines.truncate(most);
    if all > most {
        lines.push(format!("… {} in all", all));
    }
    expected.assert_eq(&lines.join("\n"));
}

fn check(text: &str, expected: Expect) {
    check_files(&[("map.journey", text)], 12, expected);
}

#[test]
fn a_file_takes_what_stands_in_a_file() {
    check(
        "¦",
        expect![[r#"
        import  a path in quotes, relative to this file, and a title
        persona  name and title
        channel  name and title
        source  name and title
        metric  name and title
        emotions  a block of words
        journey  name and title"#]],
    );
}

#[test]
fn what_may_stand_once_is_offered_once() {
    check(
        r#"journey "J" {
  stage "S" {
    touchpoint "T" {
      pain "P" {
        severity high
        ¦
      }
    }
  }
}"#,
        expect![[r#"
            frequency  a number, a percentage or a duration, such as 12, 31% or 2h
            cost  a number, a percentage or a duration, such as 12, 31% or 2h
            recovery  text
            workaround  text
            owner  text in quotes, several with commas
            evidence  names of source, with commas"#]],
    );
}

#[test]
fn the_line_of_a_touchpoint_takes_its_modifiers() {
    check(
        r#"journey "J" { stage "S" { touchpoint "T" via web ¦ } }"#,
        expect![[r#"
        duration  a duration such as 10min, 2h or 3d
        wait  a duration such as 10min, 2h or 3d
        optional  nothing
        owner  text in quotes, several with commas
        evidence  names of source, with commas"#]],
    );
}

#[test]
fn values_of_lists() {
    check(
        r#"journey "J" { stage "S" { touchpoint "T" { pain "P" severity ¦ } } }"#,
        expect![[r#"
        low
        medium
        high
        critical"#]],
    );
    check(
        r#"journey "J" { stage "S" { touchpoint "T" { pain "P" severity cr¦ } } }"#,
        expect![[r#"
        low
        medium
        high
        critical"#]],
    );
    check(
        "source a \"A\" {\n  method ¦\n}",
        expect![[r#"
        interview
        focus-group
        usability-test
        stakeholder-interview
        survey
        analytics
        crm
        social-listening
        support-log
        diary
        observation"#]],
    );
}

#[test]
fn names_in_sight() {
    check("persona maya \"Maya\"\npersona raj \"Raj\"\njourney \"J\" {\n  for maya, ¦\n}", expect!["raj  Raj"]);
    check(
        r#"channel locker "Parcel locker"
journey "J" { stage "S" { touchpoint "T" via l¦ } }"#,
        expect![[r#"
            locker  Parcel locker
            web  Website
            app  App
            email  Email
            social  Social media
            search  Search
            ads  Advertising
            sms  Text message
            push  Push notification
            phone  Phone
            chat  Chat
            video  Video
            … 18 in all"#]],
    );
    check(
        r#"journey "J" {
  stage "S" { touchpoint "T" { pain long "Long form"
    pain "No help"
    opportunity "O" solves ¦ } }
}
journey "Other" { stage "S" { touchpoint "T" { pain other "Elsewhere" } } }"#,
        expect![[r#"
            long  Long form
            no-help  No help"#]],
    );
}

#[test]
fn names_in_another_journey_behind_a_dot() {
    check(
        r#"journey a "A" { stage "S" { touchpoint "T" { pain long "Long form" } } }
journey b "B" { stage "S" { touchpoint "T" { opportunity "O" solves a.¦ } } }"#,
        expect!["long  Long form"],
    );
    check(
        r#"journey a "A" { stage "S" { touchpoint "T" { pain long "Long form" } } }
journey b "B" { stage "S" { touchpoint "T" { opportunity "O" solves a.lo¦ } } }"#,
        expect!["long  Long form"],
    );
}

#[test]
fn feelings_with_their_scores_the_teams_own_first() {
    check(
        "emotions { meh -0.2 }\njourney \"J\" { stage \"S\" { emotion ¦ } }",
        expect![[r#"
        meh  −0.2
        abandoned  −0.8
        absorbed  +0.4
        accepting  +0.2
        accomplished  +0.7
        afraid  −0.8
        alarmed  −0.7
        amazed  +0.9
        amused  +0.5
        analytical  +0.2
        angry  −0.9
        annoyed  −0.6
        … 133 in all"#]],
    );
    check(
        "journey \"J\" { stage \"S\" { emotion curious 0.5 ¦ } }",
        expect![[r#"
        then  the next feeling
        evidence  names of source, with commas"#]],
    );
}

#[test]
fn a_flow_takes_touchpoints() {
    let text = r#"journey "J" {
  stage "S" { touchpoint ad "Ad"
    touchpoint "Form" }
  flow {
    start -> ¦
  }
}"#;
    check(
        text,
        expect![[r#"
        ad  Ad
        form  Form
        exit  where the journey ends
        journey  another map"#]],
    );
    check(
        &text.replace("start -> ", ""),
        expect![[r#"
        ad  Ad
        form  Form
        start  where the journey begins"#]],
    );
    check(&text.replace("start -> ", "ad -> form 31% "), expect!["evidence  names of source, with commas"]);
}

#[test]
fn a_revising_journey_names_what_it_goes_on() {
    let text = r#"journey a "A" { stage one "One" { touchpoint ad "Ad" } }
journey b "B" { revises a
  stage ¦
}"#;
    check(text, expect!["one  One"]);
    check(
        &text.replace("  stage ", "  drop "),
        expect![[r#"
            curve  name and title
            stage  name and title
            experiment  name and title
            opportunity  name and title
            for  names of persona, with commas
            lang  a language tag such as en, de or pt-BR
            state  current or future
            revises  the name of a journey
            scenario  text
            goal  text
            scope  nothing
            trigger  text
            … 26 in all"#]],
    );
    check(&text.replace("  stage ", "  drop touchpoint "), expect!["ad  Ad"]);
}

#[test]
fn paths_of_imports() {
    let files = [
        ("team/map.journey", "import \"¦\""),
        ("shared/people.journey", "persona maya \"Maya\""),
        ("team/other.journey", "persona raj \"Raj\"\nchannel locker \"Locker\""),
    ];
    check_files(
        &files,
        12,
        expect![[r#"
        other.journey  2 declarations
        ../shared/people.journey  1 declaration"#]],
    );
}

#[test]
fn nothing_in_texts_and_comments() {
    check("journey \"J ¦\" { }", expect![[r#""#]]);
    check("// jour¦\njourney \"J\" { }", expect![[r#""#]]);
    check("journey \"J\" { } // ¦", expect![[r#""#]]);
}

#[test]
fn while_typing_in_broken_text() {
    // The block is not closed yet.
    check(
        "journey \"J\" {\n  stage \"S\" {\n    touchpoint \"T\" via w¦\n",
        expect![[r#"
        web  Website
        app  App
        email  Email
        social  Social media
        search  Search
        ads  Advertising
        sms  Text message
        push  Push notification
        phone  Phone
        chat  Chat
        video  Video
        store  Store
        … 17 in all"#]],
    );
    // Neither is the text of the line above.
    check(
        "journey \"J\" {\n  stage \"S\" {\n    goal \"Half\n    emo¦\n  }\n}",
        expect![[r#"
        expectation  text
        when  text
        activity  text
        touchpoint  name and title
        via  names of channel, with commas
        duration  a duration such as 10min, 2h or 3d
        action  text
        thought  text
        quote  text
        emotion  a word or a label in quotes, and a score; then and the next feeling
        pain  name and title
        gain  text
        … 19 in all"#]],
    );
    check(
        "journey \"J\" {\n  stage \"S\" {\n    ¦\n\njourney \"K\" {\n}\n",
        expect![[r#"
        goal  text
        expectation  text
        when  text
        activity  text
        touchpoint  name and title
        via  names of channel, with commas
        duration  a duration such as 10min, 2h or 3d
        action  text
        thought  text
        quote  text
        emotion  a word or a label in quotes, and a score; then and the next feeling
        pain  name and title
        … 20 in all"#]],
    );
}

#[test]
fn snippets_lead_through_a_statement() {
    let desk = one("journey \"J\" { stage \"S\" { ¦ } }");
    let completion = completion(&desk.analysis, desk.file, desk.offset);
    let snippets: Vec<String> = completion.items.iter().map(|item| item.snippet.replace('\n', "⏎")).collect();
    expect![[r#"
        goal "$1"$0
        expectation "$1"$0
        when "$1"$0
        activity "$1"$0
        touchpoint "${1:Title}" via ${2:web} {⏎	$0⏎}
        via $0
        duration ${1:10min}$0
        action "$1"$0
        thought "$1"$0
        quote "$1"$0
        emotion $0
        pain "${1:What hurts}" severity ${2|low,medium,high,critical|}$0
        gain "$1"$0
        opportunity "${1:What could be better}" impact ${2|low,medium,high|} effort ${3|low,medium,high|}$0
        moment "$1"$0
        image "$1"$0
        note "$1"$0
        metric $0
        owner "$1"$0
        evidence $0"#]]
    .assert_eq(&snippets.join("\n"));
}
